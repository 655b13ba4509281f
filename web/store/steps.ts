import { type TemplateResult, html, nothing } from "lit";
import type { RedeemedFragment } from "#operations/store/pages";
import { icon } from "../kit/icons.ts";
import { kit } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";

/** How far an order is: ordered, told to the game, and delivered, failed or cancelled. */
export function steps({ status, createdAt, settledAt }: RedeemedFragment): TemplateResult {
  const { format } = kit;
  const { label, ordered, told, delivered } = pageWords.orders.steps;
  const settled = status !== "PENDING";
  const bad = status === "FAILED" || status === "CANCELLED";
  const end = settled ? pageWords.orders.status[status] : delivered;
  // A cancelled order may have been so before the game did anything; it was told all the same.
  const all = [
    { words: ordered, at: createdAt, state: "done" },
    { words: told, at: null, state: settled ? "done" : "now" },
    { words: end, at: settledAt, state: bad ? "bad" : settled ? "done" : "ahead" },
  ];
  return html`<ol class="steps" aria-label=${label}>
    ${all.map(
      ({ words, at, state }) => html`<li class="step ${state}" aria-current=${state === "now" ? "step" : nothing}>
        <span class="step-mark">${state === "done" ? icon("check", 16) : state === "bad" ? icon("close", 16) : nothing}</span>
        <span><span class="step-words">${words}</span>${at ? html`<time class="small muted" datetime=${at}><bdi>${format.moment(at)}</bdi></time>` : nothing}</span>
      </li>`,
    )}
  </ol>`;
}

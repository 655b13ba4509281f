/** Small pieces that pages of both consoles share. */
import { type TemplateResult, html, nothing } from "lit";
import type { Shown } from "../kit/cache.ts";
import type { Failure } from "../kit/client.ts";
import { type SkeletonKind, skeleton } from "../kit/feedback.ts";
import { type IconName, icon } from "./icons.ts";
import { failureText } from "./session.ts";
import { t } from "./speech.ts";

/** The head of a page: its title, a sentence, and what can be done. */
export function pageHead(
  title: string | TemplateResult,
  { lead, actions, back }: { lead?: string | TemplateResult; actions?: TemplateResult; back?: { href: string; words: string } } = {},
): TemplateResult {
  return html`<header class="page-head">
    <div>
      ${back ? html`<a class="page-back" href=${back.href}>${icon("previous", 16)}${back.words}</a>` : nothing}
      <h1 tabindex="-1">${title}</h1>
      ${lead ? html`<p class="muted">${lead}</p>` : nothing}
    </div>
    ${actions ? html`<div class="page-actions">${actions}</div>` : nothing}
  </header>`;
}

/** What could not be done, and a way to try again. */
export function failed(failure: Failure, onRetry?: () => void): TemplateResult {
  return html`<div class="failed" role="alert">
    ${icon(failure.kind === "offline" ? "offline" : "alert")}
    <p>${failureText(failure)}</p>
    ${onRetry ? html`<button type="button" class="button" @click=${onRetry}>${t.retry}</button>` : nothing}
  </div>`;
}

/** An answer as it is: loading in its size, failed, or shown; a failure leaves what was there, greyed. */
export function answered<Data>(
  answer: Shown<Data> & { again: () => void },
  show: (data: Data) => TemplateResult,
  shape: SkeletonKind = "rows",
): TemplateResult {
  const { data, failure, again } = answer;
  if (data === null) return failure ? failed(failure, again) : skeleton(shape, t.loading);
  return html`${failure ? failed(failure, again) : nothing}
    <div class=${failure ? "stale" : "fresh"}>${show(data)}</div>`;
}

/** Nothing is there: why, and what to do. */
export function emptyState(words: string, { name = "info", more }: { name?: IconName; more?: TemplateResult } = {}): TemplateResult {
  return html`<div class="empty-state">${icon(name, 24)}<p>${words}</p>${more ?? nothing}</div>`;
}

export type Tone = "plain" | "good" | "warn" | "bad" | "info";

/** A word on a ground: a state, a kind. */
export function badge(words: string, tone: Tone = "plain"): TemplateResult {
  return html`<span class="badge badge-${tone}">${words}</span>`;
}

/** A card with a heading. */
export function panel(
  heading: string,
  body: TemplateResult | readonly TemplateResult[],
  { actions, id }: { actions?: TemplateResult; id?: string } = {},
): TemplateResult {
  return html`<section class="panel" id=${id ?? nothing}>
    <header class="panel-head"><h2>${heading}</h2>${actions ?? nothing}</header>
    ${body}
  </section>`;
}

/** Names with their values. */
export function factList(facts: readonly (readonly [string, unknown])[]): TemplateResult {
  return html`<dl class="fact-list">
    ${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

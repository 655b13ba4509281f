/** The pages before the store: where somebody is asked who they are. */
import { type TemplateResult, html, nothing } from "lit";
import type { TierFactsFragment } from "#operations/store";
import type { Failure } from "../kit/client.ts";
import { gem } from "../kit/gem.ts";
import { addressOf } from "./router.ts";
import { nameOf, pointsOf, session } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { kit, t } from "./speech.ts";

function gate(heading: string, body: TemplateResult, alert = false): TemplateResult {
  return html`<section class="gate card" role=${alert ? "alert" : "group"} aria-labelledby="gate-title">
    <img src="/static/laurel.svg" alt="" width="72" height="72" />
    <h1 id="gate-title" tabindex="-1"><bdi>${heading}</bdi></h1>
    ${body}
  </section>`;
}

type Act = () => unknown;

const button = (words: string, act: Act, kind = "main") =>
  html`<button type="button" class="button ${kind}" @click=${act}><bdi class="clamp">${words}</bdi></button>`;

export function linkOver({ goOn, providers, play }: { goOn: Act; providers: string[]; play: string | null }): TemplateResult {
  const { member } = session;
  return gate(
    t.gate.over,
    html`<p><bdi>${t.gate.overText}</bdi></p>
      ${member ? button(t.gate.goOnAs(nameOf(member)), goOn) : signInButtons(providers)}
      ${play ? html`<p><a href=${play}>${t.gate.play}</a></p>` : nothing}`,
  );
}

export function askSwitch(question: { name: string | undefined; onSwitch: Act; onStay: Act; busy: boolean }): TemplateResult {
  const { name, onSwitch, onStay, busy } = question;
  const shown = name || t.gate.somebody;
  return gate(
    t.gate.switchTitle(shown),
    html`<p><bdi>${t.gate.switchText}</bdi></p>
      <div class="stack">
        <button type="button" class="button main" ?disabled=${busy} @click=${onSwitch}>${t.gate.switchYes}</button>
        ${button(t.gate.switchNo(shown), onStay, "")}
      </div>`,
  );
}

export function couldNotOpen(failure: Failure, again: Act): TemplateResult {
  return gate(t.gate.failed, html`<p><bdi>${kit.t.failures[failure.kind]}</bdi></p> ${button(t.retry, again)}`, true);
}

export function notFound(): TemplateResult {
  return gate(
    t.notFound.heading,
    html`<p><bdi>${t.notFound.text}</bdi></p>
      <a class="button main" href=${addressOf("catalog")}>${t.back}</a>`,
  );
}

/** One of two accounts that may be joined, or what joining them would leave. */
interface Side {
  tier: TierFactsFragment;
  points: number;
  progress: number;
  displayName?: string | null;
}

export interface Sides {
  here: Side;
  there: Side;
  result: Side;
}

function side(heading: string, { tier, points, progress, displayName }: Side, kind = ""): TemplateResult {
  const { format } = kit;
  return html`<li class="side ${kind}">
    <h2 class="small muted"><bdi>${heading}</bdi></h2>
    ${gem(tier, { size: 48 })}
    <p class="side-tier"><bdi>${tier.name}</bdi></p>
    ${displayName ? html`<p class="muted clamp"><bdi>${displayName}</bdi></p>` : nothing}
    <p class="num"><bdi>${pointsOf(points)}</bdi></p>
    <p class="small muted num"><bdi>${kit.t.history.progress}: ${format.number(progress)}</bdi></p>
  </li>`;
}

export function askMerge(question: {
  sides: Sides;
  onMerge: Act;
  onLater: Act;
  busy: boolean;
  wrong: string | undefined;
}): TemplateResult {
  const { sides, onMerge, onLater, busy, wrong } = question;
  return gate(
    t.merge.heading,
    html`<p><bdi>${t.merge.lead}</bdi></p>
      <ul class="sides">
        ${side(t.merge.here, sides.here)} ${side(t.merge.there, sides.there)} ${side(t.merge.result, sides.result, "result")}
      </ul>
      <h2><bdi>${t.merge.kept}</bdi></h2>
      <ul class="bullets">${t.merge.points.map((point) => html`<li>${point}</li>`)}</ul>
      <div role="alert">${wrong ? html`<p class="wrong"><bdi>${wrong}</bdi></p>` : nothing}</div>
      <div class="stack">
        <button type="button" class="button main" ?disabled=${busy} @click=${onMerge}>${t.merge.yes}</button>
        ${button(t.merge.no, onLater, "")}
      </div>`,
  );
}

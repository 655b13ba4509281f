/** The pages before the store: where somebody is asked who they are. */
import { type TemplateResult, html } from "lit";
import type { StandingFragment } from "#operations/store";
import type { Failure } from "../kit/client.ts";
import { format, session, wordsFor } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { t } from "./texts/index.ts";

function gate(heading: string, body: TemplateResult, alert = false): TemplateResult {
  return html`<section class="gate" role=${alert ? "alert" : "group"} aria-labelledby="gate-title">
    <img src="/static/laurel.svg" alt="" width="72" height="72" />
    <h1 id="gate-title" tabindex="-1">${heading}</h1>
    ${body}
  </section>`;
}

type Act = () => unknown;

const button = (words: string, act: Act, kind = "main") =>
  html`<button type="button" class=${kind} @click=${act}>${words}</button>`;

export const nameOf = (member: StandingFragment): string => member.displayName || t.standing.player(member.playerId);

/** How to come in: by a provider, or in the demo by the address of the pretend game. */
interface Ways {
  providers: string[];
  play: string | null;
}

export function signedOut({ providers, play }: Ways): TemplateResult {
  return gate(
    t.gate.welcome,
    html`<p>${providers.length ? t.gate.signedOut : t.gate.signedOutNoProviders}</p>
      ${signInButtons(providers)} ${play ? html`<p><a href=${play}>${t.gate.play}</a></p>` : null}`,
  );
}

export function linkOver({ goOn, providers, play }: Ways & { goOn: Act }): TemplateResult {
  const { member } = session;
  return gate(
    t.gate.over,
    html`<p>${t.gate.overText}</p>
      ${member ? button(t.gate.goOnAs(nameOf(member)), goOn) : signInButtons(providers)}
      ${play ? html`<p><a href=${play}>${t.gate.play}</a></p>` : null}`,
  );
}

export function askSwitch(question: {
  name: string | undefined;
  onSwitch: Act;
  onStay: Act;
  busy: boolean;
}): TemplateResult {
  const { name, onSwitch, onStay, busy } = question;
  const shown = name || t.gate.somebody;
  return gate(
    t.gate.switchTitle(shown),
    html`<p>${t.gate.switchText}</p>
      <div class="stack">
        <button type="button" class="main" ?disabled=${busy} @click=${onSwitch}>${t.gate.switchYes}</button>
        ${button(t.gate.switchNo(shown), onStay, "plain")}
      </div>`,
  );
}

export function couldNotOpen(failure: Failure, again: Act): TemplateResult {
  return gate(t.gate.failed, html`<p>${wordsFor(failure)}</p>
    ${button(t.retry, again)}`, true);
}

export function askMerge(question: {
  onMerge: Act;
  onLater: Act;
  busy: boolean;
  wrong: string | undefined;
}): TemplateResult {
  const { onMerge, onLater, busy, wrong } = question;
  const { member } = session;
  return gate(
    t.merge.heading,
    html`<p>${t.merge.lead}</p>
      ${member
        ? html`<p class="quiet">${t.merge.here}: ${nameOf(member)} · ${member.tier.name} ·
            ${t.catalog.price(format.number(member.points.balance))}</p>`
        : null}
      <h2>${t.merge.kept}</h2>
      <ul class="points">${t.merge.points.map((point) => html`<li>${point}</li>`)}</ul>
      <div role="alert">${wrong ? html`<p class="wrong">${wrong}</p>` : null}</div>
      <div class="stack">
        <button type="button" class="main" ?disabled=${busy} @click=${onMerge}>${t.merge.yes}</button>
        ${button(t.merge.no, onLater, "plain")}
      </div>`,
  );
}

import { type TemplateResult, html, nothing } from "lit";
import type { WidgetMemberFragment } from "#operations/widget";
import type { Failure } from "../kit/client.ts";
import type { Kit } from "../kit/context.ts";
import { banner, skeleton } from "../kit/feedback.ts";
import { gem, toneOf } from "../kit/gem.ts";
import { FIRST, drawn } from "../kit/first-icons.ts";
import { rolling } from "../kit/rolling.ts";

export const VIEWS = ["earn", "spend", "compare", "inbox", "why"] as const;
export type View = (typeof VIEWS)[number];

/** Returns the tab that is named; the first for any other text. */
export function viewOf(name: string | null | undefined): View {
  return VIEWS.find((view) => view === name) ?? "earn";
}

function points({ t, format }: Kit, balance: number): TemplateResult {
  return html`<p class="points num ${balance < 0 ? "debt" : ""}">
    <strong><bdi>${rolling(balance, format.number)}</bdi></strong> <span>${t.points.unit(balance)}</span>
  </p>`;
}

/** Gem, name and balance: what is there in every view and size. */
export function head(kit: Kit, member: WidgetMemberFragment): TemplateResult {
  const { tier, progress, loops } = member;
  return html`<div class="head ${toneOf(tier)}" part="head">
    ${gem(tier, { size: 48, share: progress.fraction, loops })}
    <div class="names">
      <p class="tier-name clamp"><bdi>${tier.name}</bdi></p>
      <p class="player small muted"><bdi>${member.displayName ?? member.playerId}</bdi></p>
    </div>
    ${points(kit, member.points.balance)}
  </div>`;
}

/** The same in 48 px, as a button that opens the rest. */
export function chip(kit: Kit, member: WidgetMemberFragment, unread: number, onOpen: () => void): TemplateResult {
  const { tier, progress, points: own } = member;
  return html`<button type="button" class="open" part="chip" aria-haspopup="dialog" @click=${onOpen}>
    ${gem(tier, { size: 48, share: progress.fraction })}
    <span class="tier-name"><bdi>${tier.name}</bdi></span>
    <span class="points num"><strong><bdi>${rolling(own.balance, kit.format.number)}</bdi></strong> <span>${kit.t.points.unit(own.balance)}</span></span>
    ${unread > 0 ? badge(kit, unread, false) : nothing}
  </button>`;
}

function badge({ t, format }: Kit, unread: number, isMore: boolean): TemplateResult {
  const written = isMore ? `${format.number(unread)}+` : format.number(unread);
  return html`<span class="badge num" aria-hidden="true">${written}</span>
    <span class="sr">${t.widget.unread(written, unread)}</span>`;
}

interface Tabs {
  view: View;
  unread: number;
  hasMoreUnread: boolean;
  onView: (view: View) => void;
}

/** The tabs: one stop of the keyboard, arrows move and open, as the writing runs. */
export function tabs(kit: Kit, { view, unread, hasMoreUnread, onView }: Tabs): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const { currentTarget, key } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    const forward = currentTarget.matches(":dir(rtl)") ? "ArrowLeft" : "ArrowRight";
    const at = VIEWS.indexOf(view);
    const steps: Partial<Record<string, number>> = { Home: -at, End: VIEWS.length - 1 - at, ArrowLeft: -1, ArrowRight: -1 };
    steps[forward] = 1;
    const step = steps[key];
    const next = step === undefined ? undefined : VIEWS[(at + step + VIEWS.length) % VIEWS.length];
    if (!next) return;
    event.preventDefault();
    onView(next);
    currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${kit.t.widget.sections} @keydown=${move}>
    ${VIEWS.map(
      (name) => html`<button
        type="button"
        role="tab"
        id="tab-${name}"
        aria-controls="panel"
        aria-selected=${name === view}
        tabindex=${name === view ? 0 : -1}
        @click=${() => onView(name)}
      >
        ${kit.t.widget.tabs[name]}${name === "inbox" && unread > 0 ? badge(kit, unread, hasMoreUnread) : nothing}
      </button>`,
    )}
  </div>`;
}

interface Foot {
  /** An address of the store that was made and works once. */
  link: string | null;
  busy: boolean;
  onStore: () => void;
}

/** The way to the store, pinned below every tab; the link is for browsers that opened no window. */
export function foot({ t }: Kit, { link, busy, onStore }: Foot): TemplateResult {
  return html`<div class="foot">
    <button type="button" class="button main" part="cta" aria-disabled=${busy} @click=${() => busy || onStore()}>
      ${drawn(FIRST.tag)}${t.widget.store.open}
    </button>
    ${link
      ? html`<p class="small muted">
          ${t.widget.store.blocked} <a href=${link} target="_blank" rel="noopener">${t.widget.store.again}</a>
        </p>`
      : nothing}
  </div>`;
}

/** Before the first answer: the final size, and why there is nothing where there is none. */
export function waiting({ t }: Kit, failed: Failure | null | undefined, onRetry: () => void): TemplateResult {
  return html`<div class="card-grid">
    ${failed
      ? html`<div class="bands">${banner("offline", t.failures[failed.kind], { words: t.common.retry, onAct: onRetry })}</div>`
      : html`<div class="head">${skeleton("head", t.common.loading)}</div>`}
    <div class="panel">${skeleton("scale")} ${skeleton("rows")}</div>
  </div>`;
}

/** The token is over. The player is told what to do; what went wrong is for developers, in `laurel-error`. */
export function over({ t }: Kit, onRetry: () => void): TemplateResult {
  return html`<div class="card-grid">
    <div class="over">
      <h2>${t.widget.reopen}</h2>
      <p class="muted"><bdi>${t.widget.reopenWhy}</bdi></p>
      <button type="button" class="button" @click=${onRetry}>${t.common.retry}</button>
    </div>
  </div>`;
}

import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { ref } from "lit/directives/ref.js";
import type { NotificationFactsFragment, StandingFragment } from "#operations/kit";
import { bar } from "./bar.ts";
import { changeRows } from "./compare.ts";
import type { Kit } from "./context.ts";
import { type Ranked, gem, toneOf } from "./gem.ts";
import { icon } from "./icons.ts";
import { rewardChips } from "./mission.ts";

type Notification = NotificationFactsFragment;
type Of<Name extends Notification["__typename"]> = Extract<Notification, { __typename: Name }>;

export interface MomentOptions {
  /** It was seen: tapped away, or its button pressed. */
  onDone: () => void;
  /** The way back after a demotion, and what saves a tier at risk. */
  onEarn?: () => void;
  /** Where the member is now: what carried over, the new end, the points that are untouched. */
  member?: Pick<StandingFragment, "tier" | "nextTier" | "progress" | "season" | "points">;
  /** How often the last tier was completed. */
  loops?: number;
  /** The ladder: a promotion over several tiers shows each of them on its way. */
  tiers?: readonly Ranked[];
}

const STARS = 24;
/** Gems of tiers that were passed; moment-styles.ts has a delay for each. */
const MOST_PASSED = 4;

/** Stars that fly from the middle, each a little further round. Drawn, so that they need no inline style. */
function stars(): SVGTemplateResult[] {
  return Array.from({ length: STARS }, (_, star) => {
    const reach = 120 + (star % 3) * 10;
    const at = `rotate(${(360 / STARS) * star} 160 160) translate(160 ${160 - reach})`;
    return svg`<g transform=${at}><path class="moment-star s${star % 4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`;
  });
}

/** A moment in the top layer, over whatever the page has. Its surface shows the popover, and makes all else inert. */
export function stage(kit: Kit, lang: string, shown: Notification, options: MomentOptions): TemplateResult {
  return html`<div class="kit moment-layer" popover="manual" lang=${lang}>${keyed(shown.id, moment(kit, shown, options))}</div>`;
}

/** One event of a member's story, on a stage of its own: a tap anywhere, Escape or a button ends it. */
export function moment(kit: Kit, notification: Notification, options: MomentOptions): TemplateResult {
  const kind = kindOf(notification);
  const tone = notification.__typename === "TierChanged" ? toneOf(notification.to) : "";
  const title = titleOf(kit, notification, kind);
  const escape = ({ key }: KeyboardEvent) => key === "Escape" && options.onDone();
  return html`<div
    class="moment moment-${kind} ${tone}"
    role="dialog"
    aria-modal="true"
    aria-label=${title}
    tabindex="-1"
    @click=${options.onDone}
    @keydown=${escape}
    ${ref(focus)}
  >
    <div class="moment-card">
      ${stageOf(notification, kind, options)}
      <h2 class="moment-title"><bdi>${title}</bdi></h2>
      <p class="moment-message"><bdi>${notification.message}</bdi></p>
      ${notification.__typename === "RewardEarned" ? rewardChips(kit, notification) : nothing}
      ${notification.__typename === "TierChanged" ? changed(kit, notification, kind, options) : nothing}
      <p class="moment-actions">
        ${options.onEarn && (kind === "demotion" || kind === "at-risk")
          ? html`<button type="button" class="button main" @click=${options.onEarn}>${kit.t.moment.earn}</button>`
          : nothing}
        <button type="button" class="button ${kind === "demotion" || kind === "at-risk" ? "" : "main"}">
          ${kit.t.moment.done}
        </button>
      </p>
    </div>
  </div>`;
}

/** Where the focus was before the moment that is shown; there is never more than one. */
let focused: Element | null = null;

/** Takes the focus to a moment, and back when it is over. */
function focus(stage: Element | undefined): void {
  // Once it is in the page, or all else is not inert any more.
  queueMicrotask(() => {
    if (!(stage instanceof HTMLElement)) {
      if (focused instanceof HTMLElement) focused.focus();
      focused = null;
      return;
    }
    const root = stage.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) focused ??= root.activeElement;
    stage.focus();
  });
}

export type MomentKind = "promotion" | "demotion" | "loop" | "reward" | "at-risk" | "news";

/** Returns what sort of event a notification tells of. */
export function kindOf(notification: Notification): MomentKind {
  switch (notification.__typename) {
    case "TierChanged":
      if (notification.to.rank > notification.from.rank) return "promotion";
      return notification.to.rank < notification.from.rank ? "demotion" : "loop";
    case "RewardEarned":
      return "reward";
    case "PointsChanged":
      return notification.delta > 0 ? "reward" : "news";
    case "SeasonEndingReminder":
      return notification.outlook === "DEMOTE" ? "at-risk" : "news";
    case "ScExpiringReminder":
      return "at-risk";
    default:
      return "news";
  }
}

function titleOf({ t, format }: Kit, notification: Notification, kind: MomentKind): string {
  switch (notification.__typename) {
    case "TierChanged":
      if (kind === "promotion") return t.moment.promotion(notification.to.name);
      return kind === "demotion" ? t.moment.demotion(notification.to.name) : t.moment.loop(notification.to.name);
    case "RewardEarned":
      return notification.source === "STREAK" ? t.moment.streak : t.moment.mission;
    case "PointsChanged":
      return t.reward.points(format.signed(notification.delta), notification.delta);
    case "SeasonEndingReminder":
    case "ScExpiringReminder":
      return kind === "at-risk" ? t.moment.atRisk : t.moment.news;
    default:
      return t.moment.news;
  }
}

/** A bar that is drawn by what moves on it, named by `movement`: it says nothing that the words do not. */
function running(movement: string, tone = ""): TemplateResult {
  return html`<div class="moment-bar" aria-hidden="true">
    ${bar({ value: 0, target: 1, label: "", valueText: "", tone, marks: moving(movement) })}
  </div>`;
}

function moving(movement: string): SVGTemplateResult {
  return svg`<rect class=${movement} width="100%" height="16"></rect>`;
}

function stageOf(notification: Notification, kind: MomentKind, { loops = 0, tiers = [] }: MomentOptions): TemplateResult {
  if (notification.__typename !== "TierChanged")
    return html`<div class="moment-stage small-stage">${icon(kind === "reward" ? "gift" : kind === "at-risk" ? "alert" : "bell", 48)}</div>
      ${notification.__typename === "RewardEarned" && notification.source === "MISSION" ? running("moment-fills") : nothing}`;
  const { from, to } = notification;
  const passed = kind === "promotion" ? tiers.filter(({ rank }) => rank > from.rank && rank < to.rank).slice(0, MOST_PASSED) : [];
  return html`<div class="moment-stage after-${passed.length}">
    ${passed.map((tier) => html`<span class="moment-passed">${gem(tier, { size: 96 })}</span>`)}
    ${kind === "promotion" ? html`<div class="moment-way">${gem(from, { size: 96 })} ${running("moment-fills", toneOf(from))}</div>` : nothing}
    ${kind === "demotion" ? nothing : html`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${stars()}</svg>`}
    ${kind === "demotion" ? html`<span class="moment-before">${gem(from, { size: 96 })}</span>` : nothing}
    <span class="moment-gem">${gem(to, { size: kind === "demotion" ? 96 : 240, share: kind === "demotion" ? undefined : 1, loops })}</span>
  </div>`;
}

/** What is otherwise now: the benefits after a promotion; after a demotion what stays, and the way back. */
function changed(kit: Kit, { from, to }: Of<"TierChanged">, kind: MomentKind, { member }: MomentOptions): TemplateResult {
  const { t, format } = kit;
  if (kind === "demotion") {
    return html`<ul class="moment-facts">
      ${member && member.points.balance > 0
        ? html`<li>${icon("star")}<bdi>${t.moment.untouched(format.number(member.points.balance), member.points.balance)}</bdi></li>`
        : nothing}
      ${member?.nextTier
        ? html`<li>
            ${icon("up")}
            <bdi>${t.moment.wayBack(format.number(member.progress.remaining), member.nextTier.name, format.weekday(member.season.endsAt))}</bdi>
          </li>`
        : nothing}
    </ul>`;
  }
  return html`${kind === "promotion" ? changeRows(kit, from, to) : nothing}
    ${kind === "loop" && member ? rewound(kit, member) : nothing}
    ${member
      ? html`<ul class="moment-facts">
          ${member.progress.current > 0
            ? html`<li>${icon("arrow")}<bdi>${t.moment.carried(format.number(member.progress.current))}</bdi></li>`
            : nothing}
          <li>${icon("calendar")}<bdi>${t.moment.newEnd(format.weekday(member.season.endsAt))}</bdi></li>
        </ul>`
      : nothing}`;
}

/** The scale of a tier that was completed once more: it goes back from its end to what carried over. */
function rewound({ t, format }: Kit, { tier, progress }: NonNullable<MomentOptions["member"]>): TemplateResult {
  const { current, target } = progress;
  return html`<div class="moment-bar">
    ${bar({
      value: current,
      target,
      label: t.scale.label(tier.name),
      valueText: t.scale.value(format.number(current), format.number(target)),
      tone: toneOf(tier),
      marks: moving("moment-rewinds"),
    })}
  </div>`;
}

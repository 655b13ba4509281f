import { type TemplateResult, css, html, nothing } from "lit";
import { type EntryFactsFragment, MEMBER, MEMBER_HISTORY, MEMBER_INVITATIONS, MEMBER_PURCHASES, MEMBER_THEN, type MemberPageFragment, type MemberThenQuery, WHY } from "#operations/console";
import { balance } from "../../kit/balance.ts";
import type { List } from "../../kit/cache.ts";
import { gem } from "../../kit/gem.ts";
import { tierScale } from "../../kit/scale.ts";
import { seasonBand } from "../../kit/season.ts";
import { install } from "../bodies.ts";
import { type Command, Commands } from "../commands.ts";
import { dialog } from "../dialogs.ts";
import { icon } from "../icons.ts";
import { type GameView, type PageBody, gameView } from "../page.ts";
import { answered, emptyState, factList, pageHead, panel } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { t } from "../speech.ts";
import { axisStyles, memberAxis } from "./member-axis.ts";
import { EraseDialog, GrantDialog, exportPlayer } from "./member-forms.ts";
import { MemberItems, possessionStyles } from "./member-items.ts";
import { historyTable, historyStyles } from "./member-history.ts";
import { invitationTable } from "./member-invitations.ts";
import { PreviewDialog, previewStyles } from "./member-preview.ts";
import { purchaseList } from "./member-purchases.ts";
import { GrantItemDialog, RevokeItemDialog } from "./possession-forms.ts";
import { whyDialog, whyNumber, whyStyles } from "./member-why.ts";
import { redemptionList } from "./member-redemptions.ts";
import { wayStyles, wayTable } from "./member-ways.ts";
import { memberWords, whyWords } from "../texts/member.ts";

type Entry = EntryFactsFragment;
/** The member now, or as it was at an instant. */
type Then = Pick<NonNullable<MemberThenQuery["memberAt"]>, "tier" | "nextTier" | "progress" | "season" | "points">;

/** Entries that are read by themselves; further ones when somebody asks. */
const READ_AHEAD = 480;

class MemberPage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, over: { state: true }, why: { state: true }, refund: { state: true } };
  /** What is open over the page. */
  declare over: "grant" | "erase" | "raw" | "preview" | null;
  /** The purchase of which a refund is tried. */
  declare refund: string | null;
  /** The entry that is explained. */
  declare why: string | null;

  constructor() {
    super();
    this.over = null;
    this.why = null;
    this.refund = null;
    new Commands(this, () => this.#commands());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Far down the page, and for few games: no part of what is loaded first.
    void Promise.all([import("../money/member-value.ts"), import("../money/member-packs.ts")]).then(
      (parts) => parts.forEach(({ part }) => install(part)),
      () => this.view.say(memberWords.valueLost, { bad: true }),
    );
  }

  override render(): TemplateResult {
    const view = gameView(this.view);
    const playerId = view.params.player ?? "";
    const answer = this.reader.one(MEMBER, { gameId: view.game.id, playerId });
    return html`${answer.failure?.kind === "not-found"
      ? html`${pageHead(memberWords.notFound, { back: this.#back(view) })}${emptyState(memberWords.notFoundLead(playerId), { name: "people" })}`
      : answered(answer, ({ member }) => (member ? this.#member(view, member) : html``), "cards")}`;
  }

  #back(view: GameView): { href: string; words: string } {
    return { href: view.href("/members"), words: t.members.title };
  }

  #member(view: GameView, member: MemberPageFragment): TemplateResult {
    const { game, query, kit } = view;
    const history = this.reader.list(MEMBER_HISTORY, { gameId: game.id, playerId: member.playerId }, ({ member: of }) => of?.history);
    const entries = (history.data ?? []).toReversed();
    if (history.more && !history.loading && !history.failure && entries.length < READ_AHEAD) queueMicrotask(history.next);
    const at = query.get("at") ? Date.parse(query.get("at") ?? "") : NaN;
    const past = Number.isNaN(at) || at >= kit.now() ? null : at;
    return html`
      ${this.#head(view, member)}
      <div class="member-top">
        ${past === null ? this.#standing(view, member, member, entries) : this.#past(view, member, past)}
        ${this.#facts(view, member, entries)}
      </div>
      ${panel(
        memberWords.axis.title,
        memberAxis(kit, {
          entries,
          member,
          whole: !history.more,
          at: past,
          onPick: (instant) => view.set({ at: instant === null ? null : new Date(instant).toISOString() }),
        }),
      )}
      ${wayTable(kit, member)}
      ${this.#history(view, member, history)}
      ${invitationTable(
        view,
        this.reader.list(MEMBER_INVITATIONS, { gameId: game.id, playerId: member.playerId }, ({ member: of }) => of?.invitations),
      )}
      ${purchaseList(
        kit,
        this.reader.list(MEMBER_PURCHASES, { gameId: game.id, playerId: member.playerId }, ({ member: of }) => of?.purchases ?? undefined),
        this.#tryRefund,
      )}
      ${redemptionList(kit, member.redemptions.edges.map(({ node }) => node))}
      <laurel-member-value .view=${view} .player=${member.playerId}></laurel-member-value>
      <laurel-member-packs .view=${view} .player=${member.playerId}></laurel-member-packs>
      ${view.may("inventory:read") ? html`<laurel-member-items .view=${view} .player=${member.playerId}></laurel-member-items>` : nothing}
      ${this.#dialogs(view, member)}
    `;
  }

  #head(view: GameView, member: MemberPageFragment): TemplateResult {
    return pageHead(html`<bdi>${member.displayName ?? member.playerId}</bdi>`, {
      back: this.#back(view),
      lead: html`<code>${member.playerId}</code>${member.isGuest ? html` · ${t.members.guest}` : nothing}${member.email ? html` · ${member.email}` : nothing}`,
      actions: html`${view.may("points:grant")
          ? html`<button type="button" class="button main" @click=${() => (this.over = "grant")}>${icon("gift", 16)}${memberWords.grant.open}</button>`
          : nothing}
        <button type="button" class="button" popovertarget="member-more">${memberWords.more}${icon("chevron", 16)}</button>
        <div class="menu member-more" id="member-more" popover>
          ${this.#more(view, member).map(
            ({ words, name, run, danger = false }) => html`<button type="button" class="button quiet ${danger ? "danger" : ""}" popovertarget="member-more" popovertargetaction="hide" @click=${run}>
              ${icon(name, 16)}${words}
            </button>`,
          )}
        </div>`,
    });
  }

  #more(view: GameView, member: Pick<MemberPageFragment, "playerId">) {
    const privacy = view.may("privacy");
    return [
      { words: memberWords.preview.open, name: "bolt" as const, run: () => (this.over = "preview") },
      ...(privacy ? [{ words: memberWords.export, name: "download" as const, run: () => void exportPlayer(view, member.playerId) }] : []),
      { words: memberWords.raw, name: "draft" as const, run: () => (this.over = "raw") },
      ...(privacy ? [{ words: memberWords.erase.open, name: "trash" as const, danger: true, run: () => (this.over = "erase") }] : []),
    ];
  }

  /** As the player sees it, and what each number comes from. */
  #standing({ kit }: GameView, member: MemberPageFragment, shown: Then, entries: readonly Entry[]): TemplateResult {
    const { tier, nextTier, progress, season } = shown;
    return html`<section class="panel member-standing" aria-label=${memberWords.asSeen}>
      <div class="member-tier">
        ${gem(tier, { size: 96, share: progress.fraction })}
        <div>
          <p class="muted">${memberWords.asSeen}</p>
          <h2>${whyNumber(tier.name, lastOf(entries, TIER_KINDS), this.#explain)}${member.loops ? ` ×${member.loops + 1}` : ""}</h2>
          ${balance(kit, shown.points)}
        </div>
      </div>
      ${tierScale(kit, { tier, nextTier, progress })} ${seasonBand(kit, { tier, season })}
    </section>`;
  }

  #past(view: GameView, member: MemberPageFragment, at: number): TemplateResult {
    const answer = this.reader.one(MEMBER_THEN, { gameId: view.game.id, playerId: member.playerId, at: new Date(at).toISOString() });
    const then = { ...view.kit, now: () => at };
    return html`<div class="member-past">
      <p class="member-as-of">${icon("clock", 16)}${memberWords.asOf(view.kit.format.moment(at))}
        <button type="button" class="button" @click=${() => view.set({ at: null })}>${memberWords.axis.backToNow}</button>
      </p>
      ${answered(
        answer,
        ({ memberAt }) => memberAt ? this.#standing({ ...view, kit: then }, { ...member, loops: memberAt.standing?.loops ?? 0 }, memberAt, []) : emptyState(memberWords.notYet, { name: "clock" }),
        "head",
      )}
    </div>`;
  }

  #facts({ kit: { format } }: GameView, member: MemberPageFragment, entries: readonly Entry[]): TemplateResult {
    const { standing, progress, points, season } = member;
    const why = (shown: string, kinds: (entry: Entry) => boolean) => whyNumber(shown, lastOf(entries, kinds), this.#explain);
    const { facts } = memberWords;
    return panel(
      facts.title,
      factList([
        [facts.progress, why(`${format.number(progress.current)} / ${format.number(progress.target)}`, ({ scDelta }) => scDelta !== 0)],
        [facts.keep, `${format.number(progress.keepThreshold)}${progress.keepThresholdMet ? ` · ${facts.met}` : ""}`],
        [facts.points, why(format.number(points.balance), ({ pDelta }) => pDelta !== 0)],
        [facts.expires, points.expiresAt ? format.day(points.expiresAt) : facts.never],
        [facts.seasonStart, why(format.day(season.startedAt), TIER_KINDS)],
        [facts.seasonEnd, format.day(season.endsAt)],
        [facts.position, why(format.number(standing?.position ?? 0), ({ scDelta }) => scDelta !== 0)],
        [facts.lifetimeSc, format.number(standing?.lifetimeSc ?? 0)],
        [facts.lifetimeP, format.number(standing?.lifetimeP ?? 0)],
        [facts.ltv, why(format.usd(Number(standing?.ltvUsd ?? 0)), ({ kind }) => kind === "PURCHASE" || kind === "REFUND")],
        [facts.rules, whyWords.version(standing?.rulesVersion ?? 0)],
        [facts.joined, format.day(member.joinedAt)],
        [facts.identities, member.identities.map(({ provider }) => memberWords.providers[provider]).join(", ") || facts.none],
        [facts.locale, member.locale ?? facts.none],
      ]),
    );
  }

  #history(view: GameView, member: MemberPageFragment, history: List<Entry>): TemplateResult {
    return panel(
      memberWords.history.title,
      answered({ ...history }, (entries) => historyTable(view, entries, {
        balance: member.points.balance,
        more: history.more && !history.loading ? history.next : null,
        onWhy: this.#explain,
      })),
    );
  }

  #dialogs(view: GameView, member: MemberPageFragment): TemplateResult {
    return html`
      ${this.why ? whyDialog(view.kit, this.reader.one(WHY, { entryId: this.why }), () => (this.why = null)) : nothing}
      ${this.over === "grant" ? html`<laurel-grant .view=${view} .member=${member} @close=${this.#hide}></laurel-grant>` : nothing}
      ${this.over === "erase" ? html`<laurel-erase .view=${view} .member=${member} @close=${this.#hide}></laurel-erase>` : nothing}
      ${this.over === "preview" ? html`<laurel-preview .view=${view} .player=${member.playerId} .purchase=${this.refund} @close=${this.#hide}></laurel-preview>` : nothing}
      ${this.over === "raw"
        ? dialog({ title: memberWords.raw, wide: true, onClose: this.#hide, body: html`<pre class="raw" tabindex="0">${JSON.stringify(member, null, 2)}</pre>` })
        : nothing}
    `;
  }

  #explain = (entryId: string): void => {
    this.why = entryId;
  };

  #tryRefund = (purchaseId: string): void => {
    this.refund = purchaseId;
    this.over = "preview";
  };

  #hide = (): void => {
    this.over = null;
    this.refund = null;
  };

  #commands(): Command[] {
    const { view } = this;
    if (!view.game) return [];
    const playerId = view.params.player ?? "";
    return [
      ...(view.may("points:grant") ? [{ words: memberWords.grant.open, group: "page", icon: "gift", run: () => (this.over = "grant") } satisfies Command] : []),
      ...this.#more(gameView(view), { playerId }).map(({ words, name, run }): Command => ({ words, group: "page", icon: name, run })),
    ];
  }
}

/** Kinds of entries that decide the tier and the season. */
const TIER_KINDS = ({ kind }: Entry) => ["JOINED", "PROMOTED", "DEMOTED", "LOOPED", "RENEWED", "RESTARTED"].includes(kind);

/** Returns the id of the latest of the entries that fits; they are the oldest first. */
function lastOf(entries: readonly Entry[], fits: (entry: Entry) => boolean): string | undefined {
  return entries.findLast(fits)?.id;
}

const memberStyles = css`
  .member-top {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
  }
  .member-standing {
    align-content: start;
    display: grid;
    gap: 12px;
  }
  .member-tier {
    align-items: center;
    display: flex;
    gap: 16px;
  }
  .member-tier h2 {
    font: 600 20px/28px var(--font);
  }
  .member-past {
    align-content: start;
    display: grid;
    gap: 8px;
  }
  .member-as-of {
    align-items: center;
    background: color-mix(in srgb, var(--info) 10%, var(--surface));
    border-radius: var(--radius-control);
    color: var(--info);
    display: flex;
    flex-wrap: wrap;
    font-weight: 600;
    gap: 8px;
    padding: 4px 4px 4px 12px;
  }
  .member-as-of > .button {
    margin-inline-start: auto;
  }
  .member-more:popover-open {
    display: grid;
    padding: 6px;
  }
  .console .member-more .button {
    justify-content: start;
  }
  .console .member-more .danger {
    color: var(--danger);
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .raw {
    background: var(--sunken);
    border-radius: var(--radius-control);
    font: 400 12px/18px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    margin: 0;
    max-height: 60vh;
    overflow: auto;
    padding: 12px;
    white-space: pre-wrap;
  }
  @media (max-width: 68rem) {
    .member-top {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const body: PageBody = {
  elements: {
    "laurel-member": MemberPage,
    "laurel-member-items": MemberItems,
    "laurel-grant": GrantDialog,
    "laurel-grant-item": GrantItemDialog,
    "laurel-revoke-item": RevokeItemDialog,
    "laurel-erase": EraseDialog,
    "laurel-preview": PreviewDialog,
  },
  styles: [memberStyles, wayStyles, possessionStyles, axisStyles, whyStyles, historyStyles, previewStyles],
  render: (view) => html`<laurel-member .view=${view}></laurel-member>`,
};

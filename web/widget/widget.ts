import { type CSSResultOrNative, LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import type { BenefitFactsFragment, WidgetMemberFragment } from "#operations/widget";
import type { Failure } from "../kit/client.ts";
import { clockOf } from "../kit/clock.ts";
import type { Kit } from "../kit/context.ts";
import { Ticker } from "../kit/countdown.ts";
import { announcer, banner, skeleton } from "../kit/feedback.ts";
import { formats } from "../kit/format.ts";
import { type Language, chooseLanguage } from "../kit/language.ts";
import { kitWords } from "../kit/texts/index.ts";
import type { Actions } from "./actions.ts";
import { Account, type Notification, type TokenProvider } from "./account.ts";
import { earn } from "./earn.ts";
import { type View, chip, foot, head, over, tabs, viewOf, waiting } from "./frame.ts";
import type { Moments } from "../kit/moments.ts";
import type { Parts } from "./parts.ts";
import { type Step, riskOf } from "../kit/risk.ts";
import { riskLine } from "./risk.ts";
import { styles } from "./styles.ts";
import type { Scene } from "./scene.ts";

const TOAST_MILLISECONDS = 6_000;
/** The server settles what fell due before it answers; this is for clocks that differ. */
const OVER_MILLISECONDS = 1_500;
const OWN_ENDPOINT = new URL(/* @vite-ignore */ "/graphql", import.meta.url).href;

/** `<laurel-widget>`: see docs/widget.md for its properties, attributes, events and parts. */
export class LaurelWidget extends LitElement {
  static override styles = styles;
  static override properties = {
    tokenProvider: { attribute: false },
    busy: { attribute: false },
    endpoint: {},
    view: { reflect: true },
    locale: {},
    theme: { reflect: true },
    compact: { type: Boolean, reflect: true },
    store: {},
    working: { state: true },
    link: { state: true },
    said: { state: true },
    isOpen: { state: true },
  };

  /** Returns a token of the player; asked when the widget opens, and again when the token is over. */
  declare tokenProvider: TokenProvider | null;
  /** While the game is busy no moment is shown. */
  declare busy: boolean;
  /** The address of /graphql; the script's own server by default. */
  declare endpoint: string | null;
  declare view: string | null;
  declare locale: string | null;
  declare theme: string | null;
  /** A chip of 48 px that opens the rest in a dialog. */
  declare compact: boolean;
  /** "none": without the link to the store. */
  declare store: string | null;
  declare working: boolean;
  declare link: string | null;
  /** The last thing that happened: for the toast, and for a screen reader. */
  declare said: { words: string; bad?: boolean; silent?: boolean } | null;
  /** The dialog of a chip. */
  declare isOpen: boolean;

  #account: Account | null = null;
  #parts: Parts | null = null;
  #moments: Moments | null = null;
  #language: Language | null = null;
  #kit: Kit | null = null;
  #clock = Date.now;
  #sayTimer = 0;
  /** What is loaded after the first tab shows. */
  #tabs: typeof import("./tabs.ts") | null = null;
  #stage: typeof import("./stage.ts") | null = null;
  /** The tier whose colours, and those of the next, are adopted. */
  #looked = "";

  constructor() {
    super();
    this.tokenProvider = null;
    this.busy = false;
    this.endpoint = null;
    this.view = null;
    this.locale = null;
    this.theme = null;
    this.compact = false;
    this.store = null;
    this.working = false;
    this.link = null;
    this.said = null;
    this.isOpen = false;
    new Ticker(
      this,
      () => this.#clock(),
      () => setTimeout(() => void this.#account?.refresh(), OVER_MILLISECONDS),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    clearTimeout(this.#sayTimer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("locale")) void this.#speak();
    if (changed.has("tokenProvider") || changed.has("endpoint")) this.#start();
    if (changed.has("busy") && !this.busy) void this.#moments?.next();
  }

  override firstUpdated(): void {
    void import("./contrast.ts").then(({ warnOfContrast }) => warnOfContrast(this), () => undefined);
  }

  override updated(): void {
    this.#need();
    this.renderRoot.querySelector<HTMLDialogElement>("dialog:not([open])")?.showModal();
    this.renderRoot.querySelector<HTMLElement>(".moment-layer:not(:popover-open)")?.showPopover();
  }

  /** Reads all anew: for a host that knows of a change before the server says so. Never throws. */
  async refresh(): Promise<void> {
    await this.#account?.refresh();
  }

  get #view(): View {
    return viewOf(this.view);
  }

  #start(): void {
    this.#stop();
    this.link = null;
    if (!this.tokenProvider || !this.isConnected) return;
    const account = new Account(this.tokenProvider, this.endpoint ?? OWN_ENDPOINT, () => this.#tag, {
      changed: () => {
        if (account.member) this.#clock = clockOf(account.member.game);
        void this.#speak();
        this.requestUpdate();
      },
      arrived: (notifications, opening) => void this.#arrive(account, notifications, opening),
      failed: ({ kind, code, message }) => this.#tell("laurel-error", { kind, code, message }),
    });
    this.#account = account;
    // With the first answer all below the first screen is there as well.
    void this.#loadTabs();
    void account.open();
  }

  #stop(): void {
    this.#account?.close();
    this.#account = null;
    this.#parts = null;
    this.#moments?.end();
    this.#moments = null;
  }

  /**
   * What the server is asked to answer in, so that its texts and our words never mix. Before the member's own language is
   * known it chooses as we do; but "en" is where we have no words in any of the browser's, and it may have texts.
   */
  get #tag(): string | undefined {
    const tag = this.#language?.tag;
    return this.locale ?? (this.#account?.member || tag === "en" ? tag : undefined);
  }

  /** Chooses the language, and loads its words where it is another one. */
  async #speak(): Promise<void> {
    const stored = this.#account?.member?.locale;
    const chosen = chooseLanguage([this.locale, stored, ...navigator.languages]);
    if (chosen.tag === this.#language?.tag) return;
    const isFirst = this.#language === null;
    this.#language = chosen;
    const t = await kitWords.in(chosen.locale);
    if (this.#language !== chosen) return;
    this.#kit = { t, format: formats(chosen.tag), now: () => this.#clock() };
    this.requestUpdate();
    if (!isFirst) void this.#account?.refresh();
  }

  /** Loads what is seen: the tab that is open, and what would be lost where something is at risk. */
  #need(): void {
    const account = this.#account;
    if (!account?.member || account.isOver || !this.#tabs) return;
    this.#parts ??= new this.#tabs.Parts(account, () => this.requestUpdate());
    if (this.#looked !== account.member.tier.code) this.#adopt(this.#tabs.looksOf(account, account.member));
    this.#looked = account.member.tier.code;
    if (riskOf(account.member, this.#clock())) void this.#parts.need("compare");
    const view = this.#view;
    if (view !== "earn" && (!this.compact || this.isOpen)) void this.#parts.need(view);
  }

  async #loadTabs(): Promise<void> {
    if (this.#tabs) return;
    try {
      const tabs = await import("./tabs.ts");
      this.#adopt(tabs.styles);
      this.#tabs = tabs;
      this.requestUpdate();
    } catch {
      // No network: it is tried with the next change of what is shown.
    }
  }

  #adopt(sheets: CSSResultOrNative[]): void {
    const known = this.shadowRoot?.adoptedStyleSheets ?? [];
    const native = sheets.flatMap((sheet) => (sheet instanceof CSSStyleSheet ? sheet : (sheet.styleSheet ?? [])));
    known.push(...native.filter((sheet) => !known.includes(sheet)));
  }

  #tell(name: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  readonly #say = (words: string, { bad = false, silent = false } = {}): void => {
    clearTimeout(this.#sayTimer);
    this.said = { words, bad, silent };
    this.#sayTimer = setTimeout(() => (this.said = null), TOAST_MILLISECONDS);
  };

  /** Puts events that are to be seen, and not only read, into the queue of moments. */
  async #arrive(account: Account, notifications: Notification[], opening: boolean): Promise<void> {
    if (!notifications[0]) return;
    try {
      this.#stage ??= await import("./stage.ts");
    } catch {
      return; // no network: they are unread, and come again
    }
    if (account !== this.#account) return;
    this.#adopt(this.#stage.styles);
    this.#moments ??= this.#stage.queueOf(
      account,
      () => this.#parts,
      () => this.#showMoment(),
      () => this.busy,
    );
    this.#moments.add(notifications, opening);
  }

  #showMoment(): void {
    const shown = this.#moments?.shown;
    if (shown && !this.#tell("laurel-moment", shown)) {
      // The game shows it itself.
      this.#moments?.done();
      return;
    }
    if (shown) this.#say(shown.message, { silent: true });
    this.requestUpdate();
  }

  /** Does what a button asks for, one at a time. */
  async #doing(work: (actions: Actions) => Promise<void>): Promise<void> {
    const [account, kit, tabs] = [this.#account, this.#kit, this.#tabs];
    if (!account || !kit || !tabs || this.working) return;
    this.working = true;
    const host = { kit, tell: (name: string, detail: unknown) => this.#tell(name, detail), say: this.#say };
    await tabs.acting(account, host, work).finally(() => (this.working = false));
  }

  readonly #claim = (benefit: BenefitFactsFragment, button: Element): void =>
    void this.#doing((actions) => actions.claim(benefit, button));

  readonly #openStore = (): void =>
    void this.#doing(async (actions) => {
      this.link = await actions.openStore();
    });

  override render(): TemplateResult | typeof nothing {
    const kit = this.#kit;
    if (!kit || !this.#language) return html`<div class="kit frame">${this.compact ? nothing : skeleton("rows")}</div>`;
    return html`<div
        class="kit frame"
        lang=${this.#language.locale}
        role="region"
        aria-label=${kit.t.widget.label}
        ?inert=${this.#moments?.shown && this.#stage}
      >
        ${this.compact ? this.#chip(kit) : this.#card(kit)}
      </div>
      <div class="kit" lang=${this.#language.locale}>
        ${announcer(this.said?.words ?? "")}
        ${this.said && !this.said.silent ? this.#tabs?.toast(kit, this.said, () => (this.said = null)) : nothing}
      </div>
      ${this.#moment(kit)}`;
  }

  #chip(kit: Kit): TemplateResult {
    const account = this.#account;
    const { t } = kit;
    if (!account?.member)
      return html`<div class="open">${account?.failure ? this.#brief(kit, account.failure) : skeleton("head", t.common.loading)}</div>`;
    const { member } = account;
    const step = riskOf(member, kit.now());
    const close = () => (this.isOpen = false);
    return html`${chip(kit, member, account.unread.size, () => (this.isOpen = true))}
    ${step === null || this.isOpen
      ? nothing
      : ((step <= 3 ? this.#riskCard(kit, step) : undefined) ?? riskLine(kit, member))}
    ${this.isOpen
      ? html`<dialog class="sheet" aria-label=${t.widget.label} @close=${close}>
          <button type="button" class="button quiet icon-only sheet-close" aria-label=${t.widget.close} @click=${close}>×</button>
          ${this.#card(kit)}
        </dialog>`
      : nothing}`;
  }

  #card(kit: Kit): TemplateResult {
    const account = this.#account;
    const { t } = kit;
    const retry = () => void account?.refresh();
    if (account?.isOver) return over(kit, retry);
    if (!account?.member) return waiting(kit, account?.failure, retry);
    const { member, failure: failed } = account;
    const view = this.#view;
    const step = riskOf(member, kit.now());
    const change = (to: View) => (this.view = to);
    return html`<div class="card-grid">
      ${head(kit, member)}
      <div class="bands">
        ${failed ? banner("offline", this.#why(kit, failed), { words: t.common.retry, onAct: retry }) : nothing}
        ${step && (view !== "earn" || step > 7) ? riskLine(kit, member, view === "earn" ? undefined : () => change("earn")) : nothing}
      </div>
      ${tabs(kit, { view, unread: account.unread.size, hasMoreUnread: account.hasMoreUnread, onView: change })}
      <div class="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${view}">
        ${this.#body(kit, member, view, step)}
      </div>
      ${this.store === "none" ? nothing : foot(kit, { link: this.link, busy: this.working, onStore: this.#openStore })}
    </div>`;
  }

  #body(kit: Kit, member: WidgetMemberFragment, view: View, step: Step | null): unknown {
    const [tabs, parts] = [this.#tabs, this.#parts];
    const scene: Scene | undefined = parts
      ? { kit, locale: this.#tag, parts, member, busy: this.working, onClaim: this.#claim, onStore: this.#openStore }
      : undefined;
    if (view !== "earn") return scene ? tabs?.viewBody(view, scene) : skeleton("rows", kit.t.common.loading);
    const atRisk = step && step <= 7 ? this.#riskCard(kit, step) : undefined;
    return [earn(kit, member, atRisk), scene ? tabs?.lower(scene) : skeleton("rows")];
  }

  #riskCard(kit: Kit, step: Step): TemplateResult | undefined {
    const account = this.#account;
    return account?.member ? this.#tabs?.riskCard(kit, account.member, step, this.#parts?.data.compare?.me?.game.tiers) : undefined;
  }

  /** In the one line of a chip. */
  #brief({ t }: Kit, { kind }: Failure): string {
    return kind === "signed-out" ? t.widget.reopen : t.failures[kind];
  }

  #why({ t, format }: Kit, failed: Failure): string {
    const asOf = this.#account?.asOf ?? 0;
    return `${t.failures[failed.kind]} ${t.widget.asOf(format.moment(asOf))}`;
  }

  #moment(kit: Kit): TemplateResult | typeof nothing {
    const shown: Notification | null | undefined = this.#moments?.shown;
    const account = this.#account;
    if (!shown || !account || !this.#stage) return nothing;
    const onDone = () => this.#moments?.done();
    const onEarn = () => (this.view = "earn");
    return this.#stage.stage(kit, this.#language?.locale ?? "en", shown, { account, parts: this.#parts, onDone, onEarn });
  }
}

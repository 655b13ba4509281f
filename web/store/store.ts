import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { MERGE, MERGE_PREVIEW } from "#operations/store";
import { type Failure, asFailure, post } from "../kit/client.ts";
import { announcer, banner, skeleton } from "../kit/feedback.ts";
import { toast } from "../kit/notice.ts";
import { Piece } from "../kit/piece.ts";
import { riskOf } from "../kit/risk.ts";
import { safetyWords } from "../kit/season.ts";
import { bar } from "./bar.ts";
import { type Sides, askMerge, askSwitch, couldNotOpen, linkOver, notFound } from "./gates.ts";
import { keepLink, keptLink } from "./kept.ts";
import { invitation, keepInvitation } from "./invitation.ts";
import { refusalWords } from "./parts.ts";
import { arrives } from "./return.ts";
import { type Route, addressOf, go, onLink, routeOf } from "./router.ts";
import { FollowsSession, type Notice, NoticeEvent, session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";

const NOTICE_FOR = 6_000;

/** What is shown in place of the store. */
type Gate =
  | { name: "exchange" }
  | { name: "switch"; who: string | undefined }
  | { name: "over" }
  | { name: "broken"; failure: Failure }
  | { name: "merge"; token: string; sides: Sides; wrong?: string };

function isOutcome(name: string): name is keyof typeof t.outcomes {
  return Object.hasOwn(t.outcomes, name);
}

/** The whole page. Its attributes are what the server knows: `providers`, `game` and, in the demo, `play`. */
export class Store extends Piece {
  static override properties = {
    providers: { converter: (value: string | null) => (value ? value.split(" ") : []) },
    game: {},
    play: {},
    route: { state: true },
    search: { state: true },
    gate: { state: true },
    busy: { state: true },
    notices: { state: true },
  };
  declare providers: string[];
  declare game: string | null;
  declare play: string | null;
  declare route: Route;
  declare search: string;
  declare gate: Gate | null;
  declare busy: boolean;
  declare notices: Notice[];

  /** Of the link that opened the page. */
  #code = "";

  constructor() {
    super();
    this.providers = [];
    this.game = null;
    this.play = null;
    this.gate = null;
    this.busy = false;
    this.notices = [];
    this.route = routeOf(location.pathname);
    this.search = location.search;
    new FollowsSession(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    session.fallbackGame = this.game ?? "";
    session.addEventListener("notice", (event) => {
      if (event instanceof NoticeEvent) this.#notice(event.notice);
    });
    addEventListener("popstate", () => {
      this.route = routeOf(location.pathname);
      this.search = location.search;
    });
    // A page that the browser kept may have been left for a sign-in.
    addEventListener("pageshow", ({ persisted }) => persisted && void this.#enter());
    this.addEventListener("click", onLink);
    this.addEventListener("laurel-titled", () => this.requestUpdate());
    // A link or a sign-in that ends on the page that is open already changes the fragment only.
    addEventListener("hashchange", () => void this.#enter());
    void this.#enter();
  }

  async #enter(): Promise<void> {
    const opening = arrives();
    if (!opening) return;
    const { code, gift, card, bargain, merge, invite, outcome = "" } = opening;
    if (gift) keepLink("gift", gift);
    if (card) keepLink("card", card);
    if (bargain) keepLink("bargain", bargain);
    if (invite) keepInvitation(invite);
    if (code) {
      this.#code = code;
      await this.#exchange(false);
      return;
    }
    if (outcome === "connect") session.visit();
    await session.load();
    if (merge) await this.#offerMerge(merge);
    else if (isOutcome(outcome)) {
      session.notice(t.outcomes[outcome], { bad: outcome === "failed" || outcome === "in-use" });
    }
  }

  /** Trades the link's code for a session. */
  async #exchange(replace: boolean): Promise<void> {
    this.gate = { name: "exchange" };
    this.busy = true;
    try {
      const { status, body } = await post("/auth/exchange", { code: this.#code, session: "cookie", replace });
      if (status === 409) {
        this.gate = { name: "switch", who: body?.error?.displayName };
        return;
      }
      await session.load();
      this.gate = status < 400 ? null : { name: "over" };
    } catch (error) {
      this.gate = { name: "broken", failure: asFailure(error) };
    } finally {
      this.busy = false;
    }
  }

  async #offerMerge(token: string): Promise<void> {
    try {
      const { mergePreview: preview } = await ask(MERGE_PREVIEW, { token });
      if (!preview) return session.notice(t.merge.over, { bad: true });
      const { here, there, tier, points, progress } = preview;
      this.gate = { name: "merge", token, sides: { here, there, result: { tier, points, progress } } };
    } catch (error) {
      session.failed(error);
    }
  }

  async #merge(gate: Gate & { name: "merge" }): Promise<void> {
    this.busy = true;
    try {
      const { mergeMembers } = await ask(MERGE, { token: gate.token });
      const [error] = mergeMembers.userErrors;
      if (error) this.gate = { ...gate, wrong: error.code === "CODE_INVALID" ? t.merge.over : refusalWords(error.code) };
      else {
        this.gate = null;
        session.notice(t.merge.done);
        await session.load();
      }
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") {
        this.gate = null;
        session.failed(failure);
      } else this.gate = { ...gate, wrong: kit.t.failures[failure.kind] };
    } finally {
      this.busy = false;
    }
  }

  #notice(notice: Notice): void {
    this.notices = [...this.notices.slice(-2), notice];
    setTimeout(() => this.#seen(notice), NOTICE_FOR);
  }

  #seen(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }

  override updated(changed: PropertyValues<this>): void {
    // A page that asks something takes the place of the one before: say so to who does not see it.
    const asks = this.gate?.name;
    if (changed.has("gate") && asks && asks !== changed.get("gate")?.name) this.querySelector<HTMLElement>("#gate-title")?.focus();
    document.title = this.#title();
    const before = changed.get("route");
    // Another page: who listens to it or uses the keyboard starts at its top.
    if (!before || (before.page === this.route.page && before.sku === this.route.sku)) return;
    this.querySelector("main")?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  #title(): string {
    const { page } = this.route;
    const store = session.member ? `${t.title} – ${session.member.game.name}` : t.title;
    if (page === "catalog") return store;
    if (page === "item") return `${this.querySelector("#item-title")?.textContent.trim() || t.nav.catalog} – ${store}`;
    return `${page === "not-found" ? t.notFound.heading : t.nav[page]} – ${store}`;
  }

  override render(): TemplateResult {
    const inside = session.phase === "member" && !this.gate;
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t.skip}</a>
      ${bar(this.route.page, inside)}
      <main id="content" tabindex="-1">
        ${this.#banners()} ${this.gate ? this.#gate(this.gate) : this.#phase()}
      </main>
      ${inside ? html`<laurel-moments></laurel-moments>` : nothing}
      ${this.notices.filter(({ silent }) => !silent).map((notice) => toast(kit, notice, () => this.#seen(notice)))}
      ${announcer(this.notices.map(({ words }) => words).join(" "))}
    `;
  }

  #banners(): TemplateResult {
    const { member } = session;
    // The page of the status has a card for it.
    const atRisk = member && this.route.page !== "status" && riskOf(member, kit.now());
    return html`<div class="banners">
      ${member && invitation() ? html`<laurel-invited></laurel-invited>` : nothing}
      ${atRisk ? banner("at-risk", safetyWords(kit, member), { words: kit.t.risk.how, onAct: () => go(addressOf("status")) }) : nothing}
      ${session.offline ? banner("offline", t.banners.offline(kit.format.moment(session.asOf))) : nothing}
      ${session.member?.game.mode === "SANDBOX" ? banner("sandbox", t.banners.sandbox) : nothing}
    </div>`;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector("main")?.focus();
  };

  #gate(gate: Gate): TemplateResult {
    const { providers, play, busy } = this;
    switch (gate.name) {
      case "switch":
        return askSwitch({
          name: gate.who,
          busy,
          onSwitch: () => this.#exchange(true),
          onStay: () => ((this.gate = null), session.load()),
        });
      case "over":
        return linkOver({ providers, play, goOn: () => (this.gate = null) });
      case "broken":
        return couldNotOpen(gate.failure, () => this.#exchange(false));
      case "merge":
        return askMerge({
          sides: gate.sides,
          busy,
          wrong: gate.wrong,
          onMerge: () => this.#merge(gate),
          onLater: () => (this.gate = null),
        });
      default:
        return skeleton("rows", t.loading);
    }
  }

  #phase(): TemplateResult {
    const { failure, phase } = session;
    if (this.route.page === "not-found") return notFound();
    if (failure) return couldNotOpen(failure, () => session.load());
    const [gift, card, bargain] = phase === "loading" ? [] : [keptLink("gift"), keptLink("card"), keptLink("bargain")];
    if (gift) return html`<laurel-gift .token=${gift} .providers=${this.providers} @laurel-closed=${() => this.requestUpdate()}></laurel-gift>`;
    if (card) return html`<laurel-card .token=${card} .providers=${this.providers} @laurel-closed=${() => this.requestUpdate()}></laurel-card>`;
    if (bargain) {
      return html`<laurel-bargain .token=${bargain} .providers=${this.providers} @laurel-closed=${() => this.requestUpdate()}></laurel-bargain>`;
    }
    switch (phase) {
      case "member":
        return this.#page();
      case "visitor":
        return html`<laurel-connect></laurel-connect>`;
      case "signed-out":
        return this.route.page === "item"
          ? this.#page()
          : html`<laurel-window .providers=${this.providers} .play=${this.play}></laurel-window>`;
      default:
        return skeleton("cards", t.loading);
    }
  }

  #page(): TemplateResult {
    const { page, sku, redeem } = this.route;
    switch (page) {
      case "item":
        return html`<laurel-item .sku=${sku} .redeem=${redeem} .providers=${this.providers}></laurel-item>`;
      case "mine":
        return html`<laurel-mine .search=${this.search}></laurel-mine>`;
      case "status":
        return html`<laurel-status></laurel-status>`;
      case "invite":
        return html`<laurel-invite></laurel-invite>`;
      case "bargain":
        return html`<laurel-bargains></laurel-bargains>`;
      case "gifts":
        return html`<laurel-gifts></laurel-gifts>`;
      case "orders":
        return html`<laurel-orders></laurel-orders>`;
      case "history":
        return html`<laurel-history .search=${this.search}></laurel-history>`;
      case "inbox":
        return html`<laurel-inbox></laurel-inbox>`;
      case "wishes":
        return html`<laurel-wishes></laurel-wishes>`;
      case "wallet":
        return html`<laurel-wallet .play=${this.play}></laurel-wallet>`;
      case "coupons":
        return html`<laurel-coupons .search=${this.search}></laurel-coupons>`;
      case "packs":
        return html`<laurel-packs .play=${this.play}></laurel-packs>`;
      case "purchases":
        return html`<laurel-purchases></laurel-purchases>`;
      case "account":
        return html`<laurel-account .providers=${this.providers}></laurel-account>`;
      default:
        return html`<laurel-catalog .search=${this.search}></laurel-catalog>`;
    }
  }
}

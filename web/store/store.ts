import { type PropertyValues, type TemplateResult, html } from "lit";
import { MERGE } from "#operations/store";
import { type Failure, asFailure, graphql, post } from "../kit/client.ts";
import { Piece } from "../kit/piece.ts";
import { askMerge, askSwitch, couldNotOpen, linkOver, nameOf, signedOut } from "./gates.ts";
import { SECTIONS, type Section, addressOf, onLink, section } from "./router.ts";
import { FollowsSession, type Notice, NoticeEvent, session, takeFragment, wordsFor } from "./session.ts";
import { standing } from "./standing.ts";
import { t } from "./texts/index.ts";

const NOTICE_FOR = 6_000;

/** What is shown in place of the store. */
type Gate =
  | { name: "exchange" }
  | { name: "switch"; who: string | undefined }
  | { name: "over" }
  | { name: "broken"; failure: Failure }
  | { name: "merge"; token: string; wrong?: string };

function isOutcome(name: string): name is keyof typeof t.outcomes {
  return Object.hasOwn(t.outcomes, name);
}

/** The whole page. Its attributes are what the server knows: `providers`, `game` and, in the demo, `play`. */
export class Store extends Piece {
  static override properties = {
    providers: { converter: (value: string | null) => (value ? value.split(" ") : []) },
    game: {},
    play: {},
    section: { state: true },
    gate: { state: true },
    busy: { state: true },
    notices: { state: true },
  };
  declare providers: string[];
  declare game: string | null;
  declare play: string | null;
  declare section: Section;
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
    this.section = section();
    new FollowsSession(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    session.fallbackGame = this.game ?? "";
    session.addEventListener("notice", (event) => {
      if (event instanceof NoticeEvent) this.#notice(event.notice);
    });
    addEventListener("popstate", () => (this.section = section()));
    // A link or a sign-in that ends on the page that is open already changes the fragment only.
    addEventListener("hashchange", () => void this.#enter());
    void this.#enter();
  }

  async #enter(): Promise<void> {
    const { code, merge, outcome = "" } = takeFragment();
    if (code) {
      this.#code = code;
      await this.#exchange(false);
      return;
    }
    if (outcome === "connect") session.visit();
    await session.load();
    if (merge) this.gate = { name: "merge", token: merge };
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

  async #merge(gate: Gate & { name: "merge" }): Promise<void> {
    this.busy = true;
    try {
      const { mergeMembers } = await graphql(MERGE, { token: gate.token });
      const [error] = mergeMembers.userErrors;
      if (error) this.gate = { ...gate, wrong: error.code === "CODE_INVALID" ? t.merge.over : error.message };
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
      } else this.gate = { ...gate, wrong: wordsFor(failure) };
    } finally {
      this.busy = false;
    }
  }

  #notice(notice: Notice): void {
    this.notices = [...this.notices.slice(-2), notice];
    setTimeout(() => (this.notices = this.notices.filter((other) => other !== notice)), NOTICE_FOR);
  }

  override updated(changed: PropertyValues<this>): void {
    // A page that asks something takes the place of the one before: say so to who does not see it.
    const asks = this.gate?.name;
    if (changed.has("gate") && asks && asks !== changed.get("gate")?.name) this.querySelector<HTMLElement>("#gate-title")?.focus();
    // Another section is another page: who listens to it or uses the keyboard starts at its top.
    if (changed.get("section") && changed.has("section")) {
      document.title = this.section === "catalog" ? t.title : `${t.nav[this.section]} – ${t.title}`;
      this.querySelector("main")?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  }

  override render(): TemplateResult {
    const inside = session.phase === "member" && !this.gate;
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t.skip}</a>
      ${this.#header(inside)}
      <main id="content" tabindex="-1">${this.gate ? this.#gate(this.gate) : this.#phase()}</main>
      <div class="notices" role="status">
        ${this.notices.map(({ words, bad }) => html`<p class="notice ${bad ? "bad" : ""}">${words}</p>`)}
      </div>
    `;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector("main")?.focus();
  };

  #header(inside: boolean): TemplateResult {
    const { member } = session;
    return html`<header class="top">
      <a class="brand" href="/store" @click=${onLink("catalog")}>
        <img src="/static/laurel.svg" alt="" width="32" height="32" /><span>${member?.game.name ?? t.title}</span>
      </a>
      ${inside
        ? html`<nav aria-label=${t.nav.label}>
            ${SECTIONS.map(
              (name) => html`<a
                href=${addressOf(name)}
                aria-current=${name === this.section ? "page" : "false"}
                @click=${onLink(name)}
                >${t.nav[name]}</a
              >`,
            )}
          </nav>`
        : null}
      ${member
        ? html`<p class="me">
            <span>${nameOf(member)}</span>
            <button type="button" class="link" @click=${this.#signOut}>${t.standing.signOut}</button>
          </p>`
        : null}
    </header>`;
  }

  #signOut = () => {
    this.gate = null;
    return session.signOut().catch((error) => session.failed(error));
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
        return askMerge({ busy, wrong: gate.wrong, onMerge: () => this.#merge(gate), onLater: () => (this.gate = null) });
      default:
        return html`<p class="quiet centre" role="status">${t.loading}</p>`;
    }
  }

  #phase(): TemplateResult {
    const { providers, play } = this;
    const { member, failure, phase } = session;
    if (member) return html`${standing(member)} ${this.#section()}`;
    if (failure) return couldNotOpen(failure, () => session.load());
    switch (phase) {
      case "visitor":
        return html`<laurel-connect></laurel-connect>`;
      case "signed-out":
        return signedOut({ providers, play });
      default:
        return html`<p class="quiet centre" role="status">${t.loading}</p>`;
    }
  }

  #section(): TemplateResult {
    switch (this.section) {
      case "rewards":
        return html`<laurel-rewards></laurel-rewards>`;
      case "history":
        return html`<laurel-history></laurel-history>`;
      case "account":
        return html`<laurel-account .providers=${this.providers}></laurel-account>`;
      default:
        return html`<laurel-catalog .providers=${this.providers}></laurel-catalog>`;
    }
  }
}

import { html } from "lit";
import { Piece } from "../shared/piece.ts";
import { graphql, post } from "../shared/client.ts";
import { askMerge, askSwitch, couldNotOpen, linkOver, nameOf, signedOut } from "./gates.ts";
import { MERGE } from "./operations.ts";
import { SECTIONS, addressOf, onLink, section } from "./router.ts";
import { FollowsSession, session, takeFragment, wordsFor } from "./session.ts";
import { standing } from "./standing.ts";
import { t } from "./texts/index.ts";

const NOTICE_FOR = 6_000;

/** The whole page. Its attributes are what the server knows: `providers`, `game` and, in the demo, `play`. */
export class Store extends Piece {
  static properties = {
    providers: { converter: (value) => (value ? value.split(" ") : []) },
    game: {},
    play: {},
    section: { state: true },
    /** What stands before the store: null, {name: "exchange"|"switch"|"over"|"broken"|"merge", ...} */
    gate: { state: true },
    busy: { state: true },
    notices: { state: true },
  };

  #code = null;

  constructor() {
    super();
    this.providers = [];
    this.notices = [];
    this.section = section();
    new FollowsSession(this);
  }

  connectedCallback() {
    super.connectedCallback();
    session.fallbackGame = this.game;
    session.addEventListener("notice", ({ detail }) => this.#notice(detail));
    addEventListener("popstate", () => (this.section = section()));
    // A link or a sign-in that ends on the page that is open already changes the fragment only.
    addEventListener("hashchange", () => this.#enter());
    this.#enter();
  }

  async #enter() {
    const { code, merge, outcome } = takeFragment();
    if (code) {
      this.#code = code;
      await this.#exchange(false);
      return;
    }
    if (outcome === "connect") session.visit();
    await session.load();
    if (merge) this.gate = { name: "merge", token: merge };
    else if (t.outcomes[outcome]) {
      session.notice(t.outcomes[outcome], { bad: outcome === "failed" || outcome === "in-use" });
    }
  }

  /** Trades the link's code for a session. */
  async #exchange(replace) {
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
    } catch (failure) {
      this.gate = { name: "broken", failure };
    } finally {
      this.busy = false;
    }
  }

  async #merge() {
    this.busy = true;
    try {
      const { mergeMembers } = await graphql(MERGE, { token: this.gate.token });
      const [error] = mergeMembers.userErrors;
      if (error) this.gate = { ...this.gate, wrong: error.code === "CODE_INVALID" ? t.merge.over : error.message };
      else {
        this.gate = null;
        session.notice(t.merge.done);
        await session.load();
      }
    } catch (error) {
      if (error.kind === "signed-out") {
        this.gate = null;
        session.failed(error);
      } else this.gate = { ...this.gate, wrong: wordsFor(error) };
    } finally {
      this.busy = false;
    }
  }

  #notice(notice) {
    this.notices = [...this.notices.slice(-2), notice];
    setTimeout(() => (this.notices = this.notices.filter((other) => other !== notice)), NOTICE_FOR);
  }

  updated(changed) {
    // A page that asks something takes the place of the one before: say so to who does not see it.
    const asks = this.gate?.name;
    if (changed.has("gate") && asks && asks !== changed.get("gate")?.name) this.querySelector("#gate-title")?.focus();
    // Another section is another page: who listens to it or uses the keyboard starts at its top.
    if (changed.get("section") && changed.has("section")) {
      document.title = this.section === "catalog" ? t.title : `${t.nav[this.section]} – ${t.title}`;
      this.querySelector("main").focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  }

  render() {
    const inside = session.phase === "member" && !this.gate;
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t.skip}</a>
      ${this.#header(inside)}
      <main id="content" tabindex="-1">${this.gate ? this.#gate() : this.#phase()}</main>
      <div class="notices" role="status">
        ${this.notices.map(({ words, bad }) => html`<p class="notice ${bad ? "bad" : ""}">${words}</p>`)}
      </div>
    `;
  }

  #skip = (event) => {
    event.preventDefault();
    this.querySelector("main").focus();
  };

  #header(inside) {
    const { member, phase } = session;
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
      ${phase === "member"
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

  #gate() {
    const { gate, providers, play, busy } = this;
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
        return askMerge({ busy, wrong: gate.wrong, onMerge: () => this.#merge(), onLater: () => (this.gate = null) });
      default:
        return html`<p class="quiet centre" role="status">${t.loading}</p>`;
    }
  }

  #phase() {
    const { providers, play } = this;
    switch (session.phase) {
      case "member":
        return html`${standing(session.member)} ${this.#section()}`;
      case "visitor":
        return html`<laurel-connect></laurel-connect>`;
      case "signed-out":
        return signedOut({ providers, play });
      case "failed":
        return couldNotOpen(session.failure, () => session.load());
      default:
        return html`<p class="quiet centre" role="status">${t.loading}</p>`;
    }
  }

  #section() {
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

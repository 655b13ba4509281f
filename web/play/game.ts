import { html } from "lit";
import { Piece, clockOf } from "../shared/piece.ts";
import { freshKey, graphql } from "../shared/client.ts";
import { formats, safeLink } from "../shared/format.ts";
import { liveClient } from "../shared/live.ts";
import { claimed } from "./benefits.ts";
import { CLAIM, CLOCK, CONNECT, LINK, PURCHASE, STATUS, TOKEN, WIDGET } from "./operations.ts";

const DAY = 86_400_000;
const PACKS = [
  ["5", "Handful of gems"],
  ["50", "Chest of gems"],
];
const LAST_PLAYER = "laurel:play";

/**
 * A pretend game: the widget as a game would show it, and what its server does. A real game keeps its studio's
 * key on its server; here the page has it, since the demo's key opens nothing but the demo.
 */
export class Game extends Piece {
  static properties = {
    player: { state: true },
    member: { state: true },
    link: { state: true },
    said: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  #config = JSON.parse(document.getElementById("laurel-config").textContent);
  #format = formats(navigator.language);
  #token = null;
  #unwatch = () => {};

  constructor() {
    super();
    this.said = [];
    const { players } = this.#config;
    const last = sessionStorage.getItem(LAST_PLAYER);
    this.player = players.find(({ playerId }) => playerId === last)?.playerId ?? players[0]?.playerId;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#signIn();
    // Back from the store: what was spent there shows here.
    document.addEventListener("visibilitychange", () => document.hidden || this.#doing(() => this.#look()));
  }

  #server(query, variables) {
    return graphql(query, variables, { token: this.#config.key });
  }

  #client(query, variables) {
    return graphql(query, variables, { token: this.#token });
  }

  /** Does `work`, the buttons without effect meanwhile, and shows what went wrong. */
  async #doing(work) {
    this.busy = true;
    this.problem = "";
    try {
      await work();
    } catch (error) {
      this.problem = error.kind === "offline" ? "The server does not answer." : error.message;
    } finally {
      this.busy = false;
    }
  }

  #signIn() {
    this.#unwatch();
    Object.assign(this, { member: null, link: null, said: [] });
    sessionStorage.setItem(LAST_PLAYER, this.player);
    return this.#doing(async () => {
      const input = { gameId: this.#config.gameId, playerId: this.player };
      const { issuePlayerToken } = await this.#server(TOKEN, { input });
      this.#token = issuePlayerToken.token;
      refuse(issuePlayerToken);
      await this.#look();
      this.#watch();
    });
  }

  /** Shows what happens to the player from now on, wherever it comes from. The token is good for an hour. */
  #watch() {
    const token = this.#token;
    // Asked for by the token alone, without the cookie of whoever is at the store.
    const live = liveClient({ authorization: `Bearer ${token}` }, "omit");
    this.#unwatch = live.subscribe(
      { query: STATUS },
      {
        next: ({ data }) => data && token === this.#token && this.#show(data.status),
        error: () => {}, // what the player does is asked for as well
        complete: () => {},
      },
    );
  }

  #show(member) {
    this.member = member;
    if (member) this.clock = clockOf(member.game);
  }

  async #look() {
    if (!this.#token) return;
    const { me } = await this.#client(WIDGET);
    this.#show(me);
  }

  #buy(amount) {
    return this.#doing(async () => {
      const { recordPurchase } = await this.#server(PURCHASE, {
        input: {
          gameId: this.#config.gameId,
          playerId: this.player,
          purchaseId: `play-${freshKey()}`,
          amount: { amount, currency: "USD" },
        },
      });
      refuse(recordPurchase);
      this.#say(recordPurchase.changes.map((change) => change.explanation));
      await this.#look();
    });
  }

  #claim({ code }) {
    return this.#doing(async () => {
      const { claimBenefit } = await this.#client(CLAIM, { code });
      // Also where it was refused: it was claimed elsewhere, and the countdown says until when.
      await this.#look();
      refuse(claimBenefit);
      this.#say([claimed(claimBenefit, this.#format)]);
    });
  }

  #openStore() {
    return this.#doing(async () => {
      const { createStoreLink } = await this.#client(LINK);
      this.link = safeLink(createStoreLink.url);
      // A blocked window is no harm: the link below does the same.
      window.open(this.link, "_blank", "noopener");
    });
  }

  #connect = (event) => {
    event.preventDefault();
    const form = event.target;
    const code = new FormData(form).get("code").trim();
    if (!code) return;
    this.#doing(async () => {
      const { connectStoreCode } = await this.#client(CONNECT, { code });
      refuse(connectStoreCode);
      form.reset();
      this.#say(["The store is connected to this player."]);
      await this.#look();
    });
  };

  #advance(days) {
    return this.#doing(async () => {
      const to = new Date(this.clock() + days * DAY).toISOString();
      const { advanceClock } = await this.#server(CLOCK, { input: { gameId: this.#config.gameId, to } });
      refuse(advanceClock);
      this.#say([`It is ${this.#format.moment(advanceClock.game.now)} in the game; ${advanceClock.settledMembers} players were settled.`]);
      await this.#look();
      await this.querySelector("laurel-desk").look();
    });
  }

  #say(sentences) {
    this.said = [...sentences, ...this.said].slice(0, 6);
  }

  render() {
    const { member, busy } = this;
    const { players, key, gameId } = this.#config;
    // Not disabled while busy: that would take the focus from who pressed it by the keyboard.
    const act = (words, work, kind = "plain") =>
      html`<button type="button" class=${kind} ?disabled=${!member} aria-disabled=${Boolean(busy)} @click=${() => busy || work()}>${words}</button>`;
    return html`<header class="top">
        <a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
        <p class="quiet">Made of the demo: try anything.</p>
      </header>
      <main>
        <section class="stage" aria-labelledby="game-title">
          <h1 id="game-title" class="sr">A pretend game</h1>
          <div class="field">
            <label for="player">Play as</label>
            <select id="player" @change=${(event) => ((this.player = event.target.value), this.#signIn())}>
              ${players.map(
                ({ playerId, shows }) =>
                  html`<option value=${playerId} ?selected=${playerId === this.player}>${playerId}: ${shows}</option>`,
              )}
            </select>
          </div>
          <div role="alert">${this.problem ? html`<p class="wrong">${this.problem}</p>` : null}</div>
          ${member
            ? html`<laurel-widget
                .member=${member}
                .format=${this.#format}
                .clock=${this.clock}
                .busy=${busy}
                @laurel-claim=${(event) => this.#claim(event.detail)}
                @laurel-over=${() => setTimeout(() => this.#doing(() => this.#look()), 1500)}
              ></laurel-widget>`
            : html`<p class="quiet">${busy ? "One moment…" : ""}</p>`}
          <div class="do">
            ${PACKS.map(([amount, name]) => act(html`${name}<small>Buy for $${amount}</small>`, () => this.#buy(amount)))}
            ${act("Open the store", () => this.#openStore(), "main")}
          </div>
          ${this.link
            ? html`<p class="quiet">
                No new window? <a href=${this.link} target="_blank" rel="noopener">Open the store</a>. The link works
                once, for a minute.
              </p>`
            : null}
          <ol class="said" aria-live="polite" aria-label="What happened">
            ${this.said.map((sentence) => html`<li>${sentence}</li>`)}
          </ol>
        </section>
        <div class="side">
          <section class="panel">
            <laurel-desk
              .studioKey=${key}
              .gameId=${gameId}
              .format=${this.#format}
              @laurel-moved=${() => this.#doing(() => this.#look())}
            ></laurel-desk>
          </section>
          ${member
            ? html`<section class="panel">
                <laurel-reports
                  .studioKey=${key}
                  .gameId=${gameId}
                  .member=${member}
                  .format=${this.#format}
                  @laurel-moved=${({ detail }) => (this.#say(detail), this.#doing(() => this.#look()))}
                ></laurel-reports>
              </section>`
            : null}
          <section class="panel">
            <h2>Connect a store code</h2>
            <p class="quiet">Somebody who signs in at the store first gets a code, and types it into the game.</p>
            <form class="inline" @submit=${this.#connect}>
              <label class="sr" for="code">Code from the store</label>
              <input id="code" name="code" required maxlength="64" autocomplete="off" autocapitalize="characters" placeholder="Code" />
              <button type="submit" class="plain" ?disabled=${busy || !member}>Connect</button>
            </form>
          </section>
          <section class="panel">
            <h2>The sandbox's clock</h2>
            <p class="quiet">
              ${member ? `It is ${this.#format.moment(this.clock())}, and the clock ${member.game.clockFrozen ? "is frozen" : "ticks"}. Move it: seasons end, points expire, offers open.` : ""}
            </p>
            <div class="actions left">
              ${act("Advance 1 day", () => this.#advance(1))} ${act("Advance 30 days", () => this.#advance(30))}
            </div>
          </section>
        </div>
      </main>`;
  }
}

/** Throws the first of a payload's userErrors, as words for the reader. */
function refuse(payload) {
  const [error] = payload.userErrors;
  if (error) throw new Error(error.message);
}

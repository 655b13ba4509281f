import { type TemplateResult, html } from "lit";
import {
  CLAIM,
  CLOCK,
  CONNECT,
  LINK,
  PURCHASE,
  type PlayerFragment,
  STATUS,
  type StatusSubscription,
  TOKEN,
  WIDGET,
} from "#operations/play";
import { Failure, type Operation, freshKey, graphql } from "../kit/client.ts";
import { formats, safeLink } from "../kit/format.ts";
import { formOf, textOf, valueOf } from "../kit/forms.ts";
import { liveClient } from "../kit/live.ts";
import { type Clock, clockOf } from "../kit/clock.ts";
import { Piece } from "../kit/piece.ts";
import { claimed } from "./benefits.ts";
import { Desk } from "./desk.ts";

const DAY = 86_400_000;
const PACKS: [amount: string, name: string][] = [
  ["5", "Handful of gems"],
  ["50", "Chest of gems"],
];
const LAST_PLAYER = "laurel:play";

/** What the server wrote into the page. */
interface Config {
  key: string;
  gameId: string;
  players: { playerId: string; shows: string }[];
}

/**
 * A pretend game: the widget as a game would show it, and what its server does. A real game keeps its studio's
 * key on its server; here the page has it, since the demo's key opens nothing but the demo.
 */
export class Game extends Piece {
  static override properties = {
    player: { state: true },
    member: { state: true },
    link: { state: true },
    said: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare player: string;
  declare member: PlayerFragment | null;
  /** An address of the store. */
  declare link: string | null;
  /** The newest first. */
  declare said: string[];
  declare problem: string;
  declare busy: boolean;

  #config = JSON.parse(document.getElementById("laurel-config")?.textContent ?? "") as Config;
  #format = formats(navigator.language);
  #clock: Clock = Date.now;
  #token: string | null = null;
  #unwatch: () => void = () => undefined;

  constructor() {
    super();
    this.member = null;
    this.link = null;
    this.said = [];
    this.problem = "";
    this.busy = false;
    const { players } = this.#config;
    const last = sessionStorage.getItem(LAST_PLAYER);
    this.player = players.find(({ playerId }) => playerId === last)?.playerId ?? players[0]?.playerId ?? "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#signIn();
    // Back from the store: what was spent there shows here.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) void this.#doing(() => this.#look());
    });
  }

  /** As the game's server asks. */
  #server<Data, Variables>(query: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    return graphql(query, variables, { token: this.#config.key });
  }

  /** As the player's device asks. */
  #client<Data, Variables>(query: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    if (this.#token === null) throw new Refused("Nobody is signed in.");
    return graphql(query, variables, { token: this.#token });
  }

  /** Does `work`, the buttons without effect meanwhile, and shows what went wrong. */
  async #doing(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = "";
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure || error instanceof Refused)) throw error;
      const offline = error instanceof Failure && error.kind === "offline";
      this.problem = offline ? "The server does not answer." : error.message;
    } finally {
      this.busy = false;
    }
  }

  #signIn(): Promise<void> {
    this.#unwatch();
    this.member = null;
    this.link = null;
    this.said = [];
    sessionStorage.setItem(LAST_PLAYER, this.player);
    return this.#doing(async () => {
      const { player } = this;
      const input = { gameId: this.#config.gameId, playerId: player };
      const { issuePlayerToken } = await this.#server(TOKEN, { input });
      // Another player was chosen meanwhile.
      if (player !== this.player) return;
      this.#token = issuePlayerToken.token;
      refuse(issuePlayerToken);
      await this.#look();
      if (issuePlayerToken.token && issuePlayerToken.token === this.#token) this.#watch(issuePlayerToken.token);
    });
  }

  /** Shows what happens to the player from now on, wherever it comes from. The token is good for an hour. */
  #watch(token: string): void {
    // Asked for by the token alone, without the cookie of whoever is at the store.
    const live = liveClient({ authorization: `Bearer ${token}` }, "omit");
    this.#unwatch = live.subscribe<StatusSubscription>(
      { query: STATUS },
      {
        next: ({ data }) => {
          if (data && token === this.#token) this.#show(data.status);
        },
        error: () => undefined, // what the player does is asked for as well
        complete: () => undefined,
      },
    );
  }

  #show(member: PlayerFragment | null): void {
    this.member = member;
    if (member) this.#clock = clockOf(member.game);
  }

  async #look(): Promise<void> {
    const token = this.#token;
    if (!token) return;
    const { me } = await graphql(WIDGET, {}, { token });
    if (token === this.#token) this.#show(me);
  }

  #buy(amount: string): Promise<void> {
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

  #claim(code: string): Promise<void> {
    return this.#doing(async () => {
      const { claimBenefit } = await this.#client(CLAIM, { code });
      // Also where it was refused: it was claimed elsewhere, and the countdown says until when.
      await this.#look();
      refuse(claimBenefit);
      this.#say([claimed(claimBenefit, this.#format)]);
    });
  }

  #openStore(): Promise<void> {
    return this.#doing(async () => {
      const { createStoreLink } = await this.#client(LINK, {});
      this.link = safeLink(createStoreLink.url);
      // A blocked window is no harm: the link below does the same.
      if (this.link) window.open(this.link, "_blank", "noopener");
    });
  }

  #connect = (event: Event): void => {
    event.preventDefault();
    const form = formOf(event);
    const code = textOf(form, "code");
    if (!code) return;
    void this.#doing(async () => {
      const { connectStoreCode } = await this.#client(CONNECT, { code });
      refuse(connectStoreCode);
      form.reset();
      this.#say(["The store is connected to this player."]);
      await this.#look();
    });
  };

  #advance(days: number): Promise<void> {
    return this.#doing(async () => {
      const to = new Date(this.#clock() + days * DAY).toISOString();
      const { advanceClock } = await this.#server(CLOCK, { input: { gameId: this.#config.gameId, to } });
      refuse(advanceClock);
      const { game, settledMembers } = advanceClock;
      if (game) this.#say([`It is ${this.#format.moment(game.now)} in the game; ${settledMembers} players were settled.`]);
      await this.#look();
      const desk = this.querySelector("laurel-desk");
      if (desk instanceof Desk) await desk.look();
    });
  }

  #say(sentences: string[]): void {
    this.said = [...sentences, ...this.said].slice(0, 6);
  }

  override render(): TemplateResult {
    const { member, busy } = this;
    const { players, key, gameId } = this.#config;
    // Not disabled while busy: that would take the focus from who pressed it by the keyboard.
    const act = (words: unknown, work: () => Promise<void>, kind = "plain") =>
      html`<button type="button" class=${kind} ?disabled=${!member} aria-disabled=${busy} @click=${() => busy || work()}>${words}</button>`;
    return html`<header class="top">
        <a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
        <p class="quiet">Made of the demo: try anything.</p>
      </header>
      <main>
        <section class="stage" aria-labelledby="game-title">
          <h1 id="game-title" class="sr">A pretend game</h1>
          <div class="field">
            <label for="player">Play as</label>
            <select id="player" @change=${(event: Event) => ((this.player = valueOf(event)), this.#signIn())}>
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
                .clock=${this.#clock}
                .busy=${busy}
                @laurel-claim=${(event: CustomEvent<string>) => this.#claim(event.detail)}
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
                  @laurel-moved=${({ detail }: CustomEvent<string[]>) => (this.#say(detail), this.#doing(() => this.#look()))}
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
              ${member ? `It is ${this.#format.moment(this.#clock())}, and the clock ${member.game.clockFrozen ? "is frozen" : "ticks"}. Move it: seasons end, points expire, offers open.` : ""}
            </p>
            <div class="actions left">
              ${act("Advance 1 day", () => this.#advance(1))} ${act("Advance 30 days", () => this.#advance(30))}
            </div>
          </section>
        </div>
      </main>`;
  }
}

/** The server refused it; the message is for the reader. */
class Refused extends Error {}

/** Throws Refused with the first of a payload's userErrors. */
function refuse(payload: { userErrors: { message: string }[] }): void {
  const [error] = payload.userErrors;
  if (error) throw new Refused(error.message);
}

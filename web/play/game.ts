import { type TemplateResult, html } from "lit";
import { CLOCK, CONNECT, PLAYER, PURCHASE, TOKEN } from "#operations/play";
import { Failure, type Operation, freshKey, graphql } from "../kit/client.ts";
import { type Clock, clockOf } from "../kit/clock.ts";
import { formats } from "../kit/format.ts";
import { formOf, textOf, valueOf } from "../kit/forms.ts";
import { Piece } from "../kit/piece.ts";
import { LaurelWidget } from "../widget/widget.ts";
import { Desk } from "./desk.ts";
import type { Friend } from "./friend.ts";
import { Refused, refuse } from "./refused.ts";
import type { Player } from "./reports.ts";
import { Room } from "./room.ts";

const DAY = 86_400_000;
const PACKS: [amount: string, name: string][] = [
  ["5", "Handful of gems"],
  ["50", "Chest of gems"],
];
const LAST_PLAYER = "laurel:play";
const FRIENDS = "laurel:friends";

/** What the server wrote into the page. */
interface Config {
  key: string;
  gameId: string;
  players: { playerId: string; shows: string }[];
}

/**
 * A pretend game: the widget in its page, and what its server does. A real game keeps its studio's key on its server;
 * here the page has it, since the demo's key opens nothing but the demo.
 */
export class Game extends Piece {
  static override properties = {
    player: { state: true },
    member: { state: true },
    said: { state: true },
    friends: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare player: string;
  /** As the game's server sees the player. */
  declare member: Player | null;
  /** The newest first. */
  declare said: string[];
  /** Who came by an invitation, or by the address, in this tab. */
  declare friends: Friend[];
  declare problem: string;
  declare busy: boolean;

  #config = JSON.parse(document.getElementById("laurel-config")?.textContent ?? "") as Config;
  #format = formats(navigator.language);
  #clock: Clock = Date.now;
  /** One function for each player: another one makes the widget begin anew. */
  #provider: () => Promise<string>;

  constructor() {
    super();
    this.member = null;
    this.said = [];
    this.problem = "";
    this.busy = false;
    this.friends = JSON.parse(sessionStorage.getItem(FRIENDS) ?? "[]") as Friend[];
    const asked = new URLSearchParams(location.search).get("player");
    if (asked) this.#come(asked);
    const players = this.#players;
    const last = sessionStorage.getItem(LAST_PLAYER);
    this.player = players.find(({ playerId }) => playerId === last)?.playerId ?? players[0]?.playerId ?? "";
    this.#provider = this.#providerOf(this.player);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#doing(() => this.#look());
  }

  get #players(): Friend[] {
    return [...this.#config.players, ...this.friends];
  }

  /** Takes whom the address names: `/play?player=ID` is played as anybody. */
  #come(playerId: string): void {
    if (!this.#players.some((one) => one.playerId === playerId)) this.#add({ playerId, shows: "named by the address" });
    sessionStorage.setItem(LAST_PLAYER, playerId);
    history.replaceState(null, "", location.pathname + location.hash);
  }

  /** Plays on as who has just joined. */
  #joined = ({ detail: friend }: CustomEvent<Friend>): void => {
    this.#add(friend);
    void this.#play(friend.playerId);
  };

  #add(friend: Friend): void {
    this.friends = [...this.friends, friend];
    sessionStorage.setItem(FRIENDS, JSON.stringify(this.friends));
  }

  /** As the game's server asks. */
  #server<Data, Variables>(query: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    return graphql(query, variables, { token: this.#config.key });
  }

  /** What a game's own server does for its widget; the player becomes known by it. */
  #providerOf(playerId: string): () => Promise<string> {
    return async () => {
      const { issuePlayerToken } = await this.#server(TOKEN, { input: { gameId: this.#config.gameId, playerId } });
      refuse(issuePlayerToken);
      return issuePlayerToken.token ?? "";
    };
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

  #play(player: string): Promise<void> {
    this.player = player;
    this.#provider = this.#providerOf(player);
    this.member = null;
    this.said = [];
    sessionStorage.setItem(LAST_PLAYER, player);
    return this.#doing(() => this.#look());
  }

  /** Reads what the desk shows; an answer about another player than now comes too late. */
  async #look(): Promise<void> {
    const { player } = this;
    const { member } = await this.#server(PLAYER, { gameId: this.#config.gameId, playerId: player });
    if (player !== this.player) return;
    this.member = member;
    if (member) this.#clock = clockOf(member.game);
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

  #connect = (event: Event): void => {
    event.preventDefault();
    const form = formOf(event);
    const code = textOf(form, "code");
    if (!code) return;
    void this.#doing(async () => {
      const { connectStoreCode } = await graphql(CONNECT, { code }, { token: await this.#provider() });
      refuse(connectStoreCode);
      form.reset();
      this.#say(["The store is connected to this player."]);
      await this.#refresh();
    });
  };

  #advance(days: number): Promise<void> {
    return this.#doing(async () => {
      const to = new Date(this.#clock() + days * DAY).toISOString();
      const { advanceClock } = await this.#server(CLOCK, { input: { gameId: this.#config.gameId, to } });
      refuse(advanceClock);
      const { game, settledMembers } = advanceClock;
      if (game) this.#say([`It is ${this.#format.moment(game.now)} in the game; ${settledMembers} players were settled.`]);
      const desk = this.querySelector("laurel-desk");
      await Promise.all([this.#refresh(), desk instanceof Desk ? desk.look() : undefined]);
    });
  }

  /** What the widget is not told of: time has passed, or a delivery changed. */
  async #refresh(): Promise<void> {
    const widget = this.querySelector("laurel-widget");
    const room = this.querySelector("laurel-room");
    await Promise.all([
      this.#look(),
      widget instanceof LaurelWidget ? widget.refresh() : undefined,
      room instanceof Room ? room.refresh() : undefined,
    ]);
  }

  #say(sentences: string[]): void {
    this.said = [...sentences, ...this.said].slice(0, 6);
  }

  override render(): TemplateResult {
    const { member, busy } = this;
    const { key, gameId } = this.#config;
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
            <select id="player" @change=${(event: Event) => this.#play(valueOf(event))}>
              ${this.#players.map(
                ({ playerId, shows }) =>
                  html`<option value=${playerId} .selected=${playerId === this.player}>${playerId}: ${shows}</option>`,
              )}
            </select>
          </div>
          <div role="alert">${this.problem ? html`<p class="wrong">${this.problem}</p>` : null}</div>
          <laurel-room .provider=${this.#provider} .studioKey=${key} .gameId=${gameId}></laurel-room>
          <h2 class="sr">The widget</h2>
          <laurel-widget
            .tokenProvider=${this.#provider}
            theme="dark"
            @laurel-claim=${() => this.#doing(() => this.#look())}
          ></laurel-widget>
          <div class="do">
            ${PACKS.map(([amount, name]) => act(html`${name}<small>Buy for $${amount}</small>`, () => this.#buy(amount)))}
          </div>
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
              @laurel-moved=${() => this.#doing(() => this.#refresh())}
            ></laurel-desk>
          </section>
          ${member
            ? html`<section class="panel">
                <laurel-reports
                  .studioKey=${key}
                  .gameId=${gameId}
                  .member=${member}
                  .format=${this.#format}
                  @laurel-moved=${({ detail }: CustomEvent<string[]>) => (this.#say(detail), this.#doing(() => this.#refresh()))}
                ></laurel-reports>
              </section>`
            : null}
          <section class="panel">
            <laurel-joining .studioKey=${key} .gameId=${gameId} @laurel-joined=${this.#joined}></laurel-joining>
          </section>
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
        <section class="panel wide" id="shop">
          <laurel-web-shop
            .player=${this.player}
            @laurel-moved=${({ detail }: CustomEvent<string[]>) => (this.#say(detail), this.#doing(() => this.#refresh()))}
          ></laurel-web-shop>
        </section>
      </main>`;
  }
}

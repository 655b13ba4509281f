import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { THINGS, type ThingFragment, WEARS, type WearsSubscription } from "#operations/play";
import { type Failure, asFailure, graphql } from "../kit/client.ts";
import { clockOf } from "../kit/clock.ts";
import { Piece } from "../kit/piece.ts";
import { kindOf, stillOf } from "../kit/possession.ts";
import { type Shown, room } from "../kit/room.ts";
import { listen } from "../kit/stream.ts";
import { Refused } from "./refused.ts";

type Wearer = NonNullable<WearsSubscription["status"]>;

/** The longest that a timer waits, in milliseconds. */
const LONGEST = 2_147_483_647;
/** The server ends things a moment after its clock does. */
const AFTER_THE_END = 500;
const words = {
  label: "The room",
  enters: (name: string) => `${name} comes in`,
  says: "Hello, everyone!",
};

/**
 * The game's room: what the player wears, as the server tells it by the player's own token. What a thing is a game
 * knows itself; here it asks with its studio's key.
 */
export class Room extends Piece {
  static override properties = {
    provider: { attribute: false },
    studioKey: { attribute: false },
    gameId: { attribute: false },
    wearer: { state: true },
    things: { state: true },
    problem: { state: true },
  };
  declare provider: () => Promise<string>;
  declare studioKey: string;
  declare gameId: string;
  declare wearer: Wearer | null;
  declare things: ReadonlyMap<string, ThingFragment>;
  declare problem: string;

  #end: () => void = () => undefined;
  /** Counts the openings: what an earlier one brings comes too late. */
  #opening = 0;
  #next = 0;
  /** The things that were asked for and are not known. */
  readonly #unknown = new Set<string>();

  constructor() {
    super();
    this.wearer = null;
    this.things = new Map();
    this.problem = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#seen);
    if (this.hasUpdated) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#seen);
    this.#close();
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("provider")) return;
    this.wearer = null;
    void this.refresh();
  }

  /** Begins to listen anew, from what is shown now. Never throws: what fails is shown. */
  async refresh(): Promise<void> {
    this.#close();
    if (document.hidden || !this.isConnected) return;
    const opening = this.#opening;
    try {
      const token = await this.provider();
      if (opening !== this.#opening) return;
      this.#end = listen(WEARS, () => ({ token }), () => ({}), {
        next: ({ status }) => void this.#adopt(status),
        lost: (failure) => this.#lost(failure),
      });
    } catch (error) {
      this.problem = (error instanceof Refused ? error : asFailure(error)).message;
    }
  }

  #lost(failure: Failure): boolean {
    this.problem = failure.kind === "signed-out" ? "" : failure.message;
    // A token is over after some minutes: the game's server gives another one.
    if (failure.kind === "signed-out") void this.refresh();
    return failure.kind === "offline" || failure.kind === "server" || failure.kind === "limited";
  }

  async #adopt(wearer: Wearer): Promise<void> {
    this.problem = "";
    await this.#learn(wearer.loadout.slots.map(({ item }) => item));
    this.wearer = wearer;
    clearTimeout(this.#next);
    const { nextChangeAt } = wearer.loadout;
    // The stream is silent about what only time does.
    if (!nextChangeAt || wearer.game.clockFrozen) return;
    const left = Date.parse(nextChangeAt) - clockOf(wearer.game)() + AFTER_THE_END;
    this.#next = setTimeout(() => void this.refresh(), Math.min(LONGEST, Math.max(AFTER_THE_END, left)));
  }

  /** Asks what things are, where one of them is not known. */
  async #learn(items: readonly string[]): Promise<void> {
    const isNew = items.filter((item) => !this.things.has(item) && !this.#unknown.has(item));
    if (isNew.length === 0) return;
    try {
      const { itemDefinitions, archived } = await graphql(THINGS, { gameId: this.gameId }, { token: this.studioKey });
      this.things = new Map([...itemDefinitions, ...archived].map((thing) => [thing.code, thing]));
      for (const item of isNew) if (!this.things.has(item)) this.#unknown.add(item);
    } catch (error) {
      this.problem = asFailure(error).message;
    }
  }

  readonly #seen = (): void => void this.refresh();

  #close(): void {
    this.#opening += 1;
    clearTimeout(this.#next);
    this.#end();
    this.#end = () => undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { wearer, problem } = this;
    return html`${wearer
      ? room(words, { name: wearer.displayName || wearer.playerId, things: wearer.loadout.slots.flatMap((place) => this.#shown(place)) })
      : nothing}
    <div role="alert">${problem ? html`<p class="wrong">${problem}</p>` : nothing}</div>`;
  }

  #shown({ item, style, assetUrl }: Wearer["loadout"]["slots"][number]): Shown[] {
    const thing = this.things.get(item);
    if (!thing) return [];
    const form = thing.styles.find(({ code }) => code === style);
    return [
      {
        key: `${item} ${style ?? ""}`,
        kind: kindOf(thing.kind),
        title: thing.title,
        words: form ? `${thing.title}, ${form.title}` : thing.title,
        picture: stillOf({ assetUrl, stillUrl: form?.stillUrl ?? null }),
      },
    ];
  }
}

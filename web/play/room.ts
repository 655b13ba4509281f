import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { THINGS, type ThingFragment, WEARS, type WearsQuery } from "#operations/play";
import { asFailure, graphql } from "../kit/client.ts";
import { Piece } from "../kit/piece.ts";
import { kindOf, stillOf } from "../kit/possession.ts";
import { type Shown, room } from "../kit/room.ts";
import { Refused } from "./refused.ts";

type Wearer = NonNullable<WearsQuery["me"]>;

/**
 * Milliseconds between two looks. It does not listen: the widget beside it has two streams, and a browser opens six
 * connections to one server, so that two windows with three streams each would wait for each other.
 */
const LOOKS_EVERY = 700;
const words = {
  label: "The room",
  enters: (name: string) => `${name} comes in`,
  says: "Hello, everyone!",
};

/**
 * The game's room: what the player wears, asked for by the player's own token. What a thing is a game
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

  /** Counts the openings: what an earlier one brings comes too late. */
  #opening = 0;
  #next = 0;
  #token: string | null = null;
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
    this.#token = null;
    void this.refresh();
  }

  /** Looks anew, and from then on again and again. Never throws: what fails is shown. */
  async refresh(): Promise<void> {
    this.#close();
    if (document.hidden || !this.isConnected) return;
    const opening = this.#opening;
    try {
      const { me } = await graphql(WEARS, {}, { token: (this.#token ??= await this.provider()) });
      if (opening !== this.#opening) return;
      if (me) await this.#learn(me.loadout.slots.map(({ item }) => item));
      this.wearer = me;
      this.problem = "";
    } catch (error) {
      this.#token = null; // it may be over: the game's server gives another one
      if (opening !== this.#opening) return;
      this.problem = (error instanceof Refused ? error : asFailure(error)).message;
    }
    this.#next = setTimeout(() => void this.refresh(), LOOKS_EVERY);
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

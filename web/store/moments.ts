import { type TemplateResult, nothing } from "lit";
import { READ, UNREAD, type UnreadQuery } from "#operations/store/pages";
import { asFailure } from "../kit/client.ts";
import { stage } from "../kit/moment.ts";
import { Moments } from "../kit/moments.ts";
import { Piece } from "../kit/piece.ts";
import { Reader } from "../kit/cache.ts";
import { cache } from "./cache.ts";
import { addressOf, go } from "./router.ts";
import { FollowsSession, session } from "./session.ts";
import { ask, kit, language } from "./speech.ts";

type Notification = NonNullable<UnreadQuery["me"]>["notifications"]["edges"][number]["node"];

/** Milliseconds until it is looked again whether a dialog is still open. */
const WAIT = 500;

/** Moments in the store, over the page that is open; none while a dialog is. */
export class StoreMoments extends Piece {
  readonly #reader = new Reader(this, cache);
  #moments: Moments | null = null;
  /** Whose they are. */
  #of = "";
  #unread: Notification[] | null = null;
  readonly #known = new Set<string>();
  #timer = 0;

  constructor() {
    super();
    new FollowsSession(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  override render(): TemplateResult | typeof nothing {
    const { member } = session;
    this.#unread = this.#reader.one(UNREAD, {}).data?.me?.notifications.edges.map(({ node }) => node) ?? null;
    const shown = this.#moments?.shown;
    if (!member || !shown) return nothing;
    return stage(kit, language.locale, shown, {
      member,
      loops: member.loops,
      tiers: member.game.tiers,
      onDone: () => this.#moments?.done(),
      onEarn: () => go(addressOf("status")),
    });
  }

  override updated(): void {
    this.querySelector<HTMLElement>(".moment-layer:not(:popover-open)")?.showPopover();
    this.#around(Boolean(this.#moments?.shown));
    this.#take();
  }

  /** Puts those that were not known yet into the queue. */
  #take(): void {
    const id = session.member?.id;
    if (!id || !this.#unread) return;
    if (id !== this.#of) this.#end();
    this.#of = id;
    const opening = !this.#moments;
    const moments = (this.#moments ??= new Moments(
      (moment) => this.#claim(moment),
      () => this.#show(),
      () => this.#isBusy(),
    ));
    const fresh = this.#unread.filter((notification) => !this.#known.has(notification.id));
    for (const notification of fresh) this.#known.add(notification.id);
    if (fresh.length > 0) moments.add(fresh, opening);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#moments?.end();
    this.#moments = null;
    this.#known.clear();
    this.#around(false);
  }

  /** A modal dialog makes all else inert, a moment as well: it comes after it. */
  #isBusy(): boolean {
    const busy = document.querySelector("dialog[open]") !== null;
    clearTimeout(this.#timer);
    if (busy) this.#timer = setTimeout(() => void this.#moments?.next(), WAIT);
    return busy;
  }

  #show(): void {
    const shown = this.#moments?.shown;
    if (shown) session.notice(shown.message, { silent: true });
    this.requestUpdate();
  }

  /** While a moment is shown, nothing else takes the keyboard or is read. */
  #around(inert: boolean): void {
    for (const part of document.querySelectorAll("laurel-store > :is(header, main, .skip)")) part.toggleAttribute("inert", inert);
  }

  /** Marks it as read. Returns whether this did it: the server tells one alone of all surfaces so. */
  async #claim({ id }: Notification): Promise<boolean> {
    try {
      const { marked } = (await ask(READ, { ids: [id] })).markNotificationsRead;
      if (!marked.includes(id)) return false;
      // What it tells of the member, and how many are unread, is as of now.
      cache.expire();
      await session.load();
      return true;
    } catch (error) {
      asFailure(error);
      return false; // if it is still unread, it is shown another time
    }
  }
}

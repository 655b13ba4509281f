import type { Notification } from "./account.ts";

/** Of those that came while the player was away, the latest few are shown; all are in the inbox. */
const MOST_AT_OPENING = 3;

/** Shows moments one after the other, each once over all devices, and none while the game is busy. */
export class Moments {
  /** The one that is seen now. */
  shown: Notification | null = null;
  readonly #waiting: Notification[] = [];
  readonly #claim: (id: string) => Promise<boolean>;
  readonly #show: () => void;
  readonly #isBusy: () => boolean;
  #isClaiming = false;
  /** Marked as read already, and not seen yet. */
  #claimed: Notification | null = null;

  /** `claim` returns whether a moment was shown nowhere yet; `show` is called when `shown` has changed. */
  constructor(claim: (id: string) => Promise<boolean>, show: () => void, isBusy: () => boolean) {
    this.#claim = claim;
    this.#show = show;
    this.#isBusy = isBusy;
  }

  /** Takes new ones, the newest first. */
  add(notifications: Notification[], opening: boolean): void {
    this.#waiting.push(...(opening ? notifications.slice(0, MOST_AT_OPENING) : notifications).toReversed());
    void this.next();
  }

  /** The one that is seen was seen. */
  done(): void {
    this.shown = null;
    this.#show();
    void this.next();
  }

  /** Shows the next one if there is one, none is seen now, and the game is not busy. */
  async next(): Promise<void> {
    if (this.shown || this.#isClaiming || this.#isBusy()) return;
    while (!this.#claimed) {
      const moment = this.#waiting.shift();
      if (!moment) return;
      this.#isClaiming = true;
      const isNew = await this.#claim(moment.id);
      this.#isClaiming = false;
      if (isNew) this.#claimed = moment;
    }
    // The game may have become busy meanwhile; then it comes when that ends.
    if (this.#isBusy()) return;
    [this.shown, this.#claimed] = [this.#claimed, null];
    this.#show();
  }
}

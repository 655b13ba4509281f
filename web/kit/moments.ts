import type { NotificationFactsFragment } from "#operations/kit";

type Notification = NotificationFactsFragment;

/** Of those that came while the player was away, the latest few are shown; all are in the inbox. */
const MOST_AT_OPENING = 3;

/** Whether it is an event to be seen; all else is for the inbox to tell. */
function isMoment({ __typename }: Notification): boolean {
  return __typename === "TierChanged" || __typename === "RewardEarned";
}

/**
 * Shows moments one after the other, each once over all devices, and none while the page is hidden or what is around it
 * is busy. Who is busy calls `next` when that ends.
 */
export class Moments {
  /** The one that is seen now. */
  shown: Notification | null = null;
  readonly #waiting: Notification[] = [];
  readonly #claim: (moment: Notification) => Promise<boolean>;
  readonly #show: () => void;
  readonly #isBusy: () => boolean;
  #isClaiming = false;
  /** Marked as read already, and not seen yet. */
  #claimed: Notification | null = null;

  /** `claim` returns whether a moment was shown nowhere yet; `show` is called when `shown` has changed. */
  constructor(claim: (moment: Notification) => Promise<boolean>, show: () => void, isBusy: () => boolean) {
    this.#claim = claim;
    this.#show = show;
    this.#isBusy = () => document.hidden || isBusy();
    document.addEventListener("visibilitychange", this.#seen);
  }

  readonly #seen = (): void => void this.next();

  /** Shows none any more. */
  end(): void {
    document.removeEventListener("visibilitychange", this.#seen);
    this.#waiting.length = 0;
    this.shown = this.#claimed = null;
  }

  /** Takes unread messages, the newest first, and keeps those that are moments. */
  add(notifications: readonly Notification[], opening: boolean): void {
    const moments = notifications.filter(isMoment);
    this.#waiting.push(...(opening ? moments.slice(0, MOST_AT_OPENING) : moments).toReversed());
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
      const isNew = await this.#claim(moment);
      this.#isClaiming = false;
      if (isNew) this.#claimed = moment;
    }
    // The game may have become busy meanwhile; then it comes when that ends.
    if (this.#isBusy()) return;
    [this.shown, this.#claimed] = [this.#claimed, null];
    this.#show();
  }
}

import { Ticker } from "../kit/countdown.ts";
import { Piece } from "../kit/piece.ts";
import { Reader } from "../kit/cache.ts";
import { cache } from "./cache.ts";
import { openDialogs } from "../kit/dialogs.ts";
import { FollowsSession, session } from "./session.ts";
import { kit } from "./speech.ts";

/** The server ends things a moment after their clocks do. */
const AFTER_THE_END = 1_500;

/** A page of the store: follows the session, reads what it shows, counts down, and opens its dialogs. */
export class StorePage extends Piece {
  protected readonly reader = new Reader(this, cache);

  constructor() {
    super();
    new FollowsSession(this);
    new Ticker(this, () => kit.now(), () => setTimeout(() => session.refresh(), AFTER_THE_END));
  }

  override updated(): void {
    openDialogs(this);
  }
}

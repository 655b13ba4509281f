import type { PropertyValues } from "lit";
import { Reader } from "../kit/cache.ts";
import { Ticker } from "../kit/countdown.ts";
import { openDialogs } from "../kit/dialogs.ts";
import { Piece } from "../kit/piece.ts";
import { cache } from "./cache.ts";
import type { View } from "./page.ts";
import { kit } from "./speech.ts";

/** The server ends things a moment after their clocks do. */
const AFTER_THE_END = 1_500;

/**
 * The element of a page: reads what it shows by `reader`, counts down, and opens the dialogs that it renders. A page
 * renders it with its view: html`<laurel-members .view=${view}></laurel-members>`.
 */
export class ConsolePiece extends Piece {
  static override properties = { view: { attribute: false } };
  declare view: View;
  protected readonly reader = new Reader(this, cache);

  constructor() {
    super();
    new Ticker(this, () => kit.now(), () => setTimeout(() => cache.expire(), AFTER_THE_END));
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    openDialogs(this);
  }
}

import { cache } from "../../console/cache.ts";
import { GamePage } from "../desk.ts";

const EVERY = 15_000;

/** A page whose numbers others change all the time: it reads again while somebody looks. */
export abstract class LivePage extends GamePage {
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => document.visibilityState === "visible" && !this.busy && cache.expire(), EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }
}

/** What the server tells by itself: the standing whenever it changes, and that something came into the inbox. */
import { NOTIFIED, STATUS, type StandingFragment } from "#operations/store";
import type { Failure } from "../kit/client.ts";
import { listen } from "../kit/stream.ts";
import { language } from "./speech.ts";

interface Hears {
  standing: (member: StandingFragment) => void;
  notified: () => void;
  /** The session has ended. */
  over: () => void;
}

/** The streams of the member who is here, open while the page is seen: browsers have few connections to a server. */
export class Live {
  readonly #hears: Hears;
  #ends: (() => void)[] = [];
  #follows = false;

  constructor(hears: Hears) {
    this.#hears = hears;
    document.addEventListener("visibilitychange", () => this.#openOrClose());
  }

  /** Begins to listen, from the start for who is here now. */
  follow(): void {
    this.#close();
    this.#follows = true;
    this.#openOrClose();
  }

  stop(): void {
    this.#follows = false;
    this.#close();
  }

  #openOrClose(): void {
    const wanted = this.#follows && !document.hidden;
    if (wanted === this.#ends.length > 0) return;
    if (!wanted) return this.#close();
    const caller = () => ({ locale: language.locale });
    const lost = ({ kind }: Failure) => {
      if (kind === "signed-out") this.#hears.over();
      return kind === "offline" || kind === "server" || kind === "limited";
    };
    let after: string | null = null;
    this.#ends = [
      listen(STATUS, caller, () => ({}), { next: ({ status }) => this.#hears.standing(status), lost }),
      listen(NOTIFIED, caller, () => ({ after }), {
        next: ({ notifications: { id } }) => {
          after = id;
          this.#hears.notified();
        },
        lost,
      }),
    ];
  }

  #close(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}

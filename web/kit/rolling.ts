import { nothing } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";

const DURATION = 600;

/** A number that counts from what it was to what it is; at once where motion is not wanted. */
class Rolling extends AsyncDirective {
  #shown: number | undefined;
  #frame = 0;

  render(value: number, format: (value: number) => string): unknown {
    cancelAnimationFrame(this.#frame);
    const from = this.#shown ?? value;
    if (from === value || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#shown = value;
      return format(value);
    }
    const start = performance.now();
    const step = (at: number) => {
      const share = Math.min(1, (at - start) / DURATION);
      this.#shown = share < 1 ? Math.round(from + (value - from) * (1 - (1 - share) ** 3)) : value;
      this.setValue(format(this.#shown));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
    return format(from);
  }

  override disconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#shown = undefined;
  }
}

const directed = directive(Rolling);

/** Returns the number, written by `format`, for a place in a template. */
export function rolling(value: number, format: (value: number) => string): unknown {
  return Number.isSafeInteger(value) ? directed(value, format) : nothing;
}

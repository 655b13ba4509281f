import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Piece } from "../shared/piece.ts";

const STATUS = { PENDING: "is on its way", FULFILLED: "was delivered", FAILED: "could not be delivered", CANCELLED: "was cancelled" };

/** What a claim gave, in a sentence. */
export function claimed({ benefit, member, redemption }, format) {
  return redemption
    ? `${benefit.title}: ${redemption.title} is on its way.`
    : `${benefit.title}: you have ${format.number(member.points.balance)} points now.`;
}

/** What the tier gives, and what of it can be claimed: says "laurel-claim" with the benefit. */
export class Benefits extends Piece {
  static properties = {
    member: { attribute: false },
    format: { attribute: false },
    clock: { attribute: false },
    busy: { attribute: false },
  };

  render() {
    const { benefits } = this.member.tier;
    return html`<h2>Benefits</h2>
      <ul class="benefits">
        ${repeat(
          benefits,
          ({ code }) => code,
          (benefit) => html`<li>
            <details>
              <summary><strong>${benefit.title}</strong> <span>${benefit.summary}</span><i aria-hidden="true">i</i></summary>
              <p>${benefit.rule}</p>
            </details>
            ${benefit.claim ? this.#claim(benefit) : null}
          </li>`,
        )}
      </ul>
      ${benefits.some(({ kind, claim }) => claim && kind === "MONTHLY_GIFT") ? this.#gift() : null}`;
  }

  /** One button in both states, so that the focus stays on it and nothing around it moves. */
  #claim(benefit) {
    const { available, open, nextAt } = benefit.claim;
    const words = available
      ? html`Claim${open > 1 ? ` (${open})` : null}`
      : html`<small>Again in</small> <laurel-countdown .until=${nextAt} .clock=${this.clock} .format=${this.format}></laurel-countdown>`;
    const press = () => available && !this.busy && this.dispatchEvent(new CustomEvent("laurel-claim", { bubbles: true, detail: benefit }));
    return html`<button type="button" class="claim ${available ? "main" : "plain"}" aria-disabled=${!available || Boolean(this.busy)} @click=${press}>
      ${words}<span class="sr"> ${benefit.title}</span>
    </button>`;
  }

  /** What became of the last gift: a redemption that took no points. */
  #gift() {
    const gift = this.member.redemptions.edges.map((edge) => edge.node).find(({ benefit }) => benefit);
    return html`<p class="quiet gift">
      ${gift ? html`<strong>${gift.title}</strong> ${STATUS[gift.status]}.` : "No gift claimed yet."}
      ${gift?.failureReason ?? ""}
    </p>`;
  }
}

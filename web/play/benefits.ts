import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { BenefitFragment, ClaimMutation, PlayerFragment, RedemptionStatus } from "#operations/play";
import type { Format } from "../kit/format.ts";
import type { Clock } from "../kit/clock.ts";
import { Piece } from "../kit/piece.ts";

const STATUS: Record<RedemptionStatus, string> = {
  PENDING: "is on its way",
  FULFILLED: "was delivered",
  FAILED: "could not be delivered",
  CANCELLED: "was cancelled",
};

/** What a claim gave, in a sentence. */
export function claimed({ benefit, member, redemption }: ClaimMutation["claimBenefit"], format: Format): string {
  const balance = format.number(member?.points.balance ?? 0);
  const gave = redemption ? `${redemption.title} is on its way` : `you have ${balance} points now`;
  return `${benefit?.title ?? "Benefit"}: ${gave}.`;
}

/** What the tier gives, and what of it can be claimed: says "laurel-claim" with the code of the benefit. */
export class Benefits extends Piece {
  static override properties = {
    member: { attribute: false },
    format: { attribute: false },
    clock: { attribute: false },
    busy: { attribute: false },
  };
  declare member: PlayerFragment;
  declare format: Format;
  declare clock: Clock;
  declare busy: boolean;

  override render(): TemplateResult {
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
            ${benefit.claim ? this.#claim(benefit, benefit.claim) : null}
          </li>`,
        )}
      </ul>
      ${benefits.some(({ kind, claim }) => claim && kind === "MONTHLY_GIFT") ? this.#gift() : null}`;
  }

  /** One button in both states, so that the focus stays on it and nothing around it moves. */
  #claim(benefit: BenefitFragment, { available, open, nextAt }: NonNullable<BenefitFragment["claim"]>): TemplateResult {
    const words = available
      ? html`Claim${open > 1 ? ` (${open})` : null}`
      : html`<small>Again in</small> <laurel-countdown .until=${nextAt} .clock=${this.clock} .format=${this.format}></laurel-countdown>`;
    const press = () => {
      if (!available || this.busy) return;
      this.dispatchEvent(new CustomEvent("laurel-claim", { bubbles: true, detail: benefit.code }));
    };
    return html`<button type="button" class="claim ${available ? "main" : "plain"}" aria-disabled=${!available || this.busy} @click=${press}>
      ${words}<span class="sr"> ${benefit.title}</span>
    </button>`;
  }

  /** What became of the last gift: a redemption that took no points. */
  #gift(): TemplateResult {
    const gift = this.member.redemptions.edges.map((edge) => edge.node).find(({ benefit }) => benefit);
    return html`<p class="quiet gift">
      ${gift ? html`<strong>${gift.title}</strong> ${STATUS[gift.status]}.` : "No gift claimed yet."}
      ${gift?.failureReason ?? ""}
    </p>`;
  }
}

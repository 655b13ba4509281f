import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Piece } from "../shared/piece.ts";
import { graphql } from "../shared/client.ts";
import { FAIL, FULFIL, PENDING } from "./operations.ts";

const LOOK_EVERY = 4_000;

function lines({ name, line1, line2, postalCode, city, region, country }) {
  return [name, line1, line2, `${postalCode} ${city}`.trim(), region, country].filter(Boolean).join(", ");
}

const idsOf = (redemptions) => redemptions?.map(({ id }) => id).join();

/** The studio's desk: what players redeemed and nobody delivered yet. Says "laurel-moved" when that changes. */
export class Desk extends Piece {
  static properties = {
    studioKey: { attribute: false },
    gameId: { attribute: false },
    format: { attribute: false },
    pending: { state: true },
    /** Why the list may be old, and why the last answer was not taken. */
    stale: { state: true },
    problem: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.look();
    this.timer = setInterval(() => document.hidden || this.look(), LOOK_EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async look() {
    try {
      const { redemptions } = await this.#ask(PENDING, { gameId: this.gameId });
      const before = idsOf(this.pending);
      this.pending = redemptions.edges.map((edge) => edge.node);
      if (before !== idsOf(this.pending)) this.dispatchEvent(new Event("laurel-moved"));
      this.stale = "";
    } catch (error) {
      this.stale = error.message;
    }
  }

  #ask(query, variables) {
    return graphql(query, variables, { token: this.studioKey });
  }

  async #settle(query, input) {
    try {
      this.problem = "";
      const [payload] = Object.values(await this.#ask(query, { input }));
      this.problem = payload.userErrors[0]?.message ?? "";
    } catch (error) {
      this.problem = error.message;
    }
    await this.look();
  }

  #fulfil(redemption) {
    const trackingUrl = redemption.item.kind === "TANGIBLE" ? `https://parcels.example/${redemption.id}` : null;
    return this.#settle(FULFIL, { redemptionId: redemption.id, trackingUrl });
  }

  #fail(redemption) {
    return this.#settle(FAIL, { redemptionId: redemption.id, reason: "The studio could not deliver it." });
  }

  render() {
    const { pending, format } = this;
    return html`<h2>The studio's desk</h2>
      <p class="quiet">Redemptions that wait for the studio. Its server asks for them, delivers, and says so.</p>
      <div role="alert">
        ${[this.stale, this.problem].filter(Boolean).map((words) => html`<p class="wrong">${words}</p>`)}
      </div>
      ${pending?.length === 0 ? html`<p class="empty">Nothing waits. Redeem something in the store.</p>` : null}
      <ul class="desk">
        ${repeat(
          pending ?? [],
          (redemption) => redemption.id,
          (redemption) => html`<li>
            <p>
              <strong>${redemption.title}</strong>${redemption.quantity > 1 ? ` × ${redemption.quantity}` : ""}
              <span class="quiet">
                ${redemption.playerId} · ${redemption.pointsSpent ? `${format.number(redemption.pointsSpent)} points` : "a gift"} · ${format.moment(redemption.createdAt)}
              </span>
              ${redemption.shippingAddress ? html`<span class="quiet">${lines(redemption.shippingAddress)}</span>` : null}
            </p>
            <div class="actions">
              <button type="button" class="plain" @click=${() => this.#fail(redemption)}>Fail</button>
              <button type="button" class="main" @click=${() => this.#fulfil(redemption)}>Fulfil</button>
            </div>
          </li>`,
        )}
      </ul>`;
  }
}

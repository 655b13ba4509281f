import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { FAIL, FULFIL, PENDING, type PendingRedemptionFragment } from "#operations/play";
import { asFailure, graphql } from "../kit/client.ts";
import type { Format } from "../kit/format.ts";
import { Piece } from "../kit/piece.ts";

const LOOK_EVERY = 4_000;

type Address = NonNullable<PendingRedemptionFragment["shippingAddress"]>;

function lines({ name, line1, line2, postalCode, city, region, country }: Address): string {
  return [name, line1, line2, `${postalCode} ${city}`.trim(), region, country].filter(Boolean).join(", ");
}

const idsOf = (redemptions: { id: string }[] | undefined) => redemptions?.map(({ id }) => id).join();

/** The studio's desk: what players redeemed and nobody delivered yet. Says "laurel-moved" when that changes. */
export class Desk extends Piece {
  static override properties = {
    studioKey: { attribute: false },
    gameId: { attribute: false },
    format: { attribute: false },
    pending: { state: true },
    /** Why the list may be old, and why the last answer was not taken. */
    stale: { state: true },
    problem: { state: true },
  };
  declare studioKey: string;
  declare gameId: string;
  declare format: Format;
  declare pending: PendingRedemptionFragment[] | undefined;
  declare stale: string;
  declare problem: string;

  #timer = 0;

  constructor() {
    super();
    this.stale = "";
    this.problem = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.look();
    }, LOOK_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  /** Reads the list. Never throws: what fails is shown. */
  async look(): Promise<void> {
    try {
      const { redemptions } = await graphql(PENDING, { gameId: this.gameId }, { token: this.studioKey });
      const before = idsOf(this.pending);
      this.pending = redemptions.edges.map((edge) => edge.node);
      if (before !== idsOf(this.pending)) this.dispatchEvent(new Event("laurel-moved"));
      this.stale = "";
    } catch (error) {
      this.stale = asFailure(error).message;
    }
  }

  /** Sends what a button asks for, shows why it was refused, and reads the list again. */
  async #settle(send: () => Promise<{ userErrors: { message: string }[] }>): Promise<void> {
    try {
      this.problem = "";
      const { userErrors } = await send();
      this.problem = userErrors[0]?.message ?? "";
    } catch (error) {
      this.problem = asFailure(error).message;
    }
    await this.look();
  }

  #fulfil({ id, item }: PendingRedemptionFragment): Promise<void> {
    const trackingUrl = item.kind === "TANGIBLE" ? `https://parcels.example/${id}` : null;
    const input = { redemptionId: id, trackingUrl };
    return this.#settle(async () => (await graphql(FULFIL, { input }, { token: this.studioKey })).fulfillRedemption);
  }

  #fail({ id }: PendingRedemptionFragment): Promise<void> {
    const input = { redemptionId: id, reason: "The studio could not deliver it." };
    return this.#settle(async () => (await graphql(FAIL, { input }, { token: this.studioKey })).failRedemption);
  }

  override render(): TemplateResult {
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

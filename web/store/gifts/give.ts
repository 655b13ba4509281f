import { type TemplateResult, html, nothing } from "lit";
import { GIVE_ITEM, type GiveItemInput, type GiveItemMutation } from "#operations/store/gifts";
import { asFailure, freshKey } from "../../kit/client.ts";
import { closeBeside, closeMine, openDialogs } from "../../kit/dialogs.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { Piece } from "../../kit/piece.ts";
import { mayBeDone } from "../../kit/unsure.ts";
import { cache } from "../cache.ts";
import { FollowsSession, pointsOf, session } from "../session.ts";
import { ask, kit, t } from "../speech.ts";
import { type Gift, giftLink, giftPicture, refused } from "./show.ts";
import { giftWords } from "../texts/gifts/index.ts";
import { pageWords } from "../texts/pages/index.ts";

const MAX_MESSAGE = 200;
const MAX_ID = 128;

/** What is to be given: an item of the catalog with its price, or an owned one by its code. */
export interface Present {
  title: string;
  imageUrl: string | null;
  tangible: boolean;
  from: { itemId: string; price: number } | { item: string };
}

/**
 * Gives one thing. The idempotency key lives as long as the dialog: after an answer that never came the same gift is
 * sent again, so that nothing is taken twice.
 */
export class GiveDialog extends Piece {
  static override properties = { present: { attribute: false }, stage: { state: true }, wrong: { state: true } };
  declare present: Present;
  declare stage: "form" | "working" | "unsure" | "done";
  declare wrong: string;

  #key = freshKey();
  #gift: Gift | null = null;
  /** What was sent when the answer got lost; it may have been done, so nothing else may be sent. */
  #unsure: GiveItemInput | null = null;
  /** The price that the server sent since. */
  #price: number | null = null;

  constructor() {
    super();
    this.stage = "form";
    this.wrong = "";
    new FollowsSession(this);
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    openDialogs(this);
    if (changed.has("stage") && this.stage === "done") this.querySelector<HTMLElement>("#give-title")?.focus();
  }

  override render(): TemplateResult {
    const busy = this.stage === "working";
    return html`<dialog
      class="dialog"
      aria-labelledby="give-title"
      @close=${() => this.dispatchEvent(new Event("laurel-closed"))}
      @cancel=${(event: Event) => busy && event.preventDefault()}
      @click=${(event: Event) => !busy && closeBeside(event)}
    >
      <div class="inside">${this.stage === "done" && this.#gift ? this.#done(this.#gift) : this.#form()}</div>
    </dialog>`;
  }

  #form(): TemplateResult {
    const { present, stage } = this;
    const words = giftWords.dialog;
    const busy = stage === "working";
    const price = "price" in present.from ? (this.#price ?? present.from.price) : null;
    return html`
      <div class="title-row">
        ${giftPicture({ imageUrl: present.imageUrl, needsAddress: present.tangible })}
        <div>
          <h2 id="give-title" tabindex="-1"><bdi>${words.heading(present.title)}</bdi></h2>
          <p class="muted"><bdi>${price === null ? words.takesItem : words.takes(pointsOf(price))}</bdi></p>
        </div>
      </div>
      <form novalidate @submit=${this.#submit} aria-busy=${busy}>
        <fieldset ?disabled=${busy || stage === "unsure"}>
          <div class="field">
            <label for="give-message">${words.message}</label>
            <input id="give-message" name="message" maxlength=${MAX_MESSAGE} autocomplete="off" />
          </div>
          <div class="field">
            <label for="give-player">${words.to}</label>
            <input id="give-player" name="player" maxlength=${MAX_ID} autocomplete="off" aria-describedby="give-player-hint" />
            <p class="small muted" id="give-player-hint"><bdi>${words.toHint}</bdi></p>
          </div>
          <label class="gift-check"><input type="checkbox" name="name" checked /> ${words.showName}</label>
        </fieldset>
        <div role="alert">${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}</div>
        <div class="actions">
          <button type="button" class="button" ?disabled=${busy} @click=${closeMine}>${t.cancel}</button>
          <button type="submit" class="button main" ?disabled=${busy}>
            ${busy ? words.working : stage === "unsure" ? words.again : words.confirm}
          </button>
        </div>
      </form>
    `;
  }

  #done(gift: Gift): TemplateResult {
    const words = giftWords.dialog;
    return html`<div class="redeemed">
      <h2 id="give-title" tabindex="-1"><bdi>${words.done}</bdi></h2>
      <p><bdi>${gift.title}</bdi></p>
      <p class="small muted"><bdi>${gift.link ? words.doneText : words.doneNamed}</bdi></p>
      ${giftLink(gift)}
      <div class="actions"><button type="button" class="button main" @click=${closeMine}>${words.close}</button></div>
    </div>`;
  }

  #filledIn(form: HTMLFormElement): GiveItemInput {
    const { from } = this.present;
    const message = textOf(form, "message");
    const playerId = textOf(form, "player");
    return {
      ...("item" in from ? { item: from.item } : { itemId: from.itemId, expectedPrice: this.#price ?? from.price }),
      ...(message ? { message } : {}),
      ...(playerId ? { playerId } : {}),
      showName: new FormData(form).has("name"),
      idempotencyKey: this.#key,
    };
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.stage === "working") return;
    const input = this.#unsure ?? this.#filledIn(formOf(event));
    this.stage = "working";
    this.wrong = "";
    try {
      const { giveItem } = await ask(GIVE_ITEM, { input });
      this.#unsure = null;
      this.#answered(giveItem);
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") {
        this.querySelector("dialog")?.close();
        session.failed(failure);
        return;
      }
      const lost = mayBeDone(failure);
      this.#unsure = lost ? input : null;
      this.stage = lost ? "unsure" : "form";
      this.wrong = lost ? giftWords.dialog.unsure : kit.t.failures[failure.kind];
    }
  };

  #answered({ gift, member, currentPrice, userErrors }: GiveItemMutation["giveItem"]): void {
    if (gift) {
      this.#gift = gift;
      this.stage = "done";
      session.adopt(member);
    } else {
      this.#price = currentPrice;
      this.stage = "form";
      this.wrong =
        currentPrice === null ? userErrors.map(({ code }) => refused(code)).join(" ") : pageWords.redeem.priceChanged(pointsOf(currentPrice));
    }
    cache.expire();
  }
}

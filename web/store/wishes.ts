import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { skeleton } from "../kit/feedback.ts";
import { valueOf } from "../kit/forms.ts";
import { icon } from "../kit/icons.ts";
import { failure } from "../kit/notice.ts";
import { StorePage } from "./page.ts";
import { itemGrid, nothingYet } from "./parts.ts";
import { addressOf } from "./router.ts";
import { session } from "./session.ts";
import { kit, t } from "./speech.ts";
import { type Wish, hearts, removeWish, wish, wishesOf } from "./wishing.ts";
import { pageWords } from "./texts/pages/index.ts";
import { wishWords } from "./texts/wishes/index.ts";

/** Of the words of one wish; the API takes no more. */
const LONGEST = 80;

/** What the player wishes for: items as they are now, and what the store does not have. */
export class Wishes extends StorePage {
  static override properties = { words: { state: true }, busy: { state: true } };
  declare words: string;
  declare busy: boolean;

  constructor() {
    super();
    this.words = "";
    this.busy = false;
  }

  override render(): TemplateResult {
    const { all, failure: failed, again } = wishesOf(this.reader);
    return html`
      <h1><bdi>${wishWords.heading}</bdi></h1>
      <p class="muted"><bdi>${wishWords.lead}</bdi></p>
      ${all ? this.#wishes(all) : failed ? failure(kit, failed, { onRetry: again }) : skeleton("cards", t.loading)}
    `;
  }

  #wishes(all: readonly Wish[]): TemplateResult {
    const items = all.flatMap(({ item }) => item ?? []);
    const others = all.filter(({ item }) => !item);
    return html`
      ${items.length > 0
        ? html`<h2 class="sr"><bdi>${t.catalog.heading}</bdi></h2>
            ${itemGrid(items, session.member, hearts(all))}`
        : nothingYet(wishWords.empty, "heart", { words: pageWords.orders.toStore, href: addressOf("catalog") })}
      <section class="card" aria-labelledby="wishes-words">
        <h2 id="wishes-words"><bdi>${wishWords.wordsHeading}</bdi></h2>
        <p class="muted"><bdi>${wishWords.wordsText}</bdi></p>
        <form class="wish-form" @submit=${this.#send}>
          <label class="field">
            <span>${wishWords.wordsLabel}</span>
            <input
              name="wish"
              required
              maxlength=${LONGEST}
              autocomplete="off"
              .value=${this.words}
              @input=${(event: Event) => (this.words = valueOf(event))}
            />
          </label>
          <button class="button main" ?disabled=${this.busy}>${wishWords.wordsSend}</button>
        </form>
        ${others.length > 0
          ? html`<ul class="wish-words">
              ${repeat(others, ({ wishId }) => wishId, (other) => this.#other(other))}
            </ul>`
          : nothing}
      </section>
    `;
  }

  #other({ wishId, text, createdAt }: Wish): TemplateResult {
    const title = text ?? wishWords.hidden;
    return html`<li>
      <div>
        <p><bdi>${title}</bdi></p>
        <time class="small muted" datetime=${createdAt}><bdi>${kit.format.day(createdAt)}</bdi></time>
      </div>
      <button type="button" class="button quiet icon-only" aria-label=${wishWords.remove(title)} @click=${() => removeWish(wishId)}>
        ${icon("close")}
      </button>
    </li>`;
  }

  #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.busy = true;
    if (await wish({ text: this.words })) {
      this.words = "";
      session.notice(wishWords.sent);
    }
    this.busy = false;
  };
}

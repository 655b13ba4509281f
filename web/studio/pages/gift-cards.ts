import { type TemplateResult, html, nothing } from "lit";
import { CREATE_GIFT_CARD, GIFT_CARDS, type GiftCardRowFragment, type GiftCardStatus } from "#operations/studio/money";
import { Commands } from "../../console/commands.ts";
import { faultsOf, field } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import { moneyOf } from "../../console/money/money.ts";
import { type GameView, type PageBody, gameView } from "../../console/page.ts";
import { type Tone, badge, emptyState, pageHead } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { freshKey } from "../../kit/client.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { GamePage, secretField } from "../desk.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { cards as words } from "../texts-cards.ts";

export type GiftCardRow = GiftCardRowFragment;

export const MAX_REASON = 500;
const MAX_MESSAGE = 200;
const FIELDS = ["amount", "currency", "message", "reason"];
const TONES: Record<GiftCardStatus, Tone> = { READY: "info", FROZEN: "warn", CLAIMED: "good", RETURNED: "plain", REVOKED: "bad" };
const STATES = Object.keys(words.states).filter((state): state is GiftCardStatus => state in TONES);

export function cardState(status: GiftCardStatus): TemplateResult {
  return badge(words.states[status], TONES[status]);
}

/** A player of a card, with the way to its page; `none` where there is no such one. */
export function sideOf(view: GameView, playerId: string | null, none: string): TemplateResult {
  if (playerId === null) return html`<span class="muted">${none}</span>`;
  return html`<a href=${view.href(`/members/${encodeURIComponent(playerId)}`)}><bdi class="cut" title=${playerId}>${playerId}</bdi></a>`;
}

/** The gift cards of a game, the latest first, and the making of one as goodwill. */
export class GiftCardsPage extends GamePage {
  static override properties = { ...GamePage.properties, isNew: { state: true }, url: { state: true } };
  /** Whether a card is being made. */
  declare isNew: boolean;
  /** The link of the card that was made, while it is shown. */
  declare url: string | null;

  #columns: readonly Column<GiftCardRow>[] | null = null;
  /** One for each dialog: sent again after an answer that was lost, it makes one card. */
  #key = freshKey();

  constructor() {
    super();
    this.isNew = false;
    this.url = null;
    new Commands(this, () => (this.#mayMake ? [{ words: words.add, group: "page", icon: "plus", run: this.#add }] : []));
  }

  get #mayMake(): boolean {
    return this.view.may("value:write");
  }

  override render(): TemplateResult {
    const { view } = this;
    const search = view.query.get("search");
    const status = STATES.find((one) => one === view.query.get("state")) ?? null;
    return html`
      ${pageHead(words.title, {
        lead: words.about,
        actions: this.#mayMake ? html`<button type="button" class="button main" @click=${this.#add}>${icon("plus", 16)}${words.add}</button>` : undefined,
      })}
      ${dataTable<GiftCardRow>(view, {
        name: "gift-cards",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        filters: [
          { name: "search", label: words.search, kind: "search" },
          { name: "state", label: words.state, kind: "choice", options: [["", words.anyState], ...STATES.map((one): [string, string] => [one, words.states[one]])] },
        ],
        source: source(GIFT_CARDS, { gameId: this.gameId, status, search }, ({ giftCards }) => giftCards),
        idOf: ({ id }) => id,
        href: ({ giftCardId }) => view.href(`/gift-cards/${encodeURIComponent(giftCardId ?? "")}`),
        empty: emptyState(search || status ? words.noMatch : words.none, { name: "gift" }),
      })}
      ${this.isNew ? this.#dialog() : nothing}
    `;
  }

  #add = (): void => {
    this.#key = freshKey();
    this.url = null;
    this.isNew = true;
  };

  #columnsOf(): Column<GiftCardRow>[] {
    const { view } = this;
    const { moment } = view.kit.format;
    const { columns } = words;
    return [
      { id: "card", words: columns.card, cell: ({ giftCardId }) => html`<code class="cut" title=${giftCardId ?? ""}>${giftCardId}</code>`, text: ({ giftCardId }) => giftCardId ?? "" },
      { id: "amount", words: columns.amount, align: "end", cell: ({ amount }) => moneyOf(amount), text: ({ amount }) => amount.amount },
      { id: "state", words: columns.state, cell: ({ status }) => cardState(status), text: ({ status }) => words.states[status] },
      { id: "giver", words: columns.giver, cell: ({ giverPlayerId, goodwill }) => sideOf(view, giverPlayerId, goodwill ? words.goodwill : words.nobody), text: ({ giverPlayerId }) => giverPlayerId ?? "" },
      { id: "recipient", words: columns.recipient, cell: ({ recipientPlayerId }) => sideOf(view, recipientPlayerId, "–"), text: ({ recipientPlayerId }) => recipientPlayerId ?? "" },
      { id: "made", words: columns.made, cell: ({ createdAt }) => (createdAt ? html`<time datetime=${createdAt}>${moment(createdAt)}</time>` : nothing), text: ({ createdAt }) => createdAt ?? "" },
      { id: "ends", words: columns.ends, hidden: true, cell: ({ expiresAt }) => html`<time datetime=${expiresAt}>${moment(expiresAt)}</time>`, text: ({ expiresAt }) => expiresAt },
    ];
  }

  #dialog(): TemplateResult {
    const { create } = words;
    const isMade = this.url !== null;
    return this.dialog(
      { id: "new-card", title: isMade ? create.madeTitle : create.title, kept: isMade, onClose: () => (this.isNew = false) },
      isMade ? this.#made(this.url ?? "") : this.#form(),
    );
  }

  #made(url: string): TemplateResult {
    const { create } = words;
    return html`<div class="form">
      <p>${create.made}</p>
      ${secretField(this.view, create.link, url)}
      <div class="form-actions"><a class="button main" href=${this.view.href(`/gift-cards/${this.#key}`)}>${create.show}</a></div>
    </div>`;
  }

  #form(): TemplateResult {
    const { create } = words;
    const wrong = (name: string) => faultsOf(this.refused.filter(({ path }) => path.at(-1) === name), name);
    return html`<form class="form" @submit=${this.#make}>
      <p>${create.lead}</p>
      ${field({ label: create.amount, name: "amount", required: true, maxLength: 20, wrong: wrong("amount") })}
      ${field({ label: create.currency, name: "currency", value: "USD", required: true, maxLength: 3, wrong: wrong("currency") })}
      ${field({ label: create.message, name: "message", maxLength: MAX_MESSAGE, hint: create.messageHint, wrong: wrong("message") })}
      ${field({ label: words.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: words.reasonHint, wrong: wrong("reason") })}
      ${this.general(({ path }) => FIELDS.includes(path.at(-1) ?? ""))} ${this.actions(create.action)}
    </form>`;
  }

  #make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const amount = { amount: textOf(form, "amount"), currency: textOf(form, "currency").toUpperCase() };
    const [message, reason] = [textOf(form, "message"), textOf(form, "reason")];
    await this.doing(async () => {
      const input = { gameId: this.gameId, giftCardId: this.#key, amount, message: message || null, reason };
      const { createGiftCard } = await ask(CREATE_GIFT_CARD, { input });
      this.url = createGiftCard.url;
      return createGiftCard.userErrors;
    });
  };
}

export const body: PageBody = {
  styles: [studioStyles, formStyles],
  elements: { "studio-gift-cards": GiftCardsPage },
  render: (view) => html`<studio-gift-cards .view=${gameView(view)}></studio-gift-cards>`,
};

import { type TemplateResult, html, nothing } from "lit";
import { CHARGEBACK_GIFT_CARD, FREEZE_GIFT_CARD, GIFT_CARDS, GIFT_CARD_LOG, TAKE_BACK_GIFT_CARD } from "#operations/studio/money";
import type { Refusal } from "../../console/doing.ts";
import { faultsOf, field } from "../../console/forms.ts";
import { moneyOf } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, emptyState, factList, pageHead, panel } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { GamePage } from "../desk.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { cards as words } from "../texts-cards.ts";
import { type GiftCardRow, MAX_REASON, cardState, sideOf } from "./gift-cards.ts";

type Doing = "freeze" | "thaw" | "back" | "revoke";

/** One gift card: where its value is, what was done to it, and what can be done. */
export class GiftCardPage extends GamePage {
  static override properties = { ...GamePage.properties, over: { state: true } };
  /** What is asked before it is done. */
  declare over: Doing | null;

  constructor() {
    super();
    this.over = null;
  }

  override render(): TemplateResult {
    const id = this.view.params.card ?? "";
    const back = { href: this.view.href("/gift-cards"), words: words.title };
    return answered(
      this.reader.one(GIFT_CARDS, { gameId: this.gameId, search: id }),
      ({ giftCards }) => {
        const card = giftCards.edges.map(({ node }) => node).find(({ giftCardId }) => giftCardId === id);
        return card ? this.#card(card, back) : html`${pageHead(words.notFound, { back })}${emptyState(words.notFoundLead(id), { name: "gift" })}`;
      },
      "cards",
    );
  }

  #card(card: GiftCardRow, back: { href: string; words: string }): TemplateResult {
    return html`
      ${pageHead(html`${moneyOf(card.amount)}`, {
        back,
        lead: html`<code>${card.giftCardId}</code> ${cardState(card.status)}`,
        actions: this.view.may("value:write") ? html`${this.#ways(card).map((way) => html`<button type="button" class="button ${way === "revoke" ? "quiet" : ""}" @click=${() => (this.over = way)}>${words[way].open}</button>`)}` : undefined,
      })}
      ${panel(words.facts.title, this.#facts(card))} ${this.view.may("audit:read") ? panel(words.history.title, this.#history(card)) : nothing}
      ${this.over ? this.#dialog(this.over, card) : nothing}
    `;
  }

  #ways({ status }: GiftCardRow): Doing[] {
    if (status === "READY") return ["freeze", "back", "revoke"];
    if (status === "FROZEN") return ["thaw", "back", "revoke"];
    return status === "REVOKED" ? [] : ["revoke"];
  }

  #facts(card: GiftCardRow): TemplateResult {
    const { facts } = words;
    const { moment } = this.view.kit.format;
    const at = (name: string, instant: string | null) => (instant ? [[name, html`<time datetime=${instant}>${moment(instant)}</time>`] as const] : []);
    const settled = card.status === "CLAIMED" ? facts.claimed : card.status === "RETURNED" ? facts.returned : facts.settled;
    return factList([
      [facts.amount, html`<strong>${moneyOf(card.amount)}</strong>`],
      [facts.giver, sideOf(this.view, card.giverPlayerId, card.goodwill ? words.goodwill : words.nobody)],
      [facts.message, card.message ? html`<bdi>${card.message}</bdi>` : html`<span class="muted">${facts.noMessage}</span>`],
      ...at(facts.made, card.createdAt),
      ...at(facts.ends, card.expiresAt),
      ...(card.recipientPlayerId ? [[facts.claimedBy, sideOf(this.view, card.recipientPlayerId, "")] as const] : []),
      ...at(settled, card.settledAt),
      ...at(facts.held, card.heldUntil),
      ...at(facts.revoked, card.revokedAt),
    ]);
  }

  #history({ id }: GiftCardRow): TemplateResult {
    const { history, operations } = words;
    const { moment } = this.view.kit.format;
    return answered(this.reader.one(GIFT_CARD_LOG, { gameId: this.gameId, subject: id }), ({ auditLog }) =>
      auditLog.edges.length === 0
        ? emptyState(history.none, { name: "log" })
        : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${history.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${history.at}</th>
                  <th scope="col">${history.who}</th>
                  <th scope="col">${history.what}</th>
                  <th scope="col">${history.why}</th>
                </tr>
              </thead>
              <tbody>
                ${auditLog.edges.map(
                  ({ node }) => html`<tr>
                    <td><time datetime=${node.at}>${moment(node.at)}</time></td>
                    <td><bdi>${node.actorName ?? "–"}</bdi></td>
                    <td>${operations[node.operation] ?? node.operation}</td>
                    <td><bdi>${node.reason ?? "–"}</bdi></td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`,
    );
  }

  #dialog(over: Doing, { giftCardId }: GiftCardRow): TemplateResult {
    const said = words[over];
    const submit = (event: Event): void => {
      event.preventDefault();
      const input = { gameId: this.gameId, giftCardId: giftCardId ?? "", reason: textOf(formOf(event), "reason") };
      void this.#do(over, said.done, input);
    };
    return this.dialog(
      { id: "card", title: said.title, onClose: () => (this.over = null) },
      html`<form class="form" @submit=${submit}>
        <p>${said.text}</p>
        ${field({ label: words.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: words.reasonHint, wrong: faultsOf(this.refused, "reason") })}
        ${this.general(({ path }) => path.includes("reason"))} ${this.actions(said.action, { danger: over === "revoke" || over === "back" })}
      </form>`,
    );
  }

  async #do(over: Doing, said: string, input: { gameId: string; giftCardId: string; reason: string }): Promise<void> {
    const work: Record<Doing, () => Promise<readonly Refusal[]>> = {
      freeze: async () => (await ask(FREEZE_GIFT_CARD, { input })).freezeGiftCard.userErrors,
      thaw: async () => (await ask(FREEZE_GIFT_CARD, { input: { ...input, frozen: false } })).freezeGiftCard.userErrors,
      back: async () => (await ask(TAKE_BACK_GIFT_CARD, { input })).takeBackGiftCard.userErrors,
      revoke: async () => (await ask(CHARGEBACK_GIFT_CARD, { input })).chargebackGiftCard.userErrors,
    };
    if (!(await this.doing(work[over]))) return;
    this.closeDialog();
    this.view.say(said);
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles],
  elements: { "studio-gift-card": GiftCardPage },
  render: (view) => html`<studio-gift-card .view=${gameView(view)}></studio-gift-card>`,
};

import { type TemplateResult, css, html, nothing } from "lit";
import { CASH_OUT, MEMBER_VALUE, MEMBER_VALUE_ENTRIES, type MemberValueQuery } from "#operations/console/money";
import { freshKey } from "../../kit/client.ts";
import { DoingPiece } from "../doing.ts";
import { icon } from "../icons.ts";
import type { GameView, PageBody } from "../page.ts";
import { type Tone, answered, badge, emptyState, factList, panel } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { ask } from "../speech.ts";
import { storedValue as words } from "../texts/money.ts";
import { moneyOf, moneyText } from "./money.ts";

type Account = NonNullable<MemberValueQuery["member"]>["storedValue"][number];
type Kind = Account["lots"][number]["kind"];

const ENTRIES = 20;
const TONES: Record<Kind, Tone> = { PAID: "good", BONUS: "info" };

/** What a member has in stored value, what it is made of, and what moved. */
class MemberValue extends DoingPiece {
  static override properties = { ...DoingPiece.properties, player: { attribute: false }, paying: { state: true } };
  declare view: GameView;
  /** The game's id of the player. */
  declare player: string;
  /** The account that is about to be cashed out. */
  declare paying: Account | null;
  /** One for the dialog: sent again after an answer that was lost, it is paid out once. */
  #key = "";

  constructor() {
    super();
    this.paying = null;
  }

  override render(): TemplateResult {
    const { view, player } = this;
    return html`${panel(
      words.title,
      answered(this.reader.one(MEMBER_VALUE, { gameId: view.game.id, playerId: player }), ({ member }) =>
        !member || member.storedValue.length === 0 ? emptyState(words.none, { name: "wallet" }) : html`${member.storedValue.map((account) => this.#account(account))}`,
      ),
    )}
    ${this.paying ? this.#dialog(this.paying) : nothing}`;
  }

  #account(account: Account): TemplateResult {
    const { currency, available, paid, bonus, held, debt } = account;
    const money = (amount: string) => moneyText(amount, currency);
    const mayPayOut = this.view.may("value:write") && Number(paid) > 0;
    return html`<section class="value-account" aria-label="${words.title} ${currency}">
      <header class="value-head">
        <h3>${currency}</h3>
        <strong class="value-sum">${money(available)}</strong><span class="muted">${words.available.toLowerCase()}</span>
        ${mayPayOut ? html`<button type="button" class="button" @click=${() => this.#ask(account)}>${words.cashOut.open}</button>` : nothing}
      </header>
      ${factList([
        [words.paid, money(paid)],
        [words.bonus, money(bonus)],
        [words.held, money(held)],
        ...(Number(debt) ? [[words.debt, html`<strong class="negative">${money(debt)}</strong>`] as const] : []),
      ])}
      ${Number(debt) ? html`<p class="form-error">${icon("alert", 16)}<span>${words.debtNote}</span></p>` : nothing}
      ${account.lots.length > 0 ? this.#lots(account) : nothing}
      <laurel-value-entries .view=${this.view} .player=${this.player} .currency=${currency}></laurel-value-entries>
    </section>`;
  }

  #lots({ currency, lots }: Account): TemplateResult {
    const { format } = this.view.kit;
    const names = words.lots;
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${names.title(currency)}>
      <table>
        <caption>${names.title(currency)}</caption>
        <thead>
          <tr>
            <th scope="col">${names.kind}</th>
            <th scope="col" class="end">${names.remaining}</th>
            <th scope="col" class="end">${names.held}</th>
            <th scope="col">${names.expires}</th>
          </tr>
        </thead>
        <tbody>
          ${lots.map(
            ({ kind, remaining, held, expiresAt }) => html`<tr>
              <th scope="row">${badge(words.kinds[kind], TONES[kind])}</th>
              <td class="end">${moneyText(remaining, currency)}</td>
              <td class="end">${Number(held) ? moneyText(held, currency) : nothing}</td>
              <td>${expiresAt ? html`<time datetime=${expiresAt}>${format.moment(expiresAt)}</time>` : html`<span class="muted">${names.never}</span>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #ask(account: Account): void {
    this.#key = freshKey();
    this.paying = account;
  }

  #dialog({ currency, paid }: Account): TemplateResult {
    const { cashOut } = words;
    return this.dialog(
      { id: "cash-out", title: cashOut.title(currency), onClose: () => (this.paying = null) },
      html`<form class="form" @submit=${(event: Event) => void this.#cashOut(event, currency)}>
        <p>${cashOut.lead(moneyText(paid, currency), this.player)}</p>
        <p class="muted">${cashOut.limit}</p>
        ${this.general()} ${this.actions(cashOut.action, { danger: true })}
      </form>`,
    );
  }

  async #cashOut(event: Event, currency: string): Promise<void> {
    event.preventDefault();
    let paidOut = "";
    const done = await this.doing(async () => {
      const input = { gameId: this.view.game.id, playerId: this.player, currency, idempotencyKey: this.#key };
      const { cashOutStoredValue } = await ask(CASH_OUT, { input });
      paidOut = cashOutStoredValue.payOut ? moneyOf(cashOutStoredValue.payOut) : "";
      return cashOutStoredValue.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.cashOut.done(paidOut));
  }
}

/** What moved on an account, the latest first, page by page. */
class ValueEntries extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, player: { attribute: false }, currency: { attribute: false }, cursors: { state: true } };
  declare view: GameView;
  /** The game's id of the player. */
  declare player: string;
  declare currency: string;
  /** The cursors of the pages that were left for earlier entries. */
  declare cursors: readonly string[];

  constructor() {
    super();
    this.cursors = [];
  }

  override render(): TemplateResult {
    const { view, player, currency, cursors } = this;
    const asked = { gameId: view.game.id, playerId: player, first: ENTRIES, after: cursors.at(-1) ?? null };
    const names = words.entries;
    return answered(this.reader.one(MEMBER_VALUE_ENTRIES, asked), ({ member }) => {
      const entries = member?.storedValue.find((account) => account.currency === currency)?.entries;
      if (!entries || entries.edges.length === 0) return html``;
      const { hasNextPage, endCursor } = entries.pageInfo;
      const older = () => (this.cursors = [...cursors, endCursor ?? ""]);
      const newer = () => (this.cursors = cursors.slice(0, -1));
      return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${names.title(currency)}>
          <table>
            <caption>${names.title(currency)}</caption>
            <thead>
              <tr>
                <th scope="col">${names.at}</th>
                <th scope="col">${names.kind}</th>
                <th scope="col" class="end">${names.delta}</th>
                <th scope="col">${names.why}</th>
              </tr>
            </thead>
            <tbody>
              ${entries.edges.map(
                ({ node: { at, kind, delta, explanation } }) => html`<tr>
                  <th scope="row"><time datetime=${at}>${view.kit.format.moment(at)}</time></th>
                  <td>${kind === null ? badge(words.debtKind, "bad") : badge(words.kinds[kind], TONES[kind])}</td>
                  <td class="end">${Number(delta) > 0 ? "+" : ""}${moneyText(delta, currency)}</td>
                  <td>${explanation}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${cursors.length > 0 || hasNextPage
          ? html`<p class="quick">
              <button type="button" class="button" ?disabled=${cursors.length === 0} @click=${newer}>${names.newer}</button>
              <button type="button" class="button" ?disabled=${!hasNextPage} @click=${older}>${names.older}</button>
            </p>`
          : nothing}`;
    });
  }
}

const valueStyles = css`
  laurel-member-value {
    display: contents;
  }
  .value-account {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .value-account + .value-account {
    border-block-start: 1px solid var(--line);
    margin-block-start: 16px;
    padding-block-start: 16px;
  }
  .value-head {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .kit .value-head h3 {
    font: 600 14px/20px var(--font);
  }
  .value-sum {
    font: 600 22px/28px var(--font);
    font-variant-numeric: tabular-nums;
  }
  .value-head > .button {
    margin-inline-start: auto;
  }
  .value-account caption {
    font-weight: 600;
    padding: 8px 12px 0;
    text-align: start;
  }
`;

/** What the page of a member loads when it is opened. */
export const part: Omit<PageBody, "render"> = {
  elements: { "laurel-member-value": MemberValue, "laurel-value-entries": ValueEntries },
  styles: [valueStyles],
};

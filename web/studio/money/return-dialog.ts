import { type PropertyValues, type TemplateResult, css, html, nothing } from "lit";
import { PREVIEW_RETURN, type PreviewReturnInput, type PreviewReturnQuery, RETURN_ORDER, type WholeOrderFragment } from "#operations/studio/money";
import { faultsOf, field } from "../../console/forms.ts";
import { moneyText } from "../../console/money/money.ts";
import { factList } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { freshKey } from "../../kit/client.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { GamePage } from "../desk.ts";
import { returning as words } from "../texts-returns.ts";

type Order = WholeOrderFragment;
type Back = NonNullable<PreviewReturnQuery["previewReturn"]["return"]>;
type Way = keyof typeof words.ways;

const WAYS = Object.keys(words.ways) as Way[];
const MAX_REASON = 500;

/** How many units of each line are left to go back. */
export function unitsLeft({ quote, parts }: Order): number[] {
  return quote.lines.map(({ quantity }, at) => quantity - (parts.find(({ line, isTax }) => line === at && !isTax)?.returnedUnits ?? 0));
}

/** Whether something of the shipping or its tax is left. */
function hasShipping({ parts }: Order): boolean {
  const left = parts.filter(({ line }) => line === null).map((part) => Number(part.money) + Number(part.paid) + Number(part.bonus) - Number(part.returnedMoney) - Number(part.returnedPaid) - Number(part.returnedBonus));
  return left.some((amount) => amount > 0);
}

/**
 * What goes back of an order, in a dialog: first the server says what that comes to, then it is done. Dispatches
 * "laurel-closed".
 */
export class ReturnDialog extends GamePage {
  static override properties = { ...GamePage.properties, order: { attribute: false }, way: { state: true }, back: { state: true } };
  declare order: Order;
  declare way: Way;
  /** What the server would give back for what the form has now. */
  declare back: Back | null;
  /** One for the dialog: sent again after an answer that was lost, it goes back once. */
  readonly #key = freshKey();

  constructor() {
    super();
    this.way = "all";
    this.back = null;
  }

  override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.querySelector("dialog")?.showModal();
  }

  override render(): TemplateResult {
    const { order, way, back } = this;
    const wrong = (name: string) => faultsOf(this.refused, name);
    const known = ["amount", "reason"];
    return this.dialog(
      { id: "return", title: words.title(order.orderId), onClose: () => this.dispatchEvent(new CustomEvent("laurel-closed")) },
      html`<form class="form" @submit=${this.#submit} @input=${this.#changed}>
        <fieldset class="return-ways">
          <legend>${words.what}</legend>
          ${WAYS.map(
            (one) => html`<label class="check">
              <input type="radio" name="way" value=${one} .checked=${one === way} @change=${() => (this.way = one)}><span>${words.ways[one]}</span>
            </label>`,
          )}
        </fieldset>
        ${way === "units" ? this.#units() : nothing}
        ${way === "amount" ? field({ name: "amount", label: words.amount(order.due.currency), hint: words.amountHint, required: true, wrong: wrong("amount") }) : nothing}
        ${way !== "all" && hasShipping(order) ? html`<label class="check"><input type="checkbox" name="shipping"><span>${words.shipping}</span></label>` : nothing}
        ${field({ name: "reason", label: words.reason, hint: words.reasonHint, rows: 2, required: true, maxLength: MAX_REASON, wrong: wrong("reason") })}
        <div role="status">${back ? this.#preview(back) : nothing}</div>
        ${this.general(({ path }) => path.some((part) => known.includes(part)))} ${this.actions(back ? words.action : words.ask, { danger: back !== null })}
      </form>`,
    );
  }

  #units(): TemplateResult {
    const left = unitsLeft(this.order);
    const { number } = this.view.kit.format;
    return html`${this.order.quote.lines.map(({ title, sku }, line) =>
      left[line]
        ? field({ name: `units-${line}`, label: title ?? sku, type: "number", min: 0, max: left[line], value: "0", hint: words.left(number(left[line])) })
        : nothing,
    )}`;
  }

  #preview({ money, paid, bonus, points, earnsOn }: Back): TemplateResult {
    const { currency } = this.order.due;
    const write = (amount: string) => moneyText(amount, currency);
    const value = Number(paid) + Number(bonus);
    return html`<p class="return-lead">${words.lead}</p>
      ${factList([
        [words.money, html`<strong>${write(money)}</strong>`],
        [words.value, value ? `${write(paid)} + ${write(bonus)}` : words.nothing],
        [words.points, points ? this.view.kit.format.number(points) : words.nothing],
        [words.earned, Number(earnsOn) ? write(earnsOn) : words.nothing],
      ])}`;
  }

  /** What was shown is of the form as it was. */
  #changed = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) return;
    this.back = null;
    this.refused = [];
  };

  #input(form: HTMLFormElement): PreviewReturnInput {
    const { order, way } = this;
    const input = { gameId: this.gameId, orderId: order.orderId, shipping: new FormData(form).has("shipping") };
    if (way === "amount") return { ...input, amount: { amount: textOf(form, "amount"), currency: order.due.currency } };
    const left = unitsLeft(order);
    const units = way === "all" ? left : left.map((_, line) => Number(textOf(form, `units-${line}`)));
    const lines = units.flatMap((quantity, line) => (quantity > 0 ? [{ line, quantity }] : []));
    return { ...input, lines, shipping: way === "all" ? hasShipping(order) : input.shipping };
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const input = this.#input(form);
    if (!this.back) {
      await this.doing(async () => {
        const { previewReturn } = await ask(PREVIEW_RETURN, { input });
        this.back = previewReturn.return;
        return previewReturn.userErrors;
      });
      return;
    }
    const { money } = this.back;
    const asked = { ...input, returnId: this.#key, reason: textOf(form, "reason"), shipping: input.shipping ?? false };
    if (await this.doing(async () => (await ask(RETURN_ORDER, { input: asked })).returnOrder.userErrors)) {
      this.closeDialog();
      this.view.say(words.done(moneyText(money, this.order.due.currency)));
    }
  };
}

export const returnStyles = css`
  .return-ways {
    border: 0;
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
  }
  .return-ways legend {
    font-weight: 600;
    margin-block-end: 4px;
    padding: 0;
  }
  .return-lead {
    font-weight: 600;
    margin-block-end: 8px;
  }
`;

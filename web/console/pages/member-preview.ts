import { type TemplateResult, css, html, nothing } from "lit";
import { PREVIEW_PURCHASE, PREVIEW_REFUND, type PreviewFactsFragment, type PreviewSideFragment } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { gem } from "../../kit/gem.ts";
import { dialog } from "../dialogs.ts";
import { faultsOf, field, otherFaults } from "../forms.ts";
import type { GameView } from "../page.ts";
import { ConsolePiece } from "../piece.ts";
import { ask } from "../speech.ts";
import { memberWords } from "../texts/member.ts";

/** The dialog that tries a purchase of a player, or a refund of a purchase, which stores nothing. Dispatches "close". */
export class PreviewDialog extends ConsolePiece {
  static override properties = {
    ...ConsolePiece.properties,
    player: { attribute: false },
    purchase: { attribute: false },
    preview: { state: true },
    busy: { state: true },
  };
  declare view: GameView;
  declare player: string;
  /** The purchase of which a refund is tried; null to try a purchase. */
  declare purchase: string | null;
  declare preview: PreviewFactsFragment | null;
  declare busy: boolean;

  constructor() {
    super();
    this.player = "";
    this.purchase = null;
    this.preview = null;
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A refund of all that is left is what one asks first.
    if (this.purchase) void this.#try(null);
  }

  override render(): TemplateResult {
    const { purchase, preview, view } = this;
    const words = memberWords.preview;
    const faults = preview?.userErrors ?? [];
    const other = otherFaults(faults, ["amount", "currency"]);
    return dialog({
      title: purchase ? words.refund(purchase) : words.purchase,
      wide: true,
      onClose: () => this.dispatchEvent(new Event("close")),
      body: html`<p class="muted">${words.lead}</p>
        <form class="preview-form" @submit=${this.#submit}>
          ${field({ label: words.amount, name: "amount", required: !purchase, type: "number", min: 0, step: "any", wrong: faultsOf(faults, "amount") })}
          ${field({ label: words.currency, name: "currency", required: true, maxLength: 3, value: "USD", hint: words.currencyHint, wrong: faultsOf(faults, "currency") })}
          <button class="button main" ?disabled=${this.busy}>${words.try}</button>
        </form>
        ${other ? html`<p class="form-error" role="alert">${other}</p>` : nothing}
        ${preview?.before && preview.after ? outcome(view.kit, preview.before, preview.after, preview.explanations) : nothing}`,
    });
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = formOf(event);
    const amount = textOf(form, "amount");
    void this.#try(amount ? { amount, currency: textOf(form, "currency").toUpperCase() } : null);
  };

  async #try(amount: { amount: string; currency: string } | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const gameId = this.view.game.id;
    try {
      if (this.purchase) this.preview = (await ask(PREVIEW_REFUND, { gameId, purchaseId: this.purchase, amount })).previewRefund;
      else if (amount) this.preview = (await ask(PREVIEW_PURCHASE, { gameId, playerId: this.player, amount })).previewPurchase;
    } catch (error) {
      this.view.failed(error);
    } finally {
      this.busy = false;
    }
  }
}

/** The numbers before and after beside one another; those that differ stand out. */
function outcome({ format }: Kit, before: PreviewSideFragment, after: PreviewSideFragment, sentences: readonly string[]): TemplateResult {
  const { rows, now, then, sentences: heading } = memberWords.preview;
  const progress = ({ progress: { current, target } }: PreviewSideFragment) => `${format.number(current)} / ${format.number(target)}`;
  const lines: [string, (side: PreviewSideFragment) => string][] = [
    [rows.tier, ({ tier }) => tier.name],
    [rows.progress, progress],
    [rows.keep, (side) => format.number(side.progress.keepThreshold)],
    [rows.season, ({ season }) => format.day(season.endsAt)],
    [rows.points, ({ points }) => format.number(points.balance)],
  ];
  return html`<table class="plain-table preview-table">
      <thead>
        <tr><td></td><th scope="col">${now}</th><th scope="col">${then}</th></tr>
      </thead>
      <tbody>
        ${lines.map(([name, of]) => {
          const [was, is] = [of(before), of(after)];
          const mark = (side: PreviewSideFragment) => (name === rows.tier ? gem(side.tier, { size: 16 }) : nothing);
          return html`<tr data-differs=${was !== is}>
            <th scope="row">${name}</th><td>${mark(before)} ${was}</td><td>${mark(after)} ${is}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${sentences.length > 0 ? html`<section><h3>${heading}</h3><ul class="preview-sentences">${sentences.map((one) => html`<li>${one}</li>`)}</ul></section>` : nothing}`;
}

export const previewStyles = css`
  .preview-form {
    align-items: start;
    display: grid;
    gap: 12px;
    grid-template-columns: 1fr 1fr auto;
  }
  .preview-form > .button {
    margin-block-start: 24px;
  }
  .preview-table [data-differs="true"] > td:last-child {
    color: var(--accent);
    font-weight: 700;
  }
  .preview-sentences {
    display: grid;
    gap: 4px;
  }
  .preview-sentences > li {
    border-inline-start: 3px solid var(--line);
    padding-inline-start: 10px;
  }
  .grant-limit {
    color: var(--muted);
    font-size: 13px;
  }
  .grant-limit.waits {
    color: var(--warn);
    font-weight: 600;
  }
`;

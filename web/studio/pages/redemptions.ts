import { type TemplateResult, html, nothing } from "lit";
import { FAIL, FULFILL, REDEMPTIONS, type RedemptionSort, type RedemptionStatus } from "#operations/studio";
import { type PageBody, gameView } from "../../console/page.ts";
import { emptyState, pageHead } from "../../console/parts.ts";
import { ask, t as common } from "../../console/speech.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { icon } from "../../console/icons.ts";
import { GamePage, tabs } from "../desk.ts";
import { type Redemption, addressLines, due, redeemedItem, redemptionFacts, statusBadge } from "../redemption-view.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";

const PATH = "/redemptions";
const STATUSES: readonly RedemptionStatus[] = ["PENDING", "FULFILLED", "FAILED", "CANCELLED"];
const MAX_LINK = 2_000;
const MAX_REASON = 500;
const words = t.redemptions;

/** What players redeemed, the earliest due first, and what became of it. */
export class RedemptionsPage extends GamePage {
  static override properties = { ...GamePage.properties, open: { state: true } };
  /** The dialog that is open, and what it is about. */
  declare open: { dialog: "details" | "fulfill" | "fail"; row: Redemption } | null;

  #made: { status: RedemptionStatus; columns: readonly Column<Redemption>[] } | null = null;

  constructor() {
    super();
    this.open = null;
  }

  override render(): TemplateResult {
    const { view } = this;
    const status = STATUSES.find((one) => one.toLowerCase() === view.query.get("status")) ?? "PENDING";
    const sort: RedemptionSort = status === "PENDING" ? "DUE" : "CREATED";
    return html`
      ${pageHead(words.title, { lead: words.about })}
      ${tabs(view, PATH, {
        label: words.statusFilter,
        key: "status",
        all: STATUSES.map((one) => ({ name: one.toLowerCase(), words: words.status[one] })),
        chosen: status.toLowerCase(),
      })}
      ${dataTable<Redemption>(view, {
        name: `redemptions-${status.toLowerCase()}`,
        label: words.status[status],
        columns: this.#columns(status),
        source: source(REDEMPTIONS, { gameId: this.gameId, status, sort }, ({ redemptions }) => redemptions),
        idOf: ({ id }) => id,
        onOpen: (row) => (this.open = { dialog: "details", row }),
        empty: emptyState(status === "PENDING" ? words.empty.PENDING : words.empty.other, { name: "parcel" }),
      })}
      ${this.open ? this.#dialog(this.open.dialog, this.open.row) : nothing}
    `;
  }

  /** The same array for the same status: the table looks whether it changed. */
  #columns(status: RedemptionStatus): readonly Column<Redemption>[] {
    if (this.#made?.status !== status) this.#made = { status, columns: this.#columnsOf(status) };
    return this.#made.columns;
  }

  #columnsOf(status: RedemptionStatus): Column<Redemption>[] {
    const { kit } = this.view;
    const { moment, number } = kit.format;
    const { columns } = words;
    const isPending = status === "PENDING";
    const own: Column<Redemption>[] = isPending
      ? [{ id: "due", words: columns.due, cell: (row) => due(kit, row), text: ({ dueAt }) => dueAt }]
      : [{ id: "settled", words: columns.settled, cell: ({ settledAt }) => settledAt && moment(settledAt), text: ({ settledAt }) => settledAt ?? "" }];
    const last: Column<Redemption>[] = isPending
      ? [{ id: "actions", words: t.common.actions, align: "end", cell: (row) => this.#buttons(row), text: ({ status }) => status }]
      : [{ id: "status", words: columns.status, cell: statusBadge, text: ({ status }) => words.status[status] }];
    if (status === "FAILED") {
      last.push({ id: "reason", words: words.failureReason, cell: ({ failureReason }) => failureReason, text: ({ failureReason }) => failureReason ?? "" });
    }
    return [
      { id: "item", words: columns.item, cell: (row) => redeemedItem(kit, row), text: ({ title }) => title },
      ...own,
      { id: "player", words: columns.player, cell: ({ playerId }) => html`<bdi class="cut">${playerId}</bdi>`, text: ({ playerId }) => playerId ?? "" },
      {
        id: "points",
        words: columns.points,
        align: "end",
        cell: ({ benefit, pointsSpent }) => (benefit ? html`<span class="muted">${words.gift}</span>` : number(pointsSpent)),
        text: ({ pointsSpent }) => pointsSpent,
      },
      { id: "redeemed", words: columns.redeemed, cell: ({ createdAt }) => moment(createdAt), text: ({ createdAt }) => createdAt },
      { id: "sku", words: words.sku, hidden: true, cell: ({ item }) => item.sku, text: ({ item }) => item.sku },
      { id: "id", words: words.id, hidden: true, cell: ({ id }) => html`<code>${id}</code>`, text: ({ id }) => id },
      ...last,
    ];
  }

  #buttons(row: Redemption): TemplateResult {
    const player = row.playerId ?? "";
    return html`<span class="cell-actions">
      <button type="button" class="button small" aria-label=${words.fulfillOf(row.title, player)} @click=${() => (this.open = { dialog: "fulfill", row })}>
        ${icon("check", 16)}${words.fulfill}
      </button>
      <button type="button" class="button small quiet" aria-label=${words.failOf(row.title, player)} @click=${() => (this.open = { dialog: "fail", row })}>
        ${words.fail}
      </button>
    </span>`;
  }

  #dialog(dialog: "details" | "fulfill" | "fail", row: Redemption): TemplateResult {
    const title = { details: row.title, fulfill: words.fulfillTitle(row.title), fail: words.failTitle(row.title) }[dialog];
    const content = { details: () => this.#details(row), fulfill: () => this.#fulfil(row), fail: () => this.#fail(row) }[dialog]();
    return this.dialog({ id: "redemption", title, onClose: () => (this.open = null) }, content);
  }

  #details(row: Redemption): TemplateResult {
    const lines = addressLines(row);
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(lines.join("\n"));
      this.view.say(common.copied);
    };
    return html`${redemptionFacts(this.view.kit, row)}
      <div class="form-actions">
        ${lines.length ? html`<button type="button" class="button" @click=${copy}>${words.copyAddress}</button>` : nothing}
        ${row.status === "PENDING"
          ? html`<button type="button" class="button" @click=${() => (this.open = { dialog: "fail", row })}>${words.fail}</button>
              <button type="button" class="button main" @click=${() => (this.open = { dialog: "fulfill", row })}>${words.fulfill}</button>`
          : nothing}
      </div>`;
  }

  #fulfil(row: Redemption): TemplateResult {
    const tangible = row.item.kind === "TANGIBLE";
    return html`<form class="form" @submit=${(event: Event) => this.#settle(event, row, "fulfill")}>
      <p>${tangible ? words.fulfillTangible : words.fulfillDigital}</p>
      ${tangible
        ? html`<div class="field">
            <label for="tracking">${words.trackingUrl} <span class="optional">${t.form.optional}</span></label>
            <input id="tracking" name="trackingUrl" type="url" maxlength=${MAX_LINK} autocomplete="off" aria-describedby="tracking-note" />
            <p class="field-hint" id="tracking-note">${words.trackingHint}</p>
          </div>`
        : nothing}
      ${this.general()} ${this.actions(words.confirmFulfill)}
    </form>`;
  }

  #fail(row: Redemption): TemplateResult {
    const text = row.benefit ? words.failGift : words.failText(this.view.kit.format.number(row.pointsSpent));
    return html`<form class="form" @submit=${(event: Event) => this.#settle(event, row, "fail")}>
      <p>${text}</p>
      <div class="field">
        <label for="reason">${words.reason}</label>
        <input id="reason" name="reason" required maxlength=${MAX_REASON} autocomplete="off" aria-describedby="reason-note" />
        <p class="field-hint" id="reason-note">${words.reasonHint}</p>
      </div>
      ${this.general()} ${this.actions(words.confirmFail, { danger: true })}
    </form>`;
  }

  async #settle(event: Event, row: Redemption, how: "fulfill" | "fail"): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const done = await this.doing(async () => {
      if (how === "fail") {
        const { failRedemption } = await ask(FAIL, { input: { redemptionId: row.id, reason: textOf(form, "reason") } });
        return failRedemption.userErrors;
      }
      const trackingUrl = textOf(form, "trackingUrl") || null;
      const { fulfillRedemption } = await ask(FULFILL, { input: { redemptionId: row.id, trackingUrl } });
      return fulfillRedemption.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(how === "fail" ? words.failed(row.title) : words.fulfilled(row.title));
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles],
  elements: { "studio-redemptions": RedemptionsPage },
  render: (view) => html`<studio-redemptions .view=${gameView(view)}></studio-redemptions>`,
};

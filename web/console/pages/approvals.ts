import { type TemplateResult, css, html, nothing } from "lit";
import { APPROVALS, type ApprovalFactsFragment, type ApprovalStatus, DECIDE } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { cache } from "../cache.ts";
import { dialog } from "../dialogs.ts";
import { type Fault, faultsOf, field, otherFaults } from "../forms.ts";
import type { PageBody, View } from "../page.ts";
import { type Tone, badge, emptyState, factList, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { ask } from "../speech.ts";
import { source } from "../table/source.ts";
import { type Column, dataTable } from "../table/table.ts";
import { approvalWords } from "../texts/records.ts";

type Row = ApprovalFactsFragment;

const MAX_NOTE = 500;
const STATES = Object.keys(approvalWords.states) as ApprovalStatus[];
const TONES: Record<ApprovalStatus, Tone> = { PENDING: "warn", APPROVED: "good", REJECTED: "bad", EXPIRED: "plain" };

function columnsOf({ format }: Kit, gameName: (id: string) => string): Column<Row>[] {
  const { columns, states } = approvalWords;
  const moment = (at: string | null) => (at ? html`<time datetime=${at}>${format.moment(at)}</time>` : nothing);
  return [
    { id: "player", words: columns.player, cell: ({ playerId }) => html`<bdi class="cut">${playerId}</bdi>`, text: ({ playerId }) => playerId },
    { id: "points", words: columns.points, align: "end", cell: ({ points }) => html`<span class="points">${format.number(points)}</span>`, text: ({ points }) => points },
    { id: "reason", words: columns.reason, cell: ({ reason }) => html`<span class="cut" title=${reason}>${reason}</span>`, text: ({ reason }) => reason },
    { id: "status", words: columns.status, cell: ({ status }) => badge(states[status], TONES[status]), text: ({ status }) => status },
    { id: "askedBy", words: columns.askedBy, cell: ({ askedBy }) => askedBy.email, text: ({ askedBy }) => askedBy.email },
    { id: "asked", words: columns.asked, cell: ({ askedAt }) => moment(askedAt), text: ({ askedAt }) => askedAt },
    { id: "until", words: columns.until, cell: ({ expiresAt }) => moment(expiresAt), text: ({ expiresAt }) => expiresAt },
    { id: "decidedBy", words: columns.decidedBy, hidden: true, cell: ({ decidedBy }) => decidedBy?.email ?? nothing, text: ({ decidedBy }) => decidedBy?.email ?? "" },
    { id: "decided", words: columns.decided, hidden: true, cell: ({ decidedAt }) => moment(decidedAt), text: ({ decidedAt }) => decidedAt ?? "" },
    { id: "note", words: columns.note, hidden: true, cell: ({ note }) => html`<span class="cut">${note ?? nothing}</span>`, text: ({ note }) => note ?? "" },
    { id: "game", words: columns.game, hidden: true, cell: ({ gameId }) => gameName(gameId), text: ({ gameId }) => gameName(gameId) },
  ];
}

/** Grants that wait, and what became of others. `here` is the game, or all that one reaches. */
class ApprovalsPage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, all: { type: Boolean }, open: { state: true }, faults: { state: true }, busy: { state: true } };
  declare all: boolean;
  /** The grant that is to be decided. */
  declare open: Row | null;
  declare faults: readonly Fault[];
  declare busy: boolean;
  #columns: readonly Column<Row>[] | null = null;

  constructor() {
    super();
    this.all = false;
    this.open = null;
    this.faults = [];
    this.busy = false;
  }

  override render(): TemplateResult {
    const { view } = this;
    const status = STATES.find((one) => one === view.query.get("status")) ?? null;
    const gameName = (id: string) => view.staff.games.find((game) => game.id === id)?.name ?? id;
    return html`${pageHead(approvalWords.title, { lead: approvalWords.lead })}
    ${dataTable<Row>(view, {
      name: "approvals",
      label: approvalWords.title,
      columns: (this.#columns ??= columnsOf(view.kit, gameName)),
      filters: [{ name: "status", label: approvalWords.filter.status, kind: "choice", options: [["", approvalWords.filter.all], ...STATES.map((one): [string, string] => [one, approvalWords.states[one]])] }],
      source: source(APPROVALS, { gameId: this.all ? null : (view.game?.id ?? null), status }, ({ approvals }) => approvals),
      idOf: ({ id }) => id,
      onOpen: (row) => this.#look(row),
      empty: emptyState(status ? approvalWords.noneOfState : approvalWords.none, { name: "approve" }),
    })}
    ${this.open ? this.#decision(view, this.open) : nothing}`;
  }

  #look(row: Row): void {
    this.open = row;
    this.faults = [];
  }

  #decision(view: View, row: Row): TemplateResult {
    const { format } = view.kit;
    const { columns, decide, states } = approvalWords;
    const pending = row.status === "PENDING";
    const own = row.askedBy.id === view.staff.id;
    const other = otherFaults(this.faults, ["note"]);
    return dialog({
      title: decide.title(format.number(row.points), row.playerId),
      onClose: () => (this.open = null),
      body: html`<form class="form" @submit=${(event: SubmitEvent) => this.#submit(event, row)}>
        <blockquote class="approval-reason">${row.reason}</blockquote>
        ${factList([
          [columns.status, badge(states[row.status], TONES[row.status])],
          [columns.askedBy, row.askedBy.email],
          [columns.asked, format.moment(row.askedAt)],
          pending ? [columns.until, format.moment(row.expiresAt)] : [columns.decided, row.decidedAt ? format.moment(row.decidedAt) : "–"],
          ...(row.decidedBy ? [[columns.decidedBy, row.decidedBy.email] as const] : []),
          ...(row.note ? [[columns.note, row.note] as const] : []),
        ])}
        ${view.may("members:read") ? html`<p><a href=${`/studio/members/${encodeURIComponent(row.playerId)}?game=${row.gameId}`}>${decide.member}</a></p>` : nothing}
        ${pending && own ? html`<p class="field-hint">${decide.own}</p>` : nothing}
        ${pending && !own ? field({ label: decide.note, name: "note", maxLength: MAX_NOTE, hint: decide.noteHint, wrong: faultsOf(this.faults, "note") }) : nothing}
        ${other ? html`<p class="form-error" role="alert">${other}</p>` : nothing}
        ${pending && !own
          ? html`<div class="form-actions">
              <button class="button danger" value="reject" ?disabled=${this.busy}>${decide.reject}</button>
              <button class="button main" value="approve" ?disabled=${this.busy}>${decide.approve}</button>
            </div>`
          : nothing}
      </form>`,
    });
  }

  async #submit(event: SubmitEvent, row: Row): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { view } = this;
    const approve = event.submitter?.getAttribute("value") === "approve";
    const note = textOf(formOf(event), "note");
    this.busy = true;
    try {
      const { decideApproval } = await ask(DECIDE, { input: { approvalId: row.id, approve, note: note || null } });
      this.faults = decideApproval.userErrors;
      if (this.faults.length > 0) return;
      const { decide } = approvalWords;
      view.say(approve ? decide.approved(view.kit.format.number(row.points), row.playerId) : decide.rejected);
      this.open = null;
      cache.expire();
    } catch (error) {
      view.failed(error);
    } finally {
      this.busy = false;
    }
  }
}

const approvalStyles = css`
  .approval-reason {
    border-inline-start: 3px solid var(--line);
    margin: 0;
    padding-inline-start: 12px;
  }
`;

const parts = { elements: { "laurel-approvals": ApprovalsPage }, styles: [approvalStyles] };

/** The approvals of the game that is open. */
export const body: PageBody = { ...parts, render: (view) => html`<laurel-approvals .view=${view}></laurel-approvals>` };

/** The approvals of all games, for product owners. */
export const all = { body: { ...parts, render: (view) => html`<laurel-approvals .view=${view} all></laurel-approvals>` } satisfies PageBody };

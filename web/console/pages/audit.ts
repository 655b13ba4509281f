import { type TemplateResult, css, html, nothing } from "lit";
import { AUDIT, type AuditFactsFragment } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { dialog } from "../dialogs.ts";
import type { PageBody, View } from "../page.ts";
import { emptyState, factList, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { type Filter, instantOf } from "../table/filters.ts";
import { source } from "../table/source.ts";
import { type Column, dataTable } from "../table/table.ts";
import { auditWords } from "../texts/records.ts";

type Entry = AuditFactsFragment;

const { filters, columns } = auditWords;
const FILTERS: readonly Filter[] = [
  { name: "operation", label: filters.operation, kind: "search", placeholder: filters.operationHint },
  { name: "of", label: filters.of, kind: "choice", options: [["", filters.all], ["game", filters.game]] },
  { name: "subject", label: filters.subject, kind: "text" },
  { name: "actor", label: filters.actor, kind: "text" },
  { name: "from", label: filters.from, kind: "from" },
  { name: "until", label: filters.until, kind: "until" },
];

/** Who wrote an entry, as far as it is told. */
function whoOf({ actor, actorName }: Entry): string {
  return actorName ?? auditWords.actors[actor];
}

function columnsOf({ format }: Kit): Column<Entry>[] {
  return [
    { id: "at", words: columns.at, cell: ({ at }) => html`<time class="num" datetime=${at}>${format.moment(at)}</time>`, text: ({ at }) => at },
    { id: "who", words: columns.who, cell: (entry) => html`<span class="cut" title=${whoOf(entry)}>${whoOf(entry)}</span>`, text: whoOf },
    { id: "operation", words: columns.operation, cell: ({ operation }) => html`<code>${operation}</code>`, text: ({ operation }) => operation },
    {
      id: "subject",
      words: columns.subject,
      cell: ({ subject, subjectId }) => html`${auditWords.subjects[subject]} <code class="muted cut audit-id" title=${subjectId}>${subjectId}</code>`,
      text: ({ subject, subjectId }) => `${subject} ${subjectId}`,
    },
    { id: "what", words: columns.what, cell: (entry) => html`<span class="cut">${brief(entry)}</span>`, text: ({ after }) => after ?? "" },
    { id: "why", words: columns.why, cell: ({ reason }) => html`<span class="cut" title=${reason ?? ""}>${reason ?? nothing}</span>`, text: ({ reason }) => reason ?? "" },
    { id: "address", words: columns.address, hidden: true, cell: ({ address }) => address ?? nothing, text: ({ address }) => address ?? "" },
    { id: "request", words: columns.request, hidden: true, cell: ({ requestId }) => html`<code>${requestId ?? nothing}</code>`, text: ({ requestId }) => requestId ?? "" },
  ];
}

interface Changed {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Returns what is different, name by name. */
export function changesOf({ before, after }: Pick<Entry, "before" | "after">): Changed[] {
  const [was, is] = [read(before), read(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((name) => ({ name, before: shown(was[name]), after: shown(is[name]) }));
}

function read(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {}; // a newer server may write it differently
  }
}

function shown(value: unknown): string {
  return value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
}

function brief(entry: Entry): string {
  return changesOf(entry).map(({ name, after }) => `${name} ${after}`).join(", ");
}

class AuditPage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, open: { state: true } };
  /** The entry that is looked into. */
  declare open: Entry | null;
  #columns: readonly Column<Entry>[] | null = null;

  constructor() {
    super();
    this.open = null;
  }

  override render(): TemplateResult {
    const { view } = this;
    const { query, game } = view;
    const filter = {
      gameId: query.get("of") === "game" ? (game?.id ?? null) : null,
      operation: query.get("operation"),
      subject: query.get("subject"),
      actor: query.get("actor"),
      from: instantOf(query.get("from"), "from"),
      until: instantOf(query.get("until"), "until"),
    };
    return html`${pageHead(auditWords.title, { lead: auditWords.lead })}
    ${dataTable<Entry>(view, {
      name: "audit",
      label: auditWords.title,
      columns: (this.#columns ??= columnsOf(view.kit)),
      filters: FILTERS,
      source: source(AUDIT, filter, ({ auditLog }) => auditLog),
      idOf: ({ id }) => id,
      onOpen: (entry) => (this.open = entry),
      empty: emptyState(auditWords.none, { name: "log" }),
    })}
    ${this.open ? this.#entry(view, this.open) : nothing}`;
  }

  #entry(view: View, entry: Entry): TemplateResult {
    const changes = changesOf(entry);
    const narrow = (query: Record<string, string>) => {
      this.open = null;
      view.set({ ...query, after: null, before: null }, { step: true });
    };
    return dialog({
      title: entry.operation,
      wide: true,
      onClose: () => (this.open = null),
      body: html`
        ${factList([
          [columns.at, view.kit.format.moment(entry.at)],
          [columns.who, whoOf(entry)],
          [columns.subject, html`${auditWords.subjects[entry.subject]}<br><code>${entry.subjectId}</code>`],
          [columns.address, entry.address ?? auditWords.notTold],
          [columns.request, html`<code>${entry.requestId ?? auditWords.notTold}</code>`],
          [columns.why, entry.reason ?? auditWords.noReason],
        ])}
        ${changes.length > 0
          ? html`<div class="table-scroll" tabindex="0" role="region" aria-label=${columns.what}>
              <table class="audit-changes">
                <thead><tr><th scope="col">${auditWords.name}</th><th scope="col">${auditWords.before}</th><th scope="col">${auditWords.after}</th></tr></thead>
                <tbody>
                  ${changes.map(({ name, before, after }) => html`<tr><th scope="row"><code>${name}</code></th><td class="was">${before}</td><td>${after}</td></tr>`)}
                </tbody>
              </table>
            </div>`
          : nothing}
        <div class="form-actions">
          <button type="button" class="button" @click=${() => narrow({ subject: entry.subjectId })}>${auditWords.sameSubject}</button>
          ${entry.actorId ? html`<button type="button" class="button" @click=${() => narrow({ actor: entry.actorId ?? "" })}>${auditWords.sameActor}</button>` : nothing}
        </div>
      `,
    });
  }
}

const auditStyles = css`
  .audit-id {
    max-width: 110px;
  }
  .table-scroll .audit-changes :is(th, td) {
    max-width: 320px;
    overflow-wrap: anywhere;
    padding-block: 6px;
    vertical-align: top;
    white-space: normal;
  }
  .audit-changes .was {
    color: var(--muted);
  }
`;

export const body: PageBody = {
  elements: { "laurel-audit": AuditPage },
  styles: [auditStyles],
  render: (view) => html`<laurel-audit .view=${view}></laurel-audit>`,
};

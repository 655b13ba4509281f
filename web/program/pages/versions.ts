import { CHANGES, VERSIONS, type VersionFactsFragment } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { changeList, diffStyles } from "../../console/diff.ts";
import type { PageBody, View } from "../../console/page.ts";
import { answered, badge, emptyState, pageHead, panel } from "../../console/parts.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { valueOf } from "../../kit/forms.ts";
import { momentOf } from "../desk-parts.ts";
import { AtDesk, desk } from "../desk.ts";
import { t } from "../texts.ts";

const words = t.versions;

function columnsOf({ kit }: View): Column<VersionFactsFragment>[] {
  const { columns } = words;
  return [
    {
      id: "version",
      words: columns.version,
      cell: ({ version, validFrom }) => html`${words.version(version)} ${stateOf(version, validFrom, kit.now())}`,
      text: ({ version }) => version,
    },
    { id: "from", words: columns.from, cell: ({ validFrom }) => momentOf(validFrom), text: ({ validFrom }) => validFrom },
    { id: "note", words: columns.note, cell: ({ note }) => html`<span class="cut" title=${note}>${note || nothing}</span>`, text: ({ note }) => note },
    { id: "by", words: columns.by, cell: ({ publishedBy }) => words.author(publishedBy), text: ({ publishedBy }) => words.author(publishedBy) },
    { id: "at", words: columns.at, cell: ({ publishedAt }) => kit.format.moment(publishedAt), text: ({ publishedAt }) => publishedAt },
  ];
}

/** Whether a version is to come. Which of the others applies, its instant says. */
function stateOf(version: number, validFrom: string, now: number): TemplateResult | typeof nothing {
  if (Date.parse(validFrom) > now) return badge(words.toCome, "info");
  return version === desk.latest?.version ? badge(words.inForce, "good") : nothing;
}

class VersionsPage extends ConsolePiece {
  #columns: Column<VersionFactsFragment>[] | null = null;

  constructor() {
    super();
    new AtDesk(this);
  }

  override render(): TemplateResult {
    const { view } = this;
    return html`
      ${pageHead(words.title, { lead: words.lead })}
      ${this.#comparison()}
      ${dataTable<VersionFactsFragment>(view, {
        name: "versions",
        label: words.title,
        columns: (this.#columns ??= columnsOf(view)),
        source: source(VERSIONS, {}, ({ rulesVersions }) => rulesVersions),
        idOf: ({ id }) => id,
        href: ({ version }) => view.href("/versions", version > 1 ? { from: version - 1, to: version } : { to: 1 }),
        empty: emptyState(words.none, { name: "versions", more: html`<a class="button" href=${view.href("/ladder")}>${t.ladder.title}</a>` }),
      })}
    `;
  }

  /** What differs between the two versions of the address; the last two without any. */
  #comparison(): TemplateResult | typeof nothing {
    const latest = desk.latest?.version;
    if (!latest || latest < 2) return nothing;
    const { query } = this.view;
    const versions = Array.from({ length: latest }, (_, index) => latest - index);
    const asked = (name: string, usual: number) => versions.find((version) => String(version) === query.get(name)) ?? usual;
    const to = asked("to", latest);
    const from = asked("from", Math.max(1, to - 1));
    const choice = (name: "from" | "to", chosen: number, label: string) => html`<label class="version-choice">
      ${label}
      <select @change=${(event: Event) => this.view.set({ from, to, [name]: valueOf(event) })}>
        ${versions.map((version) => html`<option value=${version} ?selected=${version === chosen}>${words.version(version)}</option>`)}
      </select>
    </label>`;
    const changes = this.reader.one(CHANGES, { from, to });
    return panel(
      words.changes(from, to),
      html`${answered(changes, ({ rulesChanges }) => changeList(rulesChanges))}
        <p class="muted small">${words.today}</p>`,
      { actions: html`<div class="version-choices">${choice("from", from, words.from)}${choice("to", to, words.to)}</div>` },
    );
  }
}

export const body: PageBody = {
  elements: { "laurel-versions": VersionsPage },
  styles: [diffStyles],
  render: (view) => html`<laurel-versions .view=${view}></laurel-versions>`,
};

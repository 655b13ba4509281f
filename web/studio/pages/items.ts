import { type TemplateResult, css, html, nothing } from "lit";
import { ARCHIVE_DEFINITION, DEFINITIONS, GRANTS, type GrantFactsFragment, LADDER, OWNERS } from "#operations/studio";
import { icon } from "../../console/icons.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { possessionStyles } from "../../console/pages/member-items.ts";
import { GRANT_SCOPE, RevokeItemDialog, sourceWords, stateOf } from "../../console/pages/possession-forms.ts";
import { badge, emptyState, pageHead } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { rowsSource, source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { possessions } from "../../console/texts/possessions.ts";
import { gem, toneOf } from "../../kit/gem.ts";
import { POSSESSION_KINDS, kindOf, possessionPicture, stillOf } from "../../kit/possession.ts";
import { DefinitionEditor } from "../definition-editor.ts";
import type { Definition } from "../definition-form.ts";
import { GamePage } from "../desk.ts";
import { SlotsPart } from "../slots.ts";
import { formStyles } from "../styles-forms.ts";
import { draftStyles } from "../styles-draft.ts";
import { studioStyles } from "../styles.ts";
import { items as words } from "../texts-items.ts";
import { t } from "../texts.ts";

const PATH = "/items";
const GRANTS_PATH = "/items/grants";
const PARTS = { definitions: PATH, slots: "/items/slots", grants: GRANTS_PATH } as const;
type Part = keyof typeof PARTS;

/** What can be owned in the game: definitions, slots, and grants; all that is open is in the address. */
export class ItemsPage extends GamePage {
  static override properties = { ...GamePage.properties, shows: { attribute: false }, archiving: { state: true }, revoking: { state: true } };
  declare shows: Part;
  declare archiving: Definition | null;
  declare revoking: GrantFactsFragment | null;

  #columns: readonly Column<Definition>[] | null = null;
  #grantColumns: readonly Column<GrantFactsFragment>[] | null = null;

  constructor() {
    super();
    this.archiving = null;
    this.revoking = null;
  }

  override render(): TemplateResult {
    const { view, shows } = this;
    return html`
      ${pageHead(words.title, { lead: words.about, actions: shows === "definitions" && this.#mayDefine ? this.#add() : html`` })}
      ${this.#tabs()}
      ${shows === "definitions" ? this.#definitions() : shows === "slots" ? html`<studio-slots .view=${view}></studio-slots>` : this.#grants()}
      ${this.#dialogs()}
    `;
  }

  #tabs(): TemplateResult {
    const names = Object.keys(PARTS) as Part[];
    return html`<nav class="tabs-row" aria-label=${words.parts.label}>
      ${names.map((name) => html`<a href=${this.view.href(PARTS[name])} aria-current=${name === this.shows ? "page" : nothing}>${words.parts[name]}</a>`)}
    </nav>`;
  }

  get #mayDefine(): boolean {
    return this.view.may("catalog:write");
  }

  #add(): TemplateResult {
    return html`<a class="button main" href=${this.view.href(PATH, { new: 1 })}>${icon("plus", 16)}${words.definitions.add}</a>`;
  }

  #definitions(): TemplateResult {
    const { view } = this;
    const { query } = view;
    const { filters } = words.definitions;
    const kind = POSSESSION_KINDS.find((one) => one.toLowerCase() === query.get("kind")) ?? null;
    const archived = query.get("state") === "archived";
    const answer = this.reader.one(DEFINITIONS, { gameId: this.gameId, archived });
    const rows = answer.data && answer.data.itemDefinitions.filter((one) => !kind || one.kind === kind);
    return dataTable<Definition>(view, {
      name: "items",
      label: words.parts.definitions,
      columns: (this.#columns ??= this.#columnsOf()),
      filters: [
        { name: "kind", label: filters.kind, kind: "choice", options: [["", words.anyKind], ...POSSESSION_KINDS.map((one) => [one.toLowerCase(), words.kinds[one]] as const)] },
        { name: "state", label: filters.state, kind: "choice", options: [["", filters.inUse], ["archived", filters.archived]] },
      ],
      source: rowsSource({ ...answer, data: rows }),
      idOf: ({ code }) => code,
      ...(this.#mayDefine ? { href: ({ code }: Definition) => view.href(PATH, { ...Object.fromEntries(query), item: code }) } : {}),
      empty: emptyState(kind ? words.definitions.noMatch : archived ? words.definitions.noneArchived : words.definitions.none, { name: "crown" }),
    });
  }

  #columnsOf(): Column<Definition>[] {
    const { columns, forever, stack } = words.definitions;
    const { number, days } = this.view.kit.format;
    const lasts = ({ days: of, maxStack }: Definition) => (maxStack !== null ? stack(number(maxStack)) : of === null ? forever : days(of));
    const marks = ({ management }: Definition) => [
      ...(management?.giftable ? [words.definitions.giftable] : []),
      ...(management?.hidden ? [words.definitions.hidden] : []),
    ];
    return [
      {
        id: "item",
        words: columns.item,
        cell: ({ kind, title, styles }) =>
          html`<span class="thing">${possessionPicture({ kind: kindOf(kind), picture: styles[0] ? stillOf(styles[0]) : null })}<bdi class="cut" title=${title}>${title}</bdi></span>`,
        text: ({ title }) => title,
      },
      { id: "code", words: columns.code, cell: ({ code }) => html`<code class="cut">${code}</code>`, text: ({ code }) => code },
      { id: "kind", words: columns.kind, cell: ({ kind }) => words.kinds[kindOf(kind)], text: ({ kind }) => kind },
      { id: "styles", words: columns.styles, align: "end", cell: ({ styles }) => number(styles.length), text: ({ styles }) => styles.length },
      { id: "lasts", words: columns.lasts, cell: lasts, text: lasts },
      {
        id: "tier",
        words: columns.tier,
        cell: ({ tier }) => (tier ? html`<span class="tier ${toneOf(tier)}">${gem(tier, { size: 16 })}${tier.name}</span>` : nothing),
        text: ({ tier }) => tier?.code ?? "",
      },
      { id: "marks", words: columns.marks, cell: (one) => marks(one).map((mark) => badge(mark)), text: (one) => marks(one).join(" ") },
      { id: "actions", words: columns.actions, align: "end", cell: (one) => this.#buttons(one), text: ({ management }) => management?.archivedAt ?? "" },
    ];
  }

  #buttons(one: Definition): TemplateResult {
    const { owners, archive } = words.definitions;
    return html`<span class="cell-actions">
      <a class="button small quiet" href=${this.view.href(GRANTS_PATH, { of: one.code })} aria-label="${owners}: ${one.title}">${owners}</a>
      ${this.#mayDefine && !one.management?.archivedAt
        ? html`<button type="button" class="button small quiet" aria-label="${archive}: ${one.title}" @click=${() => (this.archiving = one)}>${archive}</button>`
        : nothing}
    </span>`;
  }

  #grants(): TemplateResult {
    const { view } = this;
    const { query } = view;
    const { filters, none, noMatch, text } = words.grants;
    const item = query.get("of") || null;
    const playerId = query.get("player") || null;
    const definitions = [false, true].flatMap((archived) => this.reader.one(DEFINITIONS, { gameId: this.gameId, archived }).data?.itemDefinitions ?? []);
    return html`<p class="muted">${text}</p>
      ${item ? this.#owners(item) : nothing}
      ${dataTable<GrantFactsFragment>(view, {
        name: "grants",
        label: words.parts.grants,
        columns: (this.#grantColumns ??= this.#grantColumnsOf()),
        filters: [
          { name: "player", label: filters.player, kind: "text" },
          { name: "of", label: filters.item, kind: "choice", options: [["", filters.anyItem], ...definitions.map(({ code, title }) => [code, title] as const)] },
        ],
        source: source(GRANTS, { gameId: this.gameId, item, playerId }, ({ inventoryGrants }) => inventoryGrants),
        idOf: ({ id }) => id,
        href: ({ playerId: player }) => view.href(`/members/${encodeURIComponent(player)}`),
        empty: emptyState(item || playerId ? noMatch : none, { name: "crown" }),
      })}`;
  }

  /** Who owns an item by the tier held, also those of whom no grant is listed. */
  #owners(item: string): TemplateResult | typeof nothing {
    const owners = this.reader.one(OWNERS, { gameId: this.gameId, item }).data?.itemOwners;
    if (!owners) return nothing;
    const { number } = this.view.kit.format;
    const { title, none, members, byTier } = words.owners;
    return html`<section class="card owners" aria-labelledby="owners">
      <h2 id="owners">${title}</h2>
      ${owners.members === 0
        ? html`<p class="muted">${none}</p>`
        : html`<ul>
            ${owners.tiers.map(({ tier, members: of, granted }) => html`<li>
              <span class="tier ${toneOf(tier)}"><bdi>${tier.name ?? number(tier.rank)}</bdi></span>
              <strong class="num">${members(of, number(of))}</strong>
              ${granted < of ? html`<span class="muted">${byTier(number(of - granted))}</span>` : nothing}
            </li>`)}
          </ul>`}
    </section>`;
  }

  #grantColumnsOf(): Column<GrantFactsFragment>[] {
    const { columns, grants } = possessions;
    const { number, moment, days } = this.view.kit.format;
    return [
      { id: "player", words: columns.player, cell: ({ playerId }) => html`<bdi class="cut">${playerId}</bdi>`, text: ({ playerId }) => playerId },
      { id: "item", words: columns.item, cell: ({ item }) => html`<code class="cut">${item}</code>`, text: ({ item }) => item },
      { id: "quantity", words: columns.quantity, align: "end", cell: ({ quantity }) => number(quantity), text: ({ quantity }) => quantity },
      { id: "from", words: columns.from, cell: ({ source: from }) => sourceWords(from), text: ({ source: from }) => from },
      { id: "granted", words: columns.granted, cell: ({ grantedAt }) => moment(grantedAt), text: ({ grantedAt }) => grantedAt },
      { id: "lasts", words: words.definitions.columns.lasts, cell: ({ days: of }) => (of === null ? words.definitions.forever : days(of)), text: ({ days: of }) => of ?? "" },
      { id: "reason", words: columns.reason, cell: ({ reason }) => html`<bdi class="cut" title=${reason}>${reason}</bdi>`, text: ({ reason }) => reason },
      { id: "state", words: columns.state, cell: (grant) => badge(stateOf(grant).words, stateOf(grant).isOver ? "plain" : "good"), text: (grant) => stateOf(grant).words },
      {
        id: "actions",
        words: t.common.actions,
        align: "end",
        cell: (grant) =>
          this.view.may(GRANT_SCOPE) && !stateOf(grant).isOver
            ? html`<button type="button" class="button small quiet" aria-label=${grants.revokeOf(grant.item, grant.playerId)} @click=${() => (this.revoking = grant)}>${grants.revoke}</button>`
            : nothing,
        text: ({ revokedAt }) => revokedAt ?? "",
      },
    ];
  }

  #dialogs(): TemplateResult {
    const { archiving, revoking } = this;
    return html`${this.#editor()}
      ${revoking ? html`<laurel-revoke-item .view=${this.view} .grant=${revoking} @close=${() => (this.revoking = null)}></laurel-revoke-item>` : nothing}
      ${archiving
        ? this.dialog(
            { id: "archive", title: words.definitions.archiveTitle(archiving.title), onClose: () => (this.archiving = null) },
            html`<form class="form" @submit=${(event: Event) => this.#archive(event, archiving)}>
              <p>${words.definitions.archiveText}</p>
              ${this.general()} ${this.actions(words.definitions.archive, { danger: true })}
            </form>`,
          )
        : nothing}`;
  }

  /** The item that the address names, in its dialog. */
  #editor(): TemplateResult | typeof nothing {
    const { query } = this.view;
    const code = query.get("item");
    if (this.shows !== "definitions" || !this.#mayDefine || (!code && !query.has("new"))) return nothing;
    const tiers = this.reader.one(LADDER, { gameId: this.gameId }).data?.game?.tiers;
    const archived = query.get("state") === "archived";
    const known = this.reader.one(DEFINITIONS, { gameId: this.gameId, archived }).data?.itemDefinitions;
    const definition = code ? known?.find((one) => one.code === code) : null;
    if (!tiers || definition === undefined) return nothing;
    return html`<studio-definition
      .view=${this.view}
      .definition=${definition}
      .tiers=${tiers}
      @laurel-closed=${() => this.view.set({ item: null, new: null })}
    ></studio-definition>`;
  }

  async #archive(event: Event, { code, title }: Definition): Promise<void> {
    event.preventDefault();
    await this.act(words.definitions.archived(title), async () => {
      const { archiveItemDefinition } = await ask(ARCHIVE_DEFINITION, { input: { gameId: this.gameId, code } });
      return archiveItemDefinition.userErrors;
    });
  }
}

const itemsStyles = css`
  .definition-styles {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .definition-styles > .entries {
    width: 100%;
  }
  .kit .definition-styles h3 {
    font: 600 14px/20px var(--font);
  }
  .owners {
    display: grid;
    gap: 8px;
    margin-block-end: 12px;
  }
  .kit .owners h2 {
    font: 600 14px/20px var(--font);
    margin: 0;
  }
  .owners ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .owners li {
    align-items: baseline;
    display: flex;
    gap: 8px;
  }
  .slots-text {
    margin-block-end: 12px;
  }
`;

function bodyOf(part: Part): PageBody {
  return {
    styles: [studioStyles, formStyles, draftStyles, possessionStyles, itemsStyles],
    elements: {
      "studio-items": ItemsPage,
      "studio-definition": DefinitionEditor,
      "studio-slots": SlotsPart,
      "laurel-revoke-item": RevokeItemDialog,
    },
    render: (view) => html`<studio-items .view=${gameView(view)} .shows=${part}></studio-items>`,
  };
}

export const definitions = { body: bodyOf("definitions") };
export const slots = { body: bodyOf("slots") };
export const grants = { body: bodyOf("grants") };

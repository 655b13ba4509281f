import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { RULES_CHANGES, RULES_VERSIONS, type RulesDeskQuery, type VersionRowFragment } from "#operations/studio";
import { changeList, diffStyles } from "../../console/diff.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, emptyState, pageHead, panel } from "../../console/parts.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { tabs } from "../desk.ts";
import { written as textOfDraft } from "../draft.ts";
import { DraftPage } from "../draft-page.ts";
import type { Unfolded } from "../form/entries.ts";
import { idOf } from "../form/fields.ts";
import { type Fault, parsed } from "../form/json.ts";
import { pricesPart, topUpsPart } from "../money/rules-parts.ts";
import { activitiesPart, benefitsPart, missionsPart, tiersPart } from "../rules-parts.ts";
import { draftStyles } from "../styles-draft.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";

const PATH = "/program";
const words = t.rules;
const PARTS = ["missions", "activities", "benefits", "tiers", "topUps", "prices", "text", "versions"] as const;
type Part = (typeof PARTS)[number];

/** In which part of the page the values of each key are. */
const PART_OF: Partial<Record<string, Part>> = {
  missions: "missions",
  activities: "activities",
  benefits: "benefits",
  topUps: "topUps",
  orders: "prices",
};
const TIER_KEYS = ["hiddenFromTier", "startingTiers", "scMultipliers"];

/** The draft of the game's rules, part by part; the part is in the address. */
export class ProgramPage extends DraftPage {
  static override properties = { ...DraftPage.properties, open: { state: true }, broken: { state: true } };
  /** The written paths of the entries that are unfolded. */
  declare open: ReadonlySet<string>;
  /** The text that is no JSON object; null while it is one. */
  declare broken: string | null;

  #wanted: Fault | null = null;
  #columns: readonly Column<VersionRowFragment>[] | null = null;

  constructor() {
    super();
    this.open = new Set();
    this.broken = null;
  }

  get #part(): Part {
    return PARTS.find((part) => part === this.view.query.get("part")) ?? "missions";
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#wanted) return;
    const place = this.querySelector<HTMLElement>(`#${idOf(this.#wanted.path)}, [id^="${idOf(this.#wanted.path)}"]:is(input, select, textarea)`);
    if (!place) return;
    this.#wanted = null;
    place.scrollIntoView({ block: "center" });
    place.focus();
  }

  override render(): TemplateResult {
    const { view } = this;
    return html`${pageHead(words.title, { lead: words.about })}
    ${answered(this.readDesk(), (desk) => {
      const part = this.#part;
      return html`${this.state(desk)}
        ${tabs(view, PATH, {
          label: words.partsLabel,
          key: "part",
          all: PARTS.map((name) => ({ name, words: words.parts[name] })),
          chosen: part,
        })}
        <div class="part">${this.#partOf(part, desk)}</div>
        ${this.bar()}`;
    })}`;
  }

  #partOf(part: Part, desk: RulesDeskQuery): TemplateResult {
    const { kit } = this.view;
    const form = this.formOf(desk);
    const tiers = desk.game?.tiers ?? [];
    const unfolded: Unfolded = { open: this.open, onToggle: this.#toggle };
    switch (part) {
      case "missions":
        return missionsPart(kit, form, unfolded);
      case "activities":
        return activitiesPart(kit, form, unfolded);
      case "benefits":
        return benefitsPart(form, tiers, unfolded);
      case "tiers":
        return tiersPart(form, tiers);
      case "topUps":
        return topUpsPart(kit, form, unfolded);
      case "prices":
        return pricesPart(kit, form, tiers, unfolded);
      case "text":
        return this.#text();
      default:
        return this.#versions();
    }
  }

  #toggle = (path: string, isOpen: boolean): void => {
    if (this.open.has(path) === isOpen) return;
    this.open = isOpen ? new Set([...this.open, path]) : new Set([...this.open].filter((other) => other !== path));
  };

  #text(): TemplateResult {
    const change = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      const document = parsed(target.value);
      this.broken = document ? null : target.value;
      if (document) this.draft.replace(document);
      this.requestUpdate();
    };
    const { broken } = this;
    return html`<div class="field">
      <label for="rules-text">${words.text.label}</label>
      <textarea
        id="rules-text"
        class="code rules-text"
        spellcheck="false"
        aria-invalid=${broken === null ? nothing : "true"}
        aria-describedby="rules-text-note"
        ?disabled=${this.busy}
        .value=${broken ?? textOfDraft(this.draft.document)}
        @change=${change}
      ></textarea>
      <p id="rules-text-note" class=${broken === null ? "field-hint" : "field-error"}>${broken === null ? words.text.hint : words.text.broken}</p>
    </div>`;
  }

  #versions(): TemplateResult {
    const { view } = this;
    const { moment } = view.kit.format;
    const { columns: heads } = words.versions;
    this.#columns ??= [
      { id: "version", words: heads.version, cell: ({ version }) => words.versions.title(version), text: ({ version }) => version },
      { id: "from", words: heads.from, cell: ({ validFrom }) => (Date.parse(validFrom) > 0 ? moment(validFrom) : words.versions.beginning), text: ({ validFrom }) => validFrom },
      { id: "note", words: heads.note, cell: ({ note }) => html`<span class="cut" title=${note}>${note}</span>`, text: ({ note }) => note },
      { id: "by", words: heads.by, cell: ({ publishedBy }) => publishedBy.actorName, text: ({ publishedBy }) => publishedBy.actorName ?? "" },
      { id: "at", words: heads.at, cell: ({ publishedAt }) => moment(publishedAt), text: ({ publishedAt }) => publishedAt },
    ];
    const chosen = Number(view.query.get("version") ?? 0);
    return html`${dataTable<VersionRowFragment>(view, {
      name: "game-rules",
      label: words.parts.versions,
      columns: this.#columns,
      source: source(RULES_VERSIONS, { gameId: this.gameId }, ({ rulesVersions }) => rulesVersions),
      idOf: ({ id }) => id,
      href: ({ version }) => view.href(PATH, { part: "versions", version }),
      empty: emptyState(words.versions.none, { name: "versions" }),
    })}
    ${chosen > 1
      ? panel(
          words.versions.see(chosen),
          answered(this.reader.one(RULES_CHANGES, { gameId: this.gameId, to: chosen }), ({ rulesChanges }) =>
            changeList(rulesChanges),
          ),
        )
      : nothing}`;
  }

  protected override showFault(fault: Fault): void {
    const [key = ""] = fault.path.split(/[.[]/);
    const part = PART_OF[key] ?? (TIER_KEYS.includes(key) ? "tiers" : "text");
    const entry = /^(missions|activities|topUps\.offers|orders\.memberDays)\[\d+\]|^benefits\.\w+\[\d+\]/.exec(fault.path)?.[0];
    if (entry) this.#toggle(entry, true);
    this.#wanted = fault;
    this.view.set({ part });
    this.requestUpdate();
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, draftStyles, diffStyles],
  elements: { "studio-program": ProgramPage },
  render: (view) => html`<studio-program .view=${gameView(view)}></studio-program>`,
};

import { type TemplateResult, html, nothing } from "lit";
import { Commands } from "../../console/commands.ts";
import { icon } from "../../console/icons.ts";
import type { PageBody } from "../../console/page.ts";
import { failed, pageHead, panel } from "../../console/parts.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { skeleton } from "../../kit/feedback.ts";
import { gem } from "../../kit/gem.ts";
import { AtDesk, type Fault, desk } from "../desk.ts";
import { commandsOf, deskActions, deskBanner, deskLead } from "../desk-parts.ts";
import { Grid, RowEvent } from "../grid/grid.ts";
import { gridStyles } from "../grid/styles.ts";
import { BOOSTS } from "../ladder/boosts.ts";
import { EARNING, INVITING, REMINDERS, fields } from "../ladder/fields.ts";
import { faultList } from "../ladder/faults.ts";
import { looksOf, takeOff, wear } from "../ladder/look.ts";
import { MEASURES } from "../ladder/measures.ts";
import { ladderPicture, ladderStyles } from "../ladder/picture.ts";
import { RATES } from "../ladder/rates.ts";
import { SheetPanel } from "../ladder/sheet.ts";
import { SourceEditor } from "../ladder/source.ts";
import { pageStyles } from "../ladder/styles.ts";
import { TIERS, rungsOf, tiersOf } from "../ladder/tiers.ts";
import { TryPurchase } from "../ladder/try.ts";
import { idOf, waysEditor } from "../ladder/ways.ts";
import { waysStyles } from "../ladder/ways-styles.ts";
import { type Path, isObject, set } from "../json.ts";
import { t } from "../texts.ts";

const PARTS = ["tiers", "paths", "earning", "source"] as const;
type Part = (typeof PARTS)[number];

const ROWS = { add: t.grid.addRow, remove: t.grid.removeRow };

class LadderPage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, row: { state: true } };
  /** The tier that is chosen. */
  declare row: number;

  constructor() {
    super();
    this.row = 0;
    new AtDesk(this);
    new Commands(this, () => commandsOf(this.view));
    this.addEventListener("row", (event) => {
      if (event instanceof RowEvent && event.target instanceof Grid && event.target.name === TIERS.name) this.row = event.row;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    takeOff();
  }

  override willUpdate(): void {
    wear(tiersOf(desk.document));
  }

  override render(): TemplateResult {
    const { phase, failure } = desk;
    const head = pageHead(t.ladder.title, { lead: deskLead(this.view), actions: deskActions(this.view, { onward: true }) });
    if (phase === "failed" && failure) return html`${head}${failed(failure, () => void desk.load())}`;
    if (phase !== "ready") return html`${head}${skeleton("rows", t.loading)}`;
    return html`${head}${deskBanner()}${this.#tabs()}${this.#shown()}`;
  }

  get #part(): Part {
    const asked = this.view.query.get("part");
    return PARTS.find((part) => part === asked) ?? "tiers";
  }

  #tabs(): TemplateResult {
    return html`<nav class="tabs-row" aria-label=${t.ladder.parts.label}>
      ${PARTS.map((part) => {
        const faults = part === "source" ? 0 : desk.faults.filter((fault) => partOf(fault) === part).length;
        const href = this.view.href("/ladder", { part: part === "tiers" ? null : part });
        return html`<a href=${href} aria-current=${part === this.#part ? "page" : nothing}>
          ${t.ladder.parts[part]}${faults > 0 ? html` <span class="badge badge-bad">${t.faults.title(faults)}</span>` : nothing}
        </a>`;
      })}
    </nav>`;
  }

  #shown(): TemplateResult {
    if (this.#part === "earning") return this.#earning();
    if (this.#part === "paths") return this.#paths();
    if (this.#part === "source") return html`<section class="panel"><laurel-source></laurel-source></section>${this.#faults(desk.faults)}`;
    const tiers = tiersOf(desk.document);
    const looks = looksOf(tiers);
    const rungs = rungsOf(desk.document);
    const choose = (row: number) => this.#goTo("tiers", row, 0);
    const scPerUsd = Number(desk.document.scPerUsd) || 0;
    return html`
      <section class="panel" aria-label=${t.ladder.scale}>
        ${rungs.length > 0
          ? ladderPicture(rungs, { looks, chosen: this.row, onChoose: choose, scPerUsd })
          : html`<p class="muted">${t.ladder.none}</p>`}
      </section>
      <section aria-label=${TIERS.name}>
        <laurel-sheet
          id="sheet-tiers"
          .sheet=${TIERS}
          .heads=${looks.map((look) => html`<span class="sheet-head">${look.rank} ${gem(look, { size: 16 })}</span>`)}
          .usual=${usualOf(looks)}
          .words=${{ add: t.grid.add, remove: t.grid.remove }}
        ></laurel-sheet>
      </section>
      ${this.#faults(desk.faults.filter((fault) => partOf(fault) === "tiers"))}
      ${panel(t.try.title, html`<laurel-try></laurel-try>`)}
    `;
  }

  #paths(): TemplateResult {
    const { measures, ways, warnings } = t.growth;
    const found = desk.faults.length === 0 ? (desk.check?.warnings ?? []) : [];
    return html`
      ${this.#faults(desk.faults.filter((fault) => partOf(fault) === "paths"))}
      ${found.length > 0
        ? html`<section class="way-warnings" aria-label=${warnings.title}>
            <h2>${icon("info", 16)}${warnings.title}</h2>
            <ul>${found.map(({ path, message }) => html`<li><span>${t.faults.sentence(message)}</span><code>${path}</code></li>`)}</ul>
          </section>`
        : nothing}
      ${panel(measures.title, html`<p class="muted way-lead">${measures.lead}</p><laurel-sheet id="sheet-measures" .sheet=${MEASURES} .words=${ROWS}></laurel-sheet>`)}
      ${panel(ways.title, html`<p class="muted way-lead">${ways.lead}</p>${waysEditor(looksOf(tiersOf(desk.document)))}`)}
      ${this.#inviting()}
    `;
  }

  #inviting(): TemplateResult {
    const { inviting } = t.growth;
    const allowed = isObject(desk.document.invitations);
    const change = () => desk.edit(set(desk.document, ["invitations"], allowed ? undefined : {}));
    const button = html`<button type="button" class="button quiet" @click=${change}>${allowed ? inviting.forbid : inviting.allow}</button>`;
    return panel(inviting.title, allowed ? fields(INVITING) : html`<p class="muted">${inviting.none}</p>`, { actions: button });
  }

  #earning(): TemplateResult {
    return html`
      ${this.#faults(desk.faults.filter((fault) => partOf(fault) === "earning"))}
      ${panel(t.earning.title, fields(EARNING))}
      ${panel(t.rates.title, html`<laurel-sheet id="sheet-rates" .sheet=${RATES} .words=${ROWS}></laurel-sheet>`)}
      ${panel(t.boosts.title, html`<laurel-sheet id="sheet-boosts" .sheet=${BOOSTS} .words=${ROWS}></laurel-sheet>`)}
      ${panel(t.reminders.title, fields(REMINDERS))}
    `;
  }

  #faults(faults: readonly Fault[]): TemplateResult | typeof nothing {
    return faultList(faults, (fault) => this.#goToFault(fault));
  }

  #goToFault({ parts }: Fault): void {
    if (parts[0] === "tiers" && isWay(parts)) {
      // The control itself, else what it is in.
      for (let most = parts.length; most > 2; most--) {
        const found = this.querySelector<HTMLElement>(`#${idOf(parts.slice(0, most))}`);
        if (found) return found.focus();
      }
    }
    for (const [name, sheet] of [["tiers", TIERS], ["rates", RATES], ["boosts", BOOSTS], ["measures", MEASURES]] as const) {
      const place = sheet.place(desk.document, parts);
      if (place) return this.#goTo(name, place.row, place.column);
    }
    this.querySelector<HTMLElement>(`#field-${parts.filter((part) => typeof part === "string").join("-")}, textarea`)?.focus();
  }

  #goTo(sheet: "tiers" | "rates" | "boosts" | "measures", row: number, column: number): void {
    this.querySelector<SheetPanel>(`#sheet-${sheet}`)?.choose({ row, column });
  }
}

/** What the cells of a look mean while they are empty. */
function usualOf(looks: ReturnType<typeof looksOf>): string[][] {
  return looks.map(({ look }) => TIERS.columns.map(({ path: [first, part] }) => (first === "look" ? look[part as keyof typeof look] : "")));
}

/** Whether a path of the document leads to the ways of a tier. */
function isWay(parts: Path): boolean {
  return parts[2] === "enterBy" || parts[2] === "keepBy";
}

/** The part of the page on which a fault is shown. */
function partOf({ parts }: Fault): Part {
  if (parts[0] === "measures" || parts[0] === "invitations" || (parts[0] === "tiers" && isWay(parts))) return "paths";
  return parts[0] === "tiers" || parts.length === 0 ? "tiers" : "earning";
}

export const body: PageBody = {
  elements: {
    "laurel-grid": Grid,
    "laurel-sheet": SheetPanel,
    "laurel-try": TryPurchase,
    "laurel-source": SourceEditor,
    "laurel-ladder": LadderPage,
  },
  styles: [gridStyles, ladderStyles, waysStyles, pageStyles],
  render: (view) => html`<laurel-ladder .view=${view}></laurel-ladder>`,
};

/** The ways to enter and to keep the tiers of a draft: drawn as branches, and edited in place. */
import { type TemplateResult, html, nothing } from "lit";
import { icon } from "../../console/icons.ts";
import { kit } from "../../console/speech.ts";
import { valueOf } from "../../kit/forms.ts";
import { type Ranked, gem } from "../../kit/gem.ts";
import { desk } from "../desk.ts";
import { toText } from "../grid/columns.ts";
import { type Json, type JsonObject, type Path, get, isList, isObject, keyOf, set } from "../json.ts";
import { t } from "../texts.ts";
import { measuresOf } from "./measures.ts";
import { tiersOf } from "./tiers.ts";

const words = t.growth.ways;
/** Of a rules file. */
const MOST_WAYS = 8;
const MOST_LEAVES = 4;
const SC = "SC";
const SC_LEAF: JsonObject = { measure: SC };

type Side = "enterBy" | "keepBy";
type Way = readonly JsonObject[];

/** Returns the ways of a tier as they are written; null where the file says nothing. */
function waysOf(tier: JsonObject, side: Side): Way[] | null {
  const value = tier[side];
  if (!isList(value)) return null;
  return value.map((way) => (isList(way) ? way.map((leaf) => (isObject(leaf) ? leaf : {})) : []));
}

/** Every tier above the first, with the ways to enter it beside those to keep it. */
export function waysEditor(looks: readonly Ranked[]): TemplateResult {
  const tiers = tiersOf(desk.document);
  return html`<div class="way-tiers">
    ${tiers.map((tier, index) => {
      const name = toText(tier.name) || toText(tier.code);
      const look = looks[index];
      return html`<section class="way-tier" aria-label=${name}>
        <h3>${look ? gem(look, { size: 24 }) : nothing}<span>${name}</span></h3>
        ${index === 0
          ? html`<p class="muted">${words.first}</p>`
          : html`<div class="way-sides">${side(tier, index, "enterBy", words.enter(name))}${side(tier, index, "keepBy", words.keep(name))}</div>`}
      </section>`;
    })}
  </div>`;
}

function faultsAt(path: Path): string[] {
  return desk.faults.filter(({ parts }) => keyOf(parts) === keyOf(path)).map(({ message }) => t.faults.sentence(message));
}

/** What is wrong at a place and at none of those within it. */
function faultWords(path: Path): TemplateResult | typeof nothing {
  const faults = faultsAt(path);
  return faults.length > 0 ? html`<p class="field-error" id="${idOf(path)}-error">${faults.join(" ")}</p>` : nothing;
}

/** Returns the id of the control for a place of the document. */
export function idOf(path: Path): string {
  return `way-${path.join("-")}`;
}

function change(path: Path, value: Json | undefined): void {
  desk.edit(set(desk.document, path, value));
}

/** The SC that a tier takes to be entered, or to be kept. */
function scOf(tier: JsonObject, at: Side): string {
  const value = at === "enterBy" ? tier.scFrom : tier.keepThreshold;
  return typeof value === "number" ? kit.format.number(value) : toText(value);
}

function side(tier: JsonObject, index: number, at: Side, title: string): TemplateResult {
  const path: Path = ["tiers", index, at];
  const ways = waysOf(tier, at);
  const measures = measuresOf(desk.document);
  const first = measures[0];
  const fresh: Way = [first ? { measure: first.code, atLeast: "1" } : SC_LEAF];
  const entering = waysOf(tier, "enterBy");
  // What is not written is SC alone, or to keep it, what enters it.
  const begin = (): Way[] => (at === "keepBy" && entering ? entering : [[SC_LEAF]]);
  const isSame = at === "keepBy" && !ways && entering !== null;
  const more = isSame ? words.own : words.addWay;
  const add = html`<button type="button" class="button quiet" ?disabled=${!first || (ways?.length ?? 0) >= MOST_WAYS}
    title=${first ? nothing : words.noMeasures} aria-label="${more}: ${title}"
    @click=${() => change(path, isSame ? [...begin()] : [...(ways ?? begin()), fresh])}>${icon("plus", 16)}${more}</button>`;
  return html`<div class="way-side" id=${idOf(path)} tabindex="-1" role="group" aria-label=${title}>
    <h4>${title}</h4>
    ${ways
      ? html`<ol class="way-branches">
            ${ways.map((way, number) => html`<li class="way-branch">${wayRow(tier, way, [...path, number], at, words.way(title, number + 1))}</li>`)}
          </ol>
          ${faultWords(path)}
          <p class="way-line">${add}</p>`
      : html`<p class="way-line"><span class="muted">${isSame ? words.same : words.alone(scOf(tier, at))}</span>${add}</p>
          ${faultWords(path)}`}
  </div>`;
}

function wayRow(tier: JsonObject, way: Way, path: Path, at: Side, title: string): TemplateResult {
  return html`<div class="way-leaves" id=${idOf(path)} tabindex="-1">
      ${way.map(
        (leaf, number) => html`${number > 0 ? html`<span class="way-and muted">${words.and}</span>` : nothing}
          ${leafRow(tier, leaf, [...path, number], at, { title, number: number + 1, alone: way.length === 1 })}`,
      )}
      ${way.length < MOST_LEAVES
        ? html`<button type="button" class="button quiet way-add" aria-label="${words.addLeaf} ${title}" @click=${() => change(path, [...way, unused(way)])}>
            ${icon("plus", 16)}${words.addLeaf}
          </button>`
        : nothing}
    </div>
    ${faultWords(path)}`;
}

/** A condition on a measure that the way has none of, if there is one. */
function unused(way: Way): JsonObject {
  const free = measuresOf(desk.document).find(({ code }) => !way.some(({ measure }) => measure === code));
  if (!free && !way.some(({ measure }) => measure === SC)) return SC_LEAF;
  return { measure: free?.code ?? SC, atLeast: "1" };
}

interface Place {
  title: string;
  number: number;
  /** The only condition of its way: without it the way goes. */
  alone: boolean;
}

function leafRow(tier: JsonObject, leaf: JsonObject, path: Path, at: Side, { title, number, alone }: Place): TemplateResult {
  const measure = toText(leaf.measure);
  const declared = measuresOf(desk.document);
  const known = [SC, ...declared.map(({ code }) => code)];
  const wrong = ["measure", "atLeast"].flatMap((key) => faultsAt([...path, key]));
  const id = idOf([...path, "atLeast"]);
  const choose = (event: Event) => {
    const code = valueOf(event);
    change(path, code === SC ? SC_LEAF : { measure: code, atLeast: toText(leaf.atLeast) || "1" });
  };
  const remove = () => {
    const [list, way] = [path.slice(0, -2), path.slice(0, -1)];
    const ways = get(desk.document, list);
    // Without its last way, the tier is entered by SC alone again.
    if (alone && isList(ways) && ways.length === 1) change(list, undefined);
    else change(alone ? way : path, undefined);
  };
  return html`<span class="way-leaf ${wrong.length > 0 ? "wrong" : ""}">
    <select id=${idOf([...path, "measure"])} aria-label=${words.measure(title, number)} @change=${choose}>
      ${known.includes(measure) ? nothing : html`<option value=${measure} .selected=${true}>${words.unknown(measure)}</option>`}
      <option value=${SC} .selected=${measure === SC}>${SC}</option>
      ${declared.map(({ code, words: means }) => html`<option value=${code} .selected=${measure === code}>${code}: ${means}</option>`)}
    </select>
    ${measure === SC
      ? html`<span class="num">${words.least} ${scOf(tier, at)}</span>`
      : html`<span aria-hidden="true">${words.least}</span>
          <input id=${id} class="num" inputmode="decimal" autocomplete="off" aria-label=${words.atLeast(title, number)} .value=${toText(leaf.atLeast)}
            aria-invalid=${wrong.length > 0 ? "true" : nothing} aria-describedby=${wrong.length > 0 ? `${id}-error` : nothing}
            @change=${(event: Event) => change([...path, "atLeast"], valueOf(event).trim())} />`}
    <button type="button" class="button quiet icon-only" aria-label=${words.removeLeaf(title, number)} @click=${remove}>${icon("close", 16)}</button>
    ${wrong.length > 0 ? html`<span class="field-error" id="${id}-error">${wrong.join(" ")}</span>` : nothing}
  </span>`;
}

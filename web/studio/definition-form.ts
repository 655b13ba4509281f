/** An item that can be owned as a form, and the form as the input of upsertItemDefinition. */
import type { DefinitionFragment, ItemStyleInput, LocalizedTextInput, UpsertItemDefinitionInput } from "#operations/studio";
import { POSSESSION_KINDS } from "../kit/possession.ts";
import type { Field } from "./form/fields.ts";
import { type Fault, type Json, type JsonObject, listAt, objectAt, textAt, written } from "./form/json.ts";
import { items } from "./texts-items.ts";
import { t } from "./texts.ts";

export type Definition = DefinitionFragment;

const MAX_CODE = 64;
const MAX_TITLE = 200;
const MAX_LINK = 2_000;
const MAX_DESCRIPTION = 2_000;
const words = items.editor;

const TEXTS: readonly Field[] = [
  { key: "title", label: words.title, kind: "texts", needed: true, most: MAX_TITLE },
  { key: "description", label: words.description, kind: "lines", most: MAX_DESCRIPTION },
];
const REST: readonly Field[] = [
  { key: "tier", label: words.tier, kind: "tier", none: words.noTier, hint: words.tierHint, when: (entry) => textAt(entry, ["maxStack"]) === "" },
  { key: "days", label: words.days, kind: "whole", unit: words.daysUnit, hint: words.daysHint, when: (entry) => textAt(entry, ["maxStack"]) === "" },
  { key: "maxStack", label: words.maxStack, kind: "whole", hint: words.maxStackHint },
  { key: "giftable", label: words.giftable, kind: "switch" },
  { key: "hidden", label: words.hidden, kind: "switch" },
];

/** The fields above and below the styles; code and kind are fixed once the item is there. */
export function fieldsOf(isNew: boolean): { first: readonly Field[]; last: readonly Field[] } {
  const fixed: readonly Field[] = [
    { key: "code", label: words.code, kind: "text", hint: words.codeHint, needed: true, most: MAX_CODE },
    {
      key: "kind",
      label: words.kind,
      kind: "choice",
      hint: words.kindHint,
      needed: true,
      choices: POSSESSION_KINDS.map((kind) => [kind, items.kinds[kind]] as const),
    },
  ];
  return { first: [...(isNew ? fixed : []), ...TEXTS], last: REST };
}

export const STYLE_FIELDS: readonly Field[] = [
  { key: "code", label: words.style.code, kind: "text", needed: true, most: MAX_CODE },
  { key: "title", label: words.style.title, kind: "texts", needed: true, most: MAX_TITLE },
  { key: "minTier", label: words.style.minTier, kind: "tier", none: words.style.anyTier },
  { key: "assetUrl", label: words.style.assetUrl, kind: "text", hint: words.style.assetHint, most: MAX_LINK },
  { key: "stillUrl", label: words.style.stillUrl, kind: "text", hint: words.style.stillHint, most: MAX_LINK },
];

type Texts = readonly { locale: string; text: string }[];

function textsOf(all: Texts | null | undefined): JsonObject {
  return Object.fromEntries((all ?? []).map(({ locale, text }) => [locale, text]));
}

function given(known: Readonly<Record<string, Json | null | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(known).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])));
}

export function newStyle(): JsonObject {
  return { code: "", title: {} };
}

/** Returns the form of a definition; without one, of a new one. */
export function formOfDefinition(definition: Definition | null): JsonObject {
  if (!definition) return { kind: "BADGE", styles: [{ code: "plain", title: { en: "Plain" } }] };
  const { management } = definition;
  const descriptions = textsOf(management?.descriptions);
  return given({
    code: definition.code,
    kind: definition.kind,
    title: textsOf(management?.titles),
    description: Object.keys(descriptions).length ? descriptions : null,
    tier: definition.tier?.code,
    days: definition.days,
    maxStack: definition.maxStack,
    giftable: management?.giftable || null,
    hidden: management?.hidden || null,
    styles: definition.styles.map((style) =>
      given({
        code: style.code,
        title: textsOf(style.titles),
        minTier: style.minTier?.code,
        assetUrl: style.assetUrl,
        stillUrl: style.stillSource,
      }),
    ),
  });
}

const WHOLE = ["days", "maxStack"] as const;

/** Returns what the form says as the input, or why it cannot be sent. */
export function definitionInput(form: JsonObject, gameId: string): { input: UpsertItemDefinitionInput | null; faults: Fault[] } {
  const missing = (path: string): Fault => ({ path, message: t.form.missing });
  const styles = listAt(form, ["styles"]);
  const faults: Fault[] = [
    ...WHOLE.filter((key) => form[key] !== undefined && typeof form[key] !== "number").map((path) => ({ path, message: t.form.notWhole })),
    ...["code", "title.en"].filter((path) => !textAt(form, path.split(".")).trim()).map(missing),
    ...styles.flatMap((style, at) =>
      [["code"], ["title", "en"]].filter((path) => !textAt(style, path).trim()).map((path) => missing(written(["styles", at, ...path]))),
    ),
  ];
  if (faults.length) return { input: null, faults };
  const isStackable = typeof form.maxStack === "number";
  const whole = (key: (typeof WHOLE)[number]) => (typeof form[key] === "number" ? form[key] : null);
  const description = localized(form, "description");
  const input: UpsertItemDefinitionInput = {
    gameId,
    code: textAt(form, ["code"]).trim(),
    kind: textAt(form, ["kind"]),
    title: localized(form, "title"),
    description: description.length ? description : null,
    styles: styles.map(styleInput),
    // What is stackable has no end and no tier.
    tier: isStackable ? null : textAt(form, ["tier"]) || null,
    days: isStackable ? null : whole("days"),
    maxStack: whole("maxStack"),
    giftable: form.giftable === true,
    hidden: form.hidden === true,
  };
  return { input, faults: [] };
}

function styleInput(style: Json): ItemStyleInput {
  const text = (key: string) => textAt(style, [key]).trim() || null;
  return {
    code: text("code") ?? "",
    title: localized(style, "title"),
    minTier: text("minTier"),
    assetUrl: text("assetUrl"),
    stillUrl: text("stillUrl"),
  };
}

/** Returns the texts of a field in the order of the form, without the empty ones. */
function localized(entry: Json, key: string): LocalizedTextInput[] {
  return Object.entries(objectAt(entry, [key])).flatMap(([locale, text]) => (typeof text === "string" && text ? [{ locale, text }] : []));
}

/** Returns the server's faults at the places of the form: ["styles", "0", "title", "1", "text"] is a style's second locale. */
export function faultsOfDefinition(form: JsonObject, errors: readonly { path: readonly string[]; message: string }[]): Fault[] {
  return errors.map(({ path, message }) => {
    const [key = "", index, ...rest] = path;
    const [entry, own, before] = key === "styles" && index !== undefined ? [listAt(form, ["styles"])[Number(index)] ?? {}, rest, ["styles", Number(index)]] as const : [form, path, []] as const;
    const [name = "", locale] = own;
    const locales = localized(entry, name);
    const at = locales.length ? [name, locales[Number(locale)]?.locale ?? "en"] : [name].filter(Boolean);
    return { path: written([...before, ...at]), message };
  });
}

/** The JSON of rules files: read and changed by path, never in place. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
/** Where something is in a document; the server writes the same path with every part as text. */
export type Path = readonly (string | number)[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Returns the object that a text is; null where it is none. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Returns the text of a document as it is stored, and as people compare it. */
export function textOf(document: JsonObject): string {
  return JSON.stringify(document, null, 2);
}

export function get(value: Json | undefined, path: Path): Json | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isList(value)) return get(value[Number(first)], rest);
  return isObject(value) && Object.hasOwn(value, first) ? get(value[first], rest) : undefined;
}

/**
 * Returns the document with `value` at `path`; undefined takes the key away, or the element of a list. What is missing
 * on the way becomes an object, which goes again when it is left empty.
 */
export function set(document: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const changed = setIn(document, path, value);
  return isObject(changed) ? changed : {};
}

function setIn(here: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isList(here)) {
    const inner = setIn(here[Number(first)], rest, value);
    return inner === undefined ? here.toSpliced(Number(first), 1) : here.toSpliced(Number(first), 1, inner);
  }
  const before = isObject(here) ? here : {};
  const inner = setIn(before[first], rest, value);
  if (inner !== undefined && !(rest.length > 0 && isObject(inner) && Object.keys(inner).length === 0)) {
    return { ...before, [first]: inner };
  }
  return Object.fromEntries(Object.entries(before).filter(([key]) => key !== String(first)));
}

/** Returns one text for a path, the same for ours and the server's. */
export function keyOf(path: Path): string {
  return path.join("/");
}

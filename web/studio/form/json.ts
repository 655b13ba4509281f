/** The document of a draft as a value that is never changed in place, and the paths by which the server names its parts. */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/** Keys and indexes from the whole document on. */
export type Path = readonly (string | number)[];

/** Returns whether the value is an object with keys. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns the path as faults write it: `missions[0].title.en`. */
export function written(path: Path): string {
  return path.map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`)).join("");
}

/** Returns what is at a path; undefined where nothing is. */
export function valueAt(document: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (typeof key === "number") return Array.isArray(value) ? (value as readonly Json[])[key] : undefined;
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}

/** Returns the list at a path; an empty one where none is. */
export function listAt(document: Json, path: Path): readonly Json[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Returns the object at a path; an empty one where none is. */
export function objectAt(document: Json, path: Path): JsonObject {
  const value = valueAt(document, path);
  return isObject(value) ? value : {};
}

/** Returns the text or number at a path as text; empty where there is neither. */
export function textAt(document: Json, path: Path): string {
  const value = valueAt(document, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Returns the document with another value at a path, made where it is not there; `undefined` takes the place away. */
export function withValue(document: Json | undefined, path: Path, value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (typeof key === "number") {
    const list = Array.isArray(document) ? [...(document as readonly Json[])] : [];
    if (rest.length === 0 && value === undefined) list.splice(key, 1);
    else list[key] = withValue(list[key], rest, value);
    return list;
  }
  const entries: Record<string, Json> = isObject(document) ? { ...document } : {};
  if (rest.length === 0 && value === undefined) return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  entries[key] = withValue(entries[key], rest, value);
  return entries;
}

/** Returns the document that a text is; null where it is no JSON object. */
export function parsed(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A value that is wrong, and why; `path` is as `written` gives it. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Returns how many faults lie at a path or below it. */
export function faultsBelow(faults: readonly Fault[], path: Path): number {
  const own = written(path);
  return faults.filter(({ path: other }) => other === own || other.startsWith(`${own}.`) || other.startsWith(`${own}[`)).length;
}

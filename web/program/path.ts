/** The server's paths of values in a rules file: `tiers[2].scFrom`, `rates["A.B"]`. */
import type { Path } from "./json.ts";

const PART = /^(?:\.?([A-Za-z0-9_-]+)|\[(\d+)\]|\.?\["((?:[^"\\]|\\.)*)"\])/;

/** Returns the parts of a path; as far as it is understood. */
export function pathOf(written: string): Path {
  const parts: (string | number)[] = [];
  let rest = written;
  for (let found = PART.exec(rest); found; found = PART.exec(rest)) {
    const [whole, key, index, quoted] = found;
    if (key !== undefined) parts.push(key);
    else if (index !== undefined) parts.push(Number(index));
    else parts.push(JSON.parse(`"${quoted ?? ""}"`) as string);
    rest = rest.slice(whole.length);
  }
  return parts;
}

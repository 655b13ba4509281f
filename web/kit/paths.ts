import { type TemplateResult, css, html, nothing } from "lit";
import type { MeasureCounts, PathFactsFragment } from "#operations/kit";
import { bar } from "./bar.ts";
import type { Kit } from "./context.ts";
import { type IconName, icon } from "./icons.ts";
import { laterWords } from "./later.ts";

type Path = PathFactsFragment;
type Leaf = Path["leaves"][number];

const ICONS: Record<MeasureCounts | "SC", IconName> = {
  SC: "flag",
  SPEND_USD: "tag",
  PURCHASES: "parcel",
  INVITATIONS: "people",
  ACTIVITY: "bolt",
};
/** Steps of a bar whose end is whole. */
const WHOLE = 1_000;

/** Whether there are other ways than by progress alone, which the scale shows already. */
export function hasWays(paths: readonly Path[]): boolean {
  return paths.some(({ leaves }) => leaves.some(({ counts }) => counts !== null));
}

/** Returns the way that is nearer than progress alone; undefined where the scale shows the nearest. */
export function nearerWay(paths: readonly Path[]): Path | undefined {
  const nearest = paths.find((path) => path.nearest);
  return nearest && hasWays([nearest]) ? nearest : undefined;
}

/** The ways to a tier, or to keep one: the nearest first, each with all that it takes. */
export function pathList(kit: Kit, paths: readonly Path[]): TemplateResult {
  const { paths: words } = laterWords(kit);
  return html`<ol class="paths">
    ${paths.map(
      (path, index) => html`<li>
        ${index > 0 ? html`<p class="path-or small muted">${words.or}</p>` : nothing} ${pathCard(kit, path, { marked: paths.length > 1 })}
      </li>`,
    )}
  </ol>`;
}

/** One way: what it takes, and how far each of it is. `marked` says that it is the nearest, or that it is done. */
export function pathCard(kit: Kit, path: Path, { marked = false } = {}): TemplateResult {
  const { paths: words } = laterWords(kit);
  const done = path.fraction >= 1;
  const mark = done ? words.holds : path.nearest ? words.nearest : "";
  return html`<div class="path ${done ? "done" : ""} ${path.nearest && marked ? "nearest" : ""}">
    ${marked && mark ? html`<p class="path-mark small">${done ? icon("check", 16) : nothing}${mark}</p>` : nothing}
    ${path.leaves.map((leaf) => leafRow(kit, leaf))}
  </div>`;
}

function leafRow(kit: Kit, { counts, label, fraction }: Leaf): TemplateResult {
  const kind = counts ?? "SC";
  const what = laterWords(kit).paths.what[kind];
  return html`<div class="path-leaf">
    <p class="path-head">
      <span class="path-what">${icon(ICONS[kind])}<bdi>${what}</bdi></span>
      <bdi class="path-left small num">${label}</bdi>
    </p>
    ${bar({ value: Math.round(fraction * WHOLE), target: WHOLE, label: what, valueText: label, thin: true })}
  </div>`;
}

export const pathStyles = css`
  .paths {
    display: grid;
  }
  .path {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 12px;
    padding: 12px 16px 16px;
  }
  .path.nearest {
    border-color: var(--accent);
  }
  .path-or {
    padding-block: 4px;
    text-align: center;
  }
  .path-mark {
    align-items: center;
    color: var(--accent);
    display: flex;
    font-weight: 600;
    gap: 4px;
  }
  .path-leaf {
    display: grid;
    gap: 6px;
  }
  .path-head {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
  }
  .path-what {
    align-items: center;
    display: inline-flex;
    font-weight: 600;
    gap: 8px;
  }
  .path-what > .icon {
    color: var(--accent);
  }
  .path-left {
    color: var(--muted);
  }
`;

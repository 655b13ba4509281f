import { type TemplateResult, css, html, nothing } from "lit";
import type { ConsolePathFragment, MemberPageFragment } from "#operations/console";
import { bar } from "../../kit/bar.ts";
import type { Kit } from "../../kit/context.ts";
import { badge, panel } from "../parts.ts";
import { memberWords } from "../texts/member.ts";

type Path = ConsolePathFragment;
type Leaf = Path["leaves"][number];

const { ways: words } = memberWords;

/** Whether there is more to show than the scale has: progress alone, up and to keep the tier. */
function isPlain(paths: readonly Path[]): boolean {
  return paths.every(({ leaves }) => leaves.every(({ counts }) => counts === null));
}

/** Every way to the next tier and to keep the one held, with what was counted and what is needed. */
export function wayTable(kit: Kit, { paths, keepPaths, tier, nextTier }: MemberPageFragment): TemplateResult | typeof nothing {
  if (isPlain(paths) && isPlain(keepPaths)) return nothing;
  const { columns } = words;
  return panel(
    words.title,
    html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.title}>
        <table class="way-table">
          <thead>
            <tr>
              <th scope="col">${columns.way}</th>
              <th scope="col">${columns.condition}</th>
              <th scope="col">${columns.window}</th>
              <th scope="col" class="end">${columns.reached}</th>
              <th scope="col" class="end">${columns.needed}</th>
              <th scope="col">${columns.share}</th>
            </tr>
          </thead>
          <tbody>
            ${nextTier ? paths.map((path) => rows(kit, path, words.enter(nextTier.name))) : nothing}
            ${keepPaths.map((path) => rows(kit, path, words.keep(tier.name)))}
          </tbody>
        </table>
      </div>
      <p class="small muted way-hint">${keepPaths.length > 0 ? `${words.keep(tier.name)}: ${words.keepHint}` : nothing}</p>`,
  );
}

function rows({ format }: Kit, { leaves, nearest, fraction }: Path, title: string): TemplateResult[] {
  const number = (value: string | null) => format.number(Number(value ?? 0));
  return leaves.map(
    (leaf, index) => html`<tr>
      ${index === 0
        ? html`<th scope="rowgroup" rowspan=${leaves.length}>
            <bdi>${title}</bdi> ${fraction >= 1 ? badge(words.holds, "good") : nearest ? badge(words.nearest, "info") : nothing}
          </th>`
        : nothing}
      <td>${index > 0 ? html`<span class="muted">${words.and}</span> ` : nothing}<code>${leaf.measure}</code> <span class="muted">${words.what[leaf.counts ?? "SC"]}</span></td>
      <td>${windowWords(format, leaf)}</td>
      <td class="end">${number(leaf.value)}</td>
      <td class="end">${number(leaf.atLeast)}</td>
      <td class="way-share">
        ${bar({ value: Math.round(leaf.fraction * 100), target: 100, label: leaf.measure, valueText: format.percent(leaf.fraction), thin: true })}
        <span class="num">${format.percent(leaf.fraction)}</span>
      </td>
    </tr>`,
  );
}

/** Returns what of the past is counted, as the API writes it: `ROLLING/90`, `CALENDAR/YEAR`, `SEASON`. */
function windowWords(format: Kit["format"], { window }: Leaf): string {
  const [kind = "", part = ""] = (window ?? "").split("/");
  if (kind === "ROLLING") return words.days(format.days(Number(part)));
  const names: Partial<Record<string, string>> = words.windows;
  return names[part || kind] ?? window ?? "";
}

export const wayStyles = css`
  .way-share {
    align-items: center;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(64px, 1fr) 44px;
  }
  .way-share > .num {
    text-align: end;
  }
  .way-hint:not(:empty) {
    margin-block-start: 8px;
  }
`;

/** What is different between two versions of the rules, in words, with how many members it touches today. */
import { type TemplateResult, css, html, nothing } from "lit";
import type { ChangeFactsFragment } from "#operations/console";
import { kit, t } from "./speech.ts";

export type Change = ChangeFactsFragment;

/** Returns a value of the file as people write it: texts without quotes, whole numbers grouped. */
function written(json: string): string {
  const value = JSON.parse(json) as unknown;
  if (typeof value === "string") return value;
  return typeof value === "number" ? kit.format.number(value) : json;
}

/** The list of changes, in the order of the file. */
export function changeList(changes: readonly Change[]): TemplateResult {
  if (changes.length === 0) return html`<p class="muted">${t.changes.none}</p>`;
  return html`<ul class="rule-changes">
    ${changes.map(
      ({ path, sentence, before, after, members }) => html`<li class="rule-change">
        <div>
          <p><bdi>${sentence}</bdi></p>
          <p class="small muted rule-change-path">${path}</p>
        </div>
        <p class="rule-change-values num">
          ${before === null ? html`<span class="chip">${t.changes.added}</span>` : html`<del aria-label=${t.changes.before}>${written(before)}</del>`}
          ${after === null ? html`<span class="chip">${t.changes.removed}</span>` : html`<ins aria-label=${t.changes.after}>${written(after)}</ins>`}
        </p>
        <p class="rule-change-members num ${members ? "" : "muted"}">
          ${members === null ? nothing : t.changes.members(members, kit.format.number(members))}
        </p>
      </li>`,
    )}
  </ul>`;
}

export const diffStyles = css`
  .rule-changes {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    display: grid;
    gap: 0 16px;
    grid-template-columns: minmax(0, 1fr) minmax(0, auto) minmax(96px, auto);
  }
  .rule-change {
    align-items: center;
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    padding: 8px 12px;
  }
  .rule-change + .rule-change {
    border-block-start: 1px solid var(--line);
  }
  .rule-change-path {
    font-family: ui-monospace, monospace;
    font-size: 12px;
  }
  .rule-change-values {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-width: 320px;
  }
  .rule-change-values > :is(del, ins) {
    border-radius: 4px;
    display: -webkit-box;
    max-width: 152px;
    overflow: hidden;
    padding: 1px 6px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .rule-change-values > del {
    background: color-mix(in srgb, var(--danger) 10%, var(--surface));
    color: var(--danger);
  }
  .rule-change-values > ins {
    background: color-mix(in srgb, var(--accent) 12%, var(--surface));
    color: var(--accent);
    text-decoration: none;
  }
  .rule-change-members {
    font-weight: 600;
    text-align: end;
  }
  .rule-change-members.muted {
    font-weight: 400;
  }
  @media (max-width: 700px) {
    .rule-changes {
      grid-template-columns: minmax(0, 1fr);
    }
    .rule-change {
      row-gap: 4px;
    }
    .rule-change-members {
      text-align: start;
    }
  }
`;

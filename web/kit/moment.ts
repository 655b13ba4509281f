import { type TemplateResult, css, html, nothing } from "lit";
import type { NotificationFactsFragment } from "#operations/kit";
import { changeRows } from "./compare.ts";
import type { Kit } from "./context.ts";
import { gem } from "./gem.ts";

/** The card of an event. */
export function moment(kit: Kit, shown: NotificationFactsFragment, { onDone }: { onDone: () => void }): TemplateResult {
  const { t } = kit;
  return html`<article class="moment">
    ${shown.__typename === "TierChanged" ? gem(shown.to, { size: 240, share: 1 }) : nothing}
    <h2><bdi>${shown.__typename === "TierChanged" ? shown.to.name : ""}</bdi></h2>
    <p><bdi>${shown.message}</bdi></p>
    ${shown.__typename === "TierChanged" ? changeRows(kit, shown.from, shown.to) : nothing}
    <button type="button" class="button main" @click=${onDone}>${t.moment.go}</button>
  </article>`;
}

export const momentStyles = css`
  .moment {
    display: grid;
    gap: 12px;
    justify-items: center;
    padding: 24px;
    text-align: center;
  }
`;

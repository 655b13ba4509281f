/** Small pieces that several pages share. */
import { type TemplateResult, html, nothing } from "lit";
import type { StandingFragment } from "#operations/store";
import { repeat } from "lit/directives/repeat.js";
import { type SkeletonKind, skeleton } from "../kit/feedback.ts";
import { empty, failure } from "../kit/notice.ts";
import type { IconName } from "../kit/icons.ts";
import { itemCard } from "../kit/item.ts";
import type { List } from "../kit/cache.ts";
import { type Item, liveItem } from "./eligibility.ts";
import { go, itemAddress } from "./router.ts";
import { kit, t } from "./speech.ts";

/** A list as it is: loading, failed, empty, or shown with a way to see more. Old rows stay beside a failure. */
export function listed<Node>(
  list: List<Node>,
  { shown, none, shape = "rows" }: { shown: (nodes: Node[]) => TemplateResult; none: () => TemplateResult | typeof nothing; shape?: SkeletonKind },
): TemplateResult {
  const { data, failure: failed, loading, more } = list;
  if (!data) return failed ? failure(kit, failed, { onRetry: list.again }) : skeleton(shape, t.loading);
  return html`${data.length > 0 ? shown(data) : none()}
    ${failed ? failure(kit, failed, { onRetry: list.again }) : nothing}
    ${more && !failed
      ? html`<p class="centre">
          <button type="button" class="button" ?disabled=${loading} @click=${list.next}>${t.more}</button>
        </p>`
      : nothing}`;
}

export function nothingYet(words: string, name: IconName, to?: { words: string; href: string }): TemplateResult {
  return html`<div class="nothing">
    ${empty(words, { name })}
    ${to ? html`<a class="button" href=${to.href}>${to.words}</a>` : nothing}
  </div>`;
}

/** Items as cards, each with its own page, and the dialog to redeem it behind its button; `corner` is laid over each. */
export function itemGrid(
  items: readonly Item[],
  member: StandingFragment | null,
  corner: (item: Item) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult {
  return html`<ul class="items">
    ${repeat(
      items,
      ({ id }) => id,
      (item) => html`<li class="wishable">
        ${itemCard(kit, liveItem(item, member), {
          href: itemAddress(item.sku),
          onAct: ({ sku }) => go(itemAddress(sku, { redeem: true })),
        })}
        ${corner(item)}
      </li>`,
    )}
  </ul>`;
}

interface Choice<Name extends string> {
  name: Name;
  words: string;
}

/** A row of buttons of which one is pressed. */
export function choices<Name extends string>(
  label: string,
  all: readonly Choice<Name>[],
  chosen: Name,
  onChoose: (name: Name) => void,
): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${label}>
    ${all.map(
      ({ name, words }) => html`<button
        type="button"
        class="choice"
        aria-pressed=${name === chosen}
        @click=${() => onChoose(name)}
      >
        ${words}
      </button>`,
    )}
  </div>`;
}

/** Why something was refused, by its code; a newer server may have one that is not known here. */
export function refusalWords(code: string): string {
  const words: Partial<Record<string, string>> = t.refusals;
  return words[code] ?? t.refusals.other;
}

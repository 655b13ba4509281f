/** What the player wears, in a few words and pictures. Its words are here: no first screen shows them. */
import { type TemplateResult, css, html, nothing } from "lit";
import type { SpendQuery } from "#operations/widget/tabs";
import { type Locale, chooseLanguage } from "../kit/language.ts";
import { kindOf, possessionPicture, stillOf } from "../kit/possession.ts";
import { titled } from "./scene.ts";

type Items = NonNullable<SpendQuery["me"]>["inventory"]["edges"];

const HEADING: Record<Locale, string> = {
  en: "What you wear",
  de: "Was du trägst",
  es: "Lo que llevas",
  fr: "Ce que tu portes",
  ja: "身につけているもの",
  ko: "착용 중인 것",
  "pt-BR": "O que você usa",
  "zh-Hans": "正在使用",
  "zh-Hant": "正在使用",
};

/** What is equipped; nothing where nothing is. Pictures are at `endpoint`, not on the host's page. */
export function worn(items: Items, locale: string | undefined, endpoint: string): TemplateResult | typeof nothing {
  const shown = items.map(({ node }) => node).filter(({ equippedIn }) => equippedIn !== null);
  if (shown.length === 0) return nothing;
  return titled(
    HEADING[chooseLanguage([locale]).locale],
    html`<ul class="worn">
      ${shown.map(({ kind, title, style, definition }) => {
        const form = definition.styles.find(({ code }) => code === style);
        const still = form ? stillOf(form) : null;
        return html`<li class="chip">${possessionPicture({ kind: kindOf(kind), picture: still && new URL(still, endpoint).href })}<bdi>${title}</bdi></li>`;
      })}
    </ul>`,
  );
}

export const wornStyles = css`
  .worn {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .worn .chip {
    gap: 8px;
  }
  .worn .possession {
    flex: none;
    height: 24px;
    object-fit: contain;
    width: 24px;
  }
  .worn .drawn {
    fill: none;
    stroke: var(--muted);
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
`;

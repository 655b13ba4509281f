/** The components of the kit, each in all its states: a page for who makes them, and for the tests of browser/. */
import { type TemplateResult, css, html, render } from "lit";
import { uPlotStyles } from "../console/charts/series.ts";
import { chartStyles } from "../console/charts/styles.ts";
import type { Clock } from "../kit/clock.ts";
import type { Kit } from "../kit/context.ts";
import { formats } from "../kit/format.ts";
import { LOCALES, chooseLanguage } from "../kit/language.ts";
import { lookSheet, themeOf } from "../kit/look.ts";
import { adopt, speak } from "../kit/page.ts";
import { roomStyles } from "../kit/room.ts";
import { kitStyles } from "../kit/styles.ts";
import { kitWords } from "../kit/texts/index.ts";
import { NOW, ladder, night } from "./data.ts";
import { programStyles } from "./program.ts";
import { STORIES } from "./stories.ts";

const storiesStyles = css`
  .stories-bar {
    background: var(--surface);
    border-block-end: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 8px 16px;
  }
  .stories-bar label {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .stories-bar select {
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    color: var(--ink);
    font: inherit;
    min-height: 44px;
  }
  .stories {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr);
    margin: 0 auto;
    max-width: 560px;
    padding: 24px 16px;
  }
  .stories.wide {
    max-width: 1060px;
  }
  .stories > section > h2 {
    color: var(--muted);
    font: 600 13px/18px var(--font);
    margin-block-end: 8px;
  }
  .story-list {
    display: grid;
    gap: 24px;
  }
  .story-row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  .story-row > .possession {
    height: 48px;
    width: 48px;
  }
  .story-row > .possession.drawn {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .story-cards {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .story-stage {
    height: 720px;
    position: relative;
  }
`;

const THEMES = ["system", "light", "dark"];
const DIRECTIONS = ["ltr", "rtl"];
const LOOKS = ["product", "night"];

interface Switch {
  name: string;
  values: readonly string[];
}

const SWITCHES: Switch[] = [
  { name: "story", values: Object.keys(STORIES) },
  { name: "theme", values: THEMES },
  { name: "dir", values: DIRECTIONS },
  { name: "locale", values: LOCALES },
  { name: "look", values: LOOKS },
];

/** What the address asks for; the first value where it does not say. */
function chosen({ name, values }: Switch): string {
  const asked = new URLSearchParams(location.search).get(name);
  return values.find((value) => value === asked) ?? values[0] ?? "";
}

function choose(name: string, value: string): void {
  const search = new URLSearchParams(location.search);
  search.set(name, value);
  location.search = search.toString();
}

const now: Clock = () => Date.parse(NOW);

function page(kit: Kit): TemplateResult {
  const story = STORIES[wanted.story ?? ""];
  return html`<nav class="stories-bar" aria-label="Stories">${SWITCHES.map(choice)}</nav>
    <main class="stories ${wanted.story?.startsWith("chart-") ? "wide" : ""}" tabindex="-1">
      <h1>${wanted.story}</h1>
      ${story?.(kit).map(([state, sample]) => html`<section aria-label=${state}><h2>${state}</h2>${sample}</section>`)}
    </main>`;
}

function choice({ name, values }: Switch): TemplateResult {
  const change = ({ target }: Event) => target instanceof HTMLSelectElement && choose(name, target.value);
  return html`<label>
    ${name}
    <select @change=${change}>
      ${values.map((value) => html`<option ?selected=${value === wanted[name]}>${value}</option>`)}
    </select>
  </label>`;
}

const wanted = Object.fromEntries(SWITCHES.map((one) => [one.name, chosen(one)]));
const language = chooseLanguage([wanted.locale]);
adopt([...kitStyles, roomStyles, uPlotStyles, ...chartStyles], [storiesStyles, ...programStyles]);
speak(language, wanted.dir === "rtl" ? "rtl" : "ltr");
if (wanted.look === "night") {
  document.adoptedStyleSheets.push(lookSheet(night, ladder));
  document.documentElement.setAttribute("theme", themeOf(night) ?? "light");
} else if (wanted.theme && wanted.theme !== "system") document.documentElement.setAttribute("theme", wanted.theme);
void kitWords.in(language.locale).then((t) => {
  const host = document.querySelector<HTMLElement>("laurel-stories");
  if (host) render(page({ t, format: formats(language.tag), now }), host);
});

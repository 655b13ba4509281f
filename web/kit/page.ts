/** What a document takes of the kit: its sheets, and what a page needs that a widget in someone's page must not touch. */
import { type CSSResult, css } from "lit";
import type { Language } from "./language.ts";
import { baseStyles } from "./base.ts";
import { tokens } from "./tokens.ts";

const pageStyles = css`
  body {
    background: var(--bg);
    margin: 0;
    min-height: 100vh;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  main:focus,
  h1:focus,
  h2:focus {
    outline: none;
  }
`;

const shared: CSSResult[] = [tokens, baseStyles];
const own: CSSResult[] = [pageStyles];

/**
 * Adds sheets of the kit's components and of the page to the document's. A page that comes later adds what it needs:
 * the page's sheets apply after the kit's, whenever they come.
 */
export function adopt(components: readonly CSSResult[], page: readonly CSSResult[] = []): void {
  shared.push(...components.filter((sheet) => !shared.includes(sheet)));
  own.push(...page.filter((sheet) => !own.includes(sheet)));
  const ours = [...shared, ...own].flatMap(({ styleSheet }) => styleSheet ?? []);
  // A game's look stays last.
  document.adoptedStyleSheets = [...ours, ...document.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet))];
  document.body.classList.add("kit");
}

/** Says which language the document speaks, and from which side it is read. */
export function speak({ tag }: Language, direction: "ltr" | "rtl" = "ltr"): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}

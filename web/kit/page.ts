/** What a document takes of the kit: its sheets, and what a page needs that a widget in someone's page must not touch. */
import { type CSSResult, css } from "lit";
import type { Language } from "./language.ts";
import { kitStyles } from "./styles.ts";

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

/** Gives the document the kit's sheets, then its own, and its body the kit's type. */
export function adopt(...own: CSSResult[]): void {
  document.adoptedStyleSheets = [...kitStyles, pageStyles, ...own].flatMap(({ styleSheet }) => styleSheet ?? []);
  document.body.classList.add("kit");
}

/** Says which language the document speaks, and from which side it is read. */
export function speak({ tag }: Language, direction: "ltr" | "rtl" = "ltr"): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}

import { type SVGTemplateResult, type TemplateResult, html, svg } from "lit";
import { type IconName as KitIcon, icon as kitIcon, iconNames } from "../kit/icons.ts";

/** Drawings that the consoles have beside the kit's, on 24 x 24. */
const DRAWN = {
  approve: svg`<path d="M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,
  book: svg`<path d="M5 4.5h11a3 3 0 0 1 3 3V20H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8.5h6"></path>`,
  cart: svg`<path d="M3.5 5h2.5l2 10h9.5l2-7H7"></path><circle cx="9.5" cy="19" r="1.3"></circle><circle cx="16" cy="19" r="1.3"></circle>`,
  chart: svg`<path d="M4.5 4v16h15.5M8.5 16v-4M12.5 16V8M16.5 16v-6"></path>`,
  columns: svg`<path d="M4.5 5h15v14h-15zM9.5 5v14M14.5 5v14"></path>`,
  download: svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"></path>`,
  draft: svg`<path d="M5 4.5h9l5 5V20H5zM14 4.5v5h5M8.5 13h7M8.5 16.5h5"></path>`,
  filter: svg`<path d="M4 6h16M7 12h10M10 18h4"></path>`,
  hook: svg`<path d="M9 8.5a3.5 3.5 0 1 1 5.2 3l2.3 4.2M15.5 17a3.5 3.5 0 1 1-3.6 3.3M12 20H7M8 16.8A3.5 3.5 0 1 1 5.3 13"></path>`,
  house: svg`<path d="M4.5 11.5 12 5l7.5 6.5M6.5 10v9.5h11V10M10 19.5V14h4v5.5"></path>`,
  key: svg`<circle cx="8" cy="15" r="3.8"></circle><path d="M10.8 12.2 19.5 3.5M16 7l2.8 2.8M13.5 9.5l2 2"></path>`,
  ladder: svg`<path d="M4.5 19.5h4.5V15h4v-4.5h4V6h2.5"></path>`,
  log: svg`<path d="M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1"></path>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"></path>`,
  next: svg`<path d="M9.5 6l6 6-6 6"></path>`,
  out: svg`<path d="M10 4.5H5v15h5M10 12h10M16 8l4 4-4 4"></path>`,
  palette: svg`<path d="M12 4a8 8 0 1 0 0 16c1.6 0 1.9-1.2 1.2-2.1-.8-1.1-.2-2.4 1.3-2.4H17a3.5 3.5 0 0 0 3.5-3.6C20.3 7.4 16.6 4 12 4zM8 10.500v.1M12 8v.1M16 10.500v.1"></path>`,
  people: svg`<circle cx="9" cy="8.5" r="3.5"></circle><path d="M2.5 19.500a6.5 6.5 0 0 1 13 0M16 5.300a3.5 3.5 0 0 1 0 6.400M18.5 14.300a6.5 6.5 0 0 1 3 5.2"></path>`,
  percent: svg`<path d="M5 19 19 5"></path><circle cx="7.5" cy="7.5" r="3"></circle><circle cx="16.5" cy="16.5" r="3"></circle>`,
  play: svg`<path d="M7.5 5v14l11-7z"></path>`,
  plus: svg`<path d="M12 5v14M5 12h14"></path>`,
  previous: svg`<path d="M14.5 6l-6 6 6 6"></path>`,
  redo: svg`<path d="M19 9.500H9a4.500 4.500 0 0 0 0 9h4M15 5.500l4 4-4 4"></path>`,
  rows: svg`<path d="M4 6h16M4 10h16M4 14h16M4 18h16"></path>`,
  search: svg`<circle cx="10.8" cy="10.8" r="6.3"></circle><path d="M15.5 15.5 20.5 20.5"></path>`,
  sort: svg`<path d="M8 9.500l4-4 4 4M8 14.500l4 4 4-4"></path>`,
  sun: svg`<circle cx="12" cy="12" r="4"></circle><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.400M5.6 18.4 7 17M17 7l1.4-1.4"></path>`,
  trash: svg`<path d="M5 7h14M9.5 7V4.500h5V7M7 7l1 13h8l1-13M10.5 11v5.500M13.5 11v5.5"></path>`,
  undo: svg`<path d="M5 9.500h10a4.500 4.500 0 0 1 0 9h-4M9 5.500l-4 4 4 4"></path>`,
  wallet: svg`<path d="M4.5 7.5h15V19h-15zM4.5 7.5 16 4.5v3M15.5 13.2h4"></path>`,
  versions: svg`<path d="M8.5 4.500h11v11M4.5 8.500h11v11h-11z"></path>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = KitIcon | keyof typeof DRAWN;

/** A small drawing beside words: the console's own, or one of the kit. A screen reader does not see it. */
export function icon(name: IconName, size: 16 | 20 | 24 | 48 = 20): TemplateResult {
  if (Object.hasOwn(DRAWN, name)) {
    const drawn = DRAWN[name as keyof typeof DRAWN];
    return html`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">${drawn}</svg>`;
  }
  return kitIcon(iconNames.find((known) => known === name) ?? "info", size);
}

import { type SVGTemplateResult, type TemplateResult, svg } from "lit";
import { FIRST, drawn } from "./first-icons.ts";

/** Drawn for this project, with a stroke of the text's colour, on 24 x 24. */
const DRAWN = {
  ...FIRST,
  arrow: svg`<path d="M5 12h14M13 6l6 6-6 6"></path>`,
  bell: svg`<path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 20.5h4"></path>`,
  bolt: svg`<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z"></path>`,
  calendar: svg`<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"></path>`,
  check: svg`<path d="M5 12.5 10 17.5 19.5 7"></path>`,
  chevron: svg`<path d="M6 9.5l6 6 6-6"></path>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.2l3.4 2"></path>`,
  close: svg`<path d="M6 6l12 12M18 6 6 18"></path>`,
  copy: svg`<path d="M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4"></path>`,
  crown: svg`<path d="M4 18.5h16L21 8l-5 4-4-7-4 7-5-4z"></path>`,
  double: svg`<path d="M6 12.5l6-6 6 6M6 18.5l6-6 6 6"></path>`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6"></path>`,
  flag: svg`<path d="M6 21V4h11l-2.5 4L17 12H6"></path>`,
  flame: svg`<path d="M12 3c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 1.8 2.3C10.5 8 10.5 5.5 12 3z"></path>`,
  gift: svg`<path d="M4 9.5h16v4H4zM5.5 13.5v7h13v-7M12 9.5v11M12 9.5C7 9.5 7 4.5 9.5 4.5S12 7 12 9.5c0-2.5 0-5 2.5-5s2.5 5-2.5 5"></path>`,
  headset: svg`<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5h-3zM16.5 14h3v5h-3zM18 19c0 1.5-1.5 2-4 2"></path>`,
  heart: svg`<path d="M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z"></path>`,
  info: svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 11v5M12 8v.1"></path>`,
  lock: svg`<path d="M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"></path>`,
  people: svg`<circle cx="9" cy="8" r="3.5"></circle><path d="M2.5 19.5c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14c2 .8 3.2 2.7 3.5 5.5"></path>`,
  parcel: svg`<path d="M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5M8 6l8 4"></path>`,
  share: svg`<path d="M12 15V4M8 7.5l4-4 4 4M6 11.5v8.5h12v-8.5"></path>`,
  star: svg`<path d="M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6L12 16.6l-5 2.8 1.1-5.6L4 9.9l5.6-.7z"></path>`,
  ticket: svg`<path d="M3.5 6.5h17v3.7a2 2 0 0 0 0 3.6v3.7h-17v-3.7a2 2 0 0 0 0-3.6zM14.5 6.5v11"></path>`,
  wallet: svg`<path d="M4 8.5v-2l11-2.5v2.5M4 8.5h16V20H4zM20 12h-4.5v4.5H20"></path>`,
  up: svg`<path d="M12 19V5M6 11l6-6 6 6"></path>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof DRAWN;

export const iconNames = Object.keys(DRAWN) as IconName[];

/** A small drawing beside words; a screen reader does not see it. */
export function icon(name: IconName, size: 16 | 20 | 24 | 48 = 20): TemplateResult {
  return drawn(DRAWN[name], size);
}

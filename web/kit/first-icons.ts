import { type SVGTemplateResult, type TemplateResult, html, svg } from "lit";

/** The drawings of what every surface shows first; icons.ts has all. */
export const FIRST = {
  alert: svg`<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"></path>`,
  flask: svg`<path d="M9 3h6M10 3v6L4.8 18.5a1.7 1.7 0 0 0 1.5 2.5h11.4a1.7 1.7 0 0 0 1.5-2.5L14 9V3M7.5 15h9"></path>`,
  offline: svg`<path d="M4 4l16 16M8.5 12.5a5.5 5.5 0 0 1 2.2-1.2M13.5 11.3a5.5 5.5 0 0 1 2 1.2M5 9a10.5 10.5 0 0 1 3-2M11.5 6A10.5 10.5 0 0 1 19 9M12 17v.1"></path>`,
  person: svg`<circle cx="12" cy="8" r="4"></circle><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"></path>`,
  shield: svg`<path d="M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,
  tag: svg`<path d="M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"></path>`,
} satisfies Record<string, SVGTemplateResult>;

/** A drawing as a small picture beside words; a screen reader does not see it. */
export function drawn(drawing: SVGTemplateResult, size: 16 | 20 | 24 | 48 = 20): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">${drawing}</svg>`;
}

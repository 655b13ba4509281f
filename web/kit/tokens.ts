import { css } from "lit";

/*
 * Each ink was measured on --bg, --surface and --sunken: at least 4.5 for text, 3 for control borders and fills.
 * Studios set the --laurel-* properties (docs/design.md).
 */
const LIGHT = css`
  color-scheme: light;
  --bg: #f6f7f4;
  --surface: var(--laurel-surface, #ffffff);
  --sunken: #eef2ee;
  --ink: var(--laurel-ink, #1c2621);
  --muted: #55635b;
  --accent: var(--laurel-accent, #1f5f45);
  --on-accent: #ffffff;
  --points: var(--laurel-points, #7a5600);
  --warn: #8a4b00;
  --danger: #a3271c;
  --info: #1d4f91;
  --control: #75847b;
  --line: #d9dfd9;
  --shade: rgb(20 40 30 / 7%);
  --tier-1: #8f4f1f;
  --tier-2: #56646f;
  --tier-3: #7f5a00;
  --tier-4: #1c6470;
  --tier-5: #3350b8;
  --tier-6: #1c1c24;
`;

const DARK = css`
  color-scheme: dark;
  --bg: #121714;
  --surface: var(--laurel-surface, #1a211d);
  --sunken: #232c27;
  --ink: var(--laurel-ink, #e6ece8);
  --muted: #a3b1a9;
  --accent: var(--laurel-accent, #8fd4b2);
  --on-accent: #0d1a14;
  --points: var(--laurel-points, #f2c75c);
  --warn: #f5b560;
  --danger: #ff9c8f;
  --info: #9cc2ff;
  --control: #7d8c84;
  --line: #323d36;
  --shade: rgb(0 0 0 / 30%);
  --tier-1: #d9975f;
  --tier-2: #b8c5cf;
  --tier-3: #f2c75c;
  --tier-4: #86d3e2;
  --tier-5: #9db8ff;
  --tier-6: #e6ece8;
`;

/**
 * Colours, sizes and type of all surfaces. A page adopts it for its document, the widget for its shadow tree.
 * `theme="light"` or `"dark"` on the element that has the tokens chooses; without it the system does.
 */
export const tokens = css`
  :root,
  :host {
    ${LIGHT}
    --radius-control: 6px;
    --radius: var(--laurel-radius, 12px);
    --radius-stage: 20px;
    --font: var(--laurel-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  }
  @media (prefers-color-scheme: dark) {
    :root:not([theme="light"]),
    :host(:not([theme="light"])) {
      ${DARK}
    }
  }
  :root[theme="dark"],
  :host([theme="dark"]) {
    ${DARK}
  }
`;

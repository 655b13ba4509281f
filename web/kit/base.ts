import { css } from "lit";

/*
 * Type, and the controls that every surface has. A root with the class `kit` (the store's body, the widget's frame)
 * sets font and colours; what it says of bare elements weighs nothing, so that any class of a component overrules it.
 */
export const baseStyles = css`
  .kit,
  .kit *,
  .kit ::before,
  .kit ::after {
    box-sizing: border-box;
  }
  .kit {
    color: var(--ink);
    font: 400 16px/24px var(--font);
    overflow-wrap: anywhere;
    text-size-adjust: 100%;
  }
  :where(.kit) :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure) {
    margin: 0;
  }
  :where(.kit) :where(ul, ol) {
    list-style: none;
    padding: 0;
  }
  :where(.kit) :where(h1) {
    font: 700 28px/34px var(--font);
  }
  :where(.kit) :where(h2) {
    font: 700 22px/28px var(--font);
  }
  :where(.kit) :where(h3, h4) {
    font: 600 16px/24px var(--font);
  }
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .muted {
    color: var(--muted);
  }
  .kit bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .num,
  .kit time {
    font-variant-numeric: tabular-nums;
  }
  .sr {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .kit :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 16px;
  }
  .clamp {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .button {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    color: var(--ink);
    cursor: pointer;
    display: inline-flex;
    font: 600 16px/20px var(--font);
    gap: 8px;
    justify-content: center;
    min-height: 44px;
    padding: 8px 16px;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  .button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .button.main:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  .button.danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  .button.quiet {
    background: none;
    border-color: transparent;
    color: var(--accent);
    padding-inline: 8px;
  }
  .button.quiet:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button.icon-only {
    flex: none;
    padding: 0;
    width: 44px;
  }
  .button:is(:disabled, [aria-disabled="true"]) {
    background: var(--sunken);
    border: 1px dashed var(--control);
    color: var(--muted);
    cursor: default;
    font-weight: 400;
    text-decoration: none;
  }
  .chip {
    align-items: center;
    background: var(--sunken);
    border-radius: 999px;
    display: inline-flex;
    font-size: 13px;
    gap: 4px;
    line-height: 18px;
    max-width: 100%;
    padding: 3px 10px;
  }
  .icon {
    fill: none;
    flex: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
    .chip {
      border: 1px solid CanvasText;
    }
    .button.main {
      border-width: 3px;
    }
    .button:is(:disabled, [aria-disabled="true"]) {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .kit *,
    .kit ::before,
    .kit ::after {
      scroll-behavior: auto !important;
      transition-duration: 0.01ms !important;
    }
  }
`;

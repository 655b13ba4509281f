import { type CSSResult, css } from "lit";
import { barStyles } from "../kit/bar.ts";
import { baseStyles } from "../kit/base.ts";
import { feedbackStyles } from "../kit/feedback.ts";
import { gemStyles } from "../kit/gem.ts";
import { scaleStyles } from "../kit/scale.ts";
import { seasonStyles } from "../kit/season.ts";
import { tokens } from "../kit/tokens.ts";

/** The widget's own sizes: chip, card to 560 px, and two columns where it is wide. */
const frame = css`
  :host {
    block-size: 640px;
    container-type: inline-size;
    display: block;
    max-inline-size: 880px;
    min-inline-size: 160px;
  }
  :host([compact]) {
    block-size: auto;
    max-inline-size: 560px;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    block-size: 100%;
    color: var(--ink);
    margin-inline: auto;
    max-inline-size: 560px;
    overflow: hidden;
  }
  :host([compact]) .frame {
    block-size: auto;
  }
  .card-grid {
    block-size: 100%;
    display: grid;
    grid-template: "head" auto "bands" auto "tabs" auto "panel" minmax(0, 1fr) "foot" auto / minmax(0, 1fr);
  }
  .head {
    align-items: center;
    background: var(--laurel-stage-image, linear-gradient(color-mix(in srgb, var(--tone) 16%, var(--surface)), var(--surface))) center / cover;
    display: flex;
    gap: 12px;
    grid-area: head;
    min-block-size: 80px;
    padding: 12px 16px;
  }
  .names {
    flex: 1;
    min-inline-size: 0;
  }
  .tier-name {
    font: 700 18px/24px var(--font);
  }
  .player {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .points {
    color: var(--points);
    font-size: 13px;
    line-height: 18px;
    text-align: end;
    white-space: nowrap;
  }
  .points strong {
    display: block;
    font: 700 20px/24px var(--font);
  }
  .points.debt {
    color: var(--danger);
  }
  .bands {
    display: grid;
    grid-area: bands;
  }
  .bands > * {
    border-radius: 0;
  }
  .tabs {
    border-block-end: 1px solid var(--line);
    display: grid;
    grid-area: tabs;
    grid-auto-columns: minmax(min-content, 1fr);
    grid-auto-flow: column;
    overflow-x: auto;
    padding-inline: 4px;
    scrollbar-width: none;
  }
  .tabs button {
    align-items: center;
    background: none;
    border: 0;
    border-block-end: 3px solid transparent;
    color: var(--muted);
    cursor: pointer;
    display: flex;
    font: 600 14px/20px var(--font);
    gap: 4px;
    justify-content: center;
    min-block-size: 44px;
    padding: 4px 4px 1px;
    white-space: nowrap;
  }
  .tabs button[aria-selected="true"] {
    border-color: var(--accent);
    color: var(--ink);
  }
  .tabs button:hover {
    color: var(--accent);
  }
  .tabs button:focus-visible,
  .panel:focus-visible {
    outline-offset: -3px;
  }
  .badge {
    background: var(--accent);
    border-radius: 999px;
    color: var(--on-accent);
    font: 700 12px/18px var(--font);
    min-inline-size: 18px;
    padding-inline: 5px;
    text-align: center;
  }
  .panel {
    align-content: start;
    display: grid;
    gap: 16px;
    grid-area: panel;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
    position: relative;
  }
  .panel > * {
    min-inline-size: 0;
  }
  .foot {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 4px;
    grid-area: foot;
    padding: 12px 16px;
    text-align: center;
  }
  .foot a {
    color: var(--accent);
  }
  .risk-line {
    align-items: center;
    background: color-mix(in srgb, var(--warn) 10%, var(--surface));
    border-inline-start: 4px solid var(--warn);
    display: flex;
    font-size: 14px;
    gap: 8px;
    line-height: 20px;
    min-block-size: 44px;
    padding: 4px 12px;
  }
  .risk-line > .icon {
    color: var(--warn);
  }
  .risk-line > p {
    flex: 1;
    min-inline-size: 0;
  }
  .risk-left {
    font-weight: 600;
  }
  .over {
    align-content: center;
    display: grid;
    gap: 12px;
    grid-row: 1 / -1;
    justify-items: center;
    padding: 32px 16px;
    text-align: center;
  }
  .open {
    align-items: center;
    background: none;
    block-size: 48px;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: flex;
    font: inherit;
    gap: 8px;
    inline-size: 100%;
    padding-inline: 12px;
    text-align: start;
  }
  .open > .gem {
    block-size: 40px;
    inline-size: 40px;
  }
  .open .tier-name {
    flex: 1;
    font: 600 16px/20px var(--font);
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open .points strong {
    display: inline;
    font: 700 16px/20px var(--font);
  }
  .open:focus-visible {
    outline-offset: -3px;
  }
  .sheet {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
    color: var(--ink);
    max-block-size: calc(100dvh - 32px);
    max-inline-size: min(560px, calc(100vw - 32px));
    padding: 0;
  }
  .sheet[open] {
    block-size: min(640px, calc(100dvh - 32px));
    container-type: inline-size;
    inline-size: 100%;
    overflow: hidden;
  }
  .sheet .card-grid {
    block-size: 100%;
  }
  .sheet .head {
    padding-inline-end: 56px;
  }
  .sheet-close {
    inset-block-start: 4px;
    inset-inline-end: 4px;
    position: absolute;
  }
  .sheet::backdrop {
    background: rgb(10 16 13 / 60%);
  }
  @container (max-width: 359px) {
    .head {
      padding-inline: 12px;
    }
    .tabs button {
      font-size: 13px;
    }
    .panel {
      padding: 12px;
    }
  }
  @container (min-width: 600px) {
    .frame {
      max-inline-size: 880px;
    }
    .frame > .card-grid {
      grid-template: "head tabs" auto "head bands" auto "head panel" minmax(0, 1fr) "foot panel" auto / 240px minmax(0, 1fr);
    }
    .frame > .card-grid > .head {
      align-content: start;
      align-items: start;
      border-inline-end: 1px solid var(--line);
      flex-direction: column;
    }
    .frame > .card-grid > .head .names {
      flex: none;
      inline-size: 100%;
    }
    .frame > .card-grid > .head .points {
      text-align: start;
    }
    .frame > .card-grid > .foot {
      border-inline-end: 1px solid var(--line);
    }
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected="true"] {
      border-color: Highlight;
    }
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles: CSSResult[] = [
  tokens,
  baseStyles,
  gemStyles,
  scaleStyles,
  barStyles,
  seasonStyles,
  feedbackStyles,
  frame,
];

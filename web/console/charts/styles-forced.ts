import { css } from "lit";

/** In forced colours: system colours, and patterns to tell series by. */
export const forcedStyles = css`
  @media (forced-colors: active) {
    :root {
      --chart-1: CanvasText;
      --chart-2: CanvasText;
      --chart-3: CanvasText;
      --chart-4: CanvasText;
      --chart-5: CanvasText;
      --chart-6: CanvasText;
      --muted: CanvasText;
      --line: GrayText;
    }
    .fill,
    .total {
      fill: Canvas;
      stroke: CanvasText;
    }
    .strip > .fill,
    .strip-dot {
      fill: CanvasText;
    }
    .strip > .fill.hue-2 {
      fill: Canvas;
    }
    .pattern-line {
      stroke: CanvasText;
      stroke-opacity: 1;
    }
    .pattern-dot {
      fill: CanvasText;
      fill-opacity: 1;
    }
    .pattern-solid {
      fill: CanvasText;
    }
    .stroke,
    .base,
    .join,
    .across,
    .strip-mark,
    .strip-stem {
      stroke: CanvasText;
      stroke-opacity: 1;
    }
    .seam {
      stroke: Canvas;
    }
    .plot text,
    .plot .plot-name,
    .plot .plot-quiet,
    .plot .heat-text {
      fill: CanvasText;
    }
    .heat,
    .heat.stayed {
      fill: Canvas;
      stroke: CanvasText;
    }
    .heat.heat-5 {
      fill: Highlight;
    }
    .plot .heat-text-5 {
      fill: HighlightText;
    }
    .strip-track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark.read > .mark-area,
    .mark:focus-visible > .mark-area {
      fill: transparent;
      stroke: Highlight;
      stroke-width: 3;
    }
  }
`;

import { css, html, nothing, render } from "lit";
import { icon } from "./icons.ts";

const POINTS = 6;
/** In milliseconds. */
const LASTS = 600;
const APART = 50;

interface Place {
  x: number;
  y: number;
}

function middleOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const at = ({ x, y }: Place, scale: number): string => `translate(${x}px, ${y}px) translate(-50%, -50%) scale(${scale})`;

/**
 * Shows over the page that something was claimed: a tick at its button, and points that fly to the balance, if any were
 * given. Where motion is not wanted the tick fades in and out. It is for the eye alone: its surface says the words.
 */
export function flight(button: Element, balance: Element | null): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const layer = document.createElement("div");
  layer.className = "kit flight";
  layer.popover = "manual";
  layer.ariaHidden = "true";
  const stars = balance && !still ? Array.from({ length: POINTS }, () => icon("star", 16)) : nothing;
  render(html`${icon("check", 24)}${stars}`, layer);
  const root = button.getRootNode();
  // The top layer, so that no container of the button cuts it off; within a dialog, which makes all beside it inert.
  (root instanceof ShadowRoot ? root : document.body).append(layer);
  layer.showPopover();
  const [tick, ...points] = layer.children;
  const from = middleOf(button);
  const moves = [
    tick?.animate(
      [
        { opacity: 0, transform: at(from, still ? 1 : 0.4) },
        { opacity: 1, transform: at(from, still ? 1 : 1.5), offset: 0.5 },
        { opacity: 0, transform: at(from, 1) },
      ],
      { duration: LASTS },
    ),
    ...points.map((point, index) => {
      const to = balance ? middleOf(balance) : from;
      const aside = ((index % 3) - 1) * 32;
      const between = { x: (from.x + to.x) / 2 + aside, y: (from.y + to.y) / 2 };
      return point.animate(
        [
          { opacity: 0, transform: at(from, 0.6) },
          { opacity: 1, transform: at(between, 1.2), offset: 0.6 },
          { opacity: 0, transform: at(to, 0.6) },
        ],
        { delay: index * APART, duration: LASTS, easing: "ease-in-out", fill: "both" },
      );
    }),
  ];
  void Promise.allSettled(moves.flatMap((move) => (move ? [move.finished] : []))).then(() => layer.remove());
}

export const flightStyles = css`
  .flight {
    background: none;
    block-size: 0;
    border: 0;
    inline-size: 0;
    /* Places on the screen are counted from the left in every language. */
    inset: 0 auto auto 0;
    margin: 0;
    overflow: visible;
    padding: 0;
    pointer-events: none;
    position: fixed;
  }
  .flight > .icon {
    color: var(--points);
    left: 0;
    position: absolute;
    top: 0;
  }
  .flight > .icon:first-child {
    background: var(--accent);
    border-radius: 50%;
    color: var(--on-accent);
  }
`;

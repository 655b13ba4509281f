import { css } from "lit";

/** Only transform and opacity move. Where motion is not wanted the card fades in. */
export const momentStyles = css`
  .moment-layer {
    background: none;
    block-size: 100%;
    border: 0;
    inline-size: 100%;
    inset: 0;
    max-block-size: none;
    max-inline-size: none;
    padding: 0;
    position: fixed;
  }
  .moment {
    align-items: safe center;
    animation: laurel-fade 0.3s both;
    background: rgb(12 18 15 / 72%);
    display: grid;
    inset: 0;
    justify-items: center;
    overflow: auto;
    padding: 16px;
    position: absolute;
    z-index: 10;
  }
  .moment:focus {
    outline: none;
  }
  .moment-card {
    background: var(--surface);
    border-radius: var(--radius-stage);
    box-shadow: 0 24px 64px rgb(0 0 0 / 30%);
    display: grid;
    gap: 12px;
    justify-items: center;
    max-width: 440px;
    overflow: hidden;
    padding: 24px;
    text-align: center;
    width: 100%;
  }
  .moment-title {
    font: 700 28px/34px var(--font);
  }
  .moment-stage {
    background: var(--laurel-stage-image, none) center / cover;
    border-radius: var(--radius);
    display: grid;
    height: 256px;
    place-items: center;
    position: relative;
    width: 256px;
  }
  .moment-stage.small-stage,
  .moment-demotion .moment-stage {
    height: 112px;
  }
  .moment-stage > * {
    grid-area: 1 / 1;
    line-height: 0;
  }
  .small-stage {
    color: var(--points);
  }
  .moment-at-risk .small-stage {
    color: var(--warn);
  }
  .moment-gem {
    animation: laurel-set 0.6s 0.4s cubic-bezier(0.2, 1.4, 0.4, 1) both;
  }
  .moment-passed {
    animation: laurel-pass 0.25s 0.4s both;
  }
  .moment-passed:nth-child(2) {
    animation-delay: 0.65s;
  }
  .moment-passed:nth-child(3) {
    animation-delay: 0.9s;
  }
  .moment-passed:nth-child(4) {
    animation-delay: 1.15s;
  }
  .after-1 > .moment-gem {
    animation-delay: 0.65s;
  }
  .after-2 > .moment-gem {
    animation-delay: 0.9s;
  }
  .after-3 > .moment-gem {
    animation-delay: 1.15s;
  }
  .after-4 > .moment-gem {
    animation-delay: 1.4s;
  }
  .moment-bar {
    width: 100%;
  }
  .moment-way {
    animation: laurel-fade 0.15s 0.4s reverse both;
    display: grid;
    gap: 16px;
    justify-items: center;
    width: 192px;
  }
  .moment-fills,
  .moment-rewinds {
    fill: var(--tone, var(--accent));
    transform-box: fill-box;
    transform-origin: left;
  }
  .moment-fills {
    animation: laurel-fill 0.4s ease-in both;
  }
  .moment-rewinds {
    animation: laurel-rewind 0.6s 1.2s ease-in-out both;
    transform: scaleX(0);
  }
  .moment-loop :is(.gem-stars, :last-of-type > .gem-star) {
    animation: laurel-drop 0.5s 0.9s ease-in both;
  }
  .moment-stars {
    inset: -30px;
    overflow: visible;
    position: absolute;
  }
  .moment-star {
    animation: laurel-burst 1.1s 0.7s ease-out both;
    fill: var(--points);
  }
  .moment-star.s1 {
    animation-delay: 0.8s;
    fill: var(--tone);
  }
  .moment-star.s2 {
    animation-delay: 0.9s;
  }
  .moment-star.s3 {
    animation-delay: 0.75s;
    fill: var(--accent);
  }
  .moment-before {
    animation: laurel-fade 0.8s 0.6s reverse both;
  }
  .moment-demotion .moment-gem {
    animation: laurel-fade 0.8s 1s both;
  }
  .small-stage > .icon {
    animation: laurel-pulse 0.6s 0.4s both;
  }
  .moment .changes,
  .moment-facts {
    background: var(--sunken);
    border-radius: var(--radius);
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    text-align: start;
    width: 100%;
  }
  .moment-facts > li {
    align-items: start;
    display: flex;
    gap: 12px;
  }
  .moment-facts > li > .icon {
    color: var(--accent);
    margin-block-start: 2px;
  }
  .moment-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    justify-content: center;
  }
  @keyframes laurel-fade {
    from {
      opacity: 0;
    }
  }
  @keyframes laurel-set {
    from {
      opacity: 0;
      transform: translateY(-32px) scale(0.4);
    }
  }
  @keyframes laurel-fill {
    from {
      transform: scaleX(0);
    }
  }
  @keyframes laurel-rewind {
    from {
      transform: scaleX(1);
    }
  }
  @keyframes laurel-drop {
    from {
      opacity: 0;
      transform: translateY(-24px);
    }
  }
  @keyframes laurel-pass {
    from,
    to {
      opacity: 0;
    }
    50% {
      opacity: 1;
      transform: scale(1.2);
    }
  }
  @keyframes laurel-burst {
    from {
      opacity: 0;
      transform: translateY(90px) scale(0.2);
    }
    50% {
      opacity: 1;
    }
    to {
      opacity: 0.9;
      transform: none;
    }
  }
  @keyframes laurel-pulse {
    40% {
      transform: scale(1.25);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .moment-gem,
    .moment-star,
    .moment-fills,
    .moment-rewinds,
    .moment-loop :is(.gem-stars, :last-of-type > .gem-star),
    .small-stage > .icon {
      animation: none;
    }
    .moment-before,
    .moment-way,
    .moment-passed {
      display: none;
    }
    .moment-demotion .moment-gem {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .moment-fills,
    .moment-rewinds {
      fill: Highlight;
    }
    .moment-card {
      border: 2px solid CanvasText;
    }
  }
`;

import { type TemplateResult, css, html, nothing } from "lit";
import { FIRST, drawn } from "./first-icons.ts";

export type BannerKind = "offline" | "session" | "sandbox" | "at-risk";

const BANNERS: Record<BannerKind, keyof typeof FIRST> = { offline: "offline", session: "person", sandbox: "flask", "at-risk": "alert" };

export interface Action {
  words: string;
  onAct: () => void;
}

/** A band over a surface: what is otherwise than usual, and what can be done about it. */
export function banner(kind: BannerKind, words: string, action?: Action): TemplateResult {
  return html`<div class="banner banner-${kind}">
    ${drawn(FIRST[BANNERS[kind]])}
    <p><bdi>${words}</bdi></p>
    ${action ? html`<button type="button" class="button quiet" @click=${action.onAct}>${action.words}</button>` : nothing}
  </div>`;
}

/** Where a screen reader hears of what happened. Always rendered, its words change: a region that comes with its words is not read. */
export function announcer(words: string): TemplateResult {
  return html`<p class="sr" role="status">${words}</p>`;
}

export type SkeletonKind = "head" | "scale" | "rows" | "cards";

const SHAPES: Record<SkeletonKind, number> = { head: 2, scale: 3, rows: 4, cards: 4 };

/** The place of what is loading, in its final size. Announced once by `label`, which the first of them gets. */
export function skeleton(kind: SkeletonKind, label?: string): TemplateResult {
  return html`<div class="skeleton skeleton-${kind}" role=${label ? "status" : nothing}>
    ${label ? html`<span class="sr">${label}</span>` : nothing}
    ${Array.from({ length: SHAPES[kind] }, () => html`<span></span>`)}
  </div>`;
}

export const feedbackStyles = css`
  .banner {
    align-items: center;
    background: var(--sunken);
    border-inline-start: 4px solid var(--info);
    border-radius: var(--radius-control);
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-height: 52px;
    padding: 4px 12px;
  }
  .banner > .icon {
    color: var(--info);
  }
  .banner > p {
    flex: 1 1 200px;
    max-width: calc(100% - 32px);
    padding-block: 6px;
  }
  .banner > .button {
    margin-inline-start: auto;
  }
  .banner-at-risk {
    border-color: var(--warn);
    font-weight: 600;
  }
  .banner-at-risk > .icon {
    color: var(--warn);
  }
  .skeleton {
    display: grid;
    gap: 12px;
  }
  .skeleton > span:not(.sr) {
    animation: laurel-breathe 1.6s ease-in-out infinite alternate;
    background: var(--line);
    border-radius: var(--radius-control);
    height: 20px;
  }
  .skeleton-head > span:not(.sr) {
    height: 48px;
  }
  .skeleton-rows > span:not(.sr) {
    height: 48px;
  }
  .skeleton-cards {
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
  }
  .skeleton-cards > span:not(.sr) {
    border-radius: var(--radius);
    height: 232px;
  }
  @keyframes laurel-breathe {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton > span:not(.sr) {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .banner,
    .skeleton > span:not(.sr) {
      border: 1px solid CanvasText;
    }
  }
`;

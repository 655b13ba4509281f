import { type TemplateResult, css, html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Failure } from "./client.ts";
import type { Kit } from "./context.ts";
import { type IconName, icon } from "./icons.ts";

export type BannerKind = "offline" | "session" | "sandbox" | "at-risk";

const BANNERS: Record<BannerKind, IconName> = { offline: "offline", session: "person", sandbox: "flask", "at-risk": "alert" };

export interface Action {
  words: string;
  onAct: () => void;
}

/** A band over a surface: what is otherwise than usual, and what can be done about it. */
export function banner(kind: BannerKind, words: string, action?: Action): TemplateResult {
  return html`<div class="banner banner-${kind}">
    ${icon(BANNERS[kind])}
    <p><bdi>${words}</bdi></p>
    ${action ? html`<button type="button" class="button quiet" @click=${action.onAct}>${action.words}</button>` : nothing}
  </div>`;
}

/** Where a screen reader hears of what happened. Always rendered, its words change: a region that comes with its words is not read. */
export function announcer(words: string): TemplateResult {
  return html`<p class="sr" role="status">${words}</p>`;
}

/** Words for a while, over everything; a surface takes them away, and says them in its announcer. */
export function toast({ t }: Kit, { words, bad = false }: { words: string; bad?: boolean }, onClose: () => void): TemplateResult {
  return html`<div class="toast ${bad ? "bad" : ""}" popover="manual" ${ref(show)}>
    ${icon(bad ? "alert" : "check")}
    <p><bdi>${words}</bdi></p>
    <button type="button" class="button quiet icon-only" aria-label=${t.common.closeMessage} @click=${onClose}>${icon("close")}</button>
  </div>`;
}

function show(popover: Element | undefined): void {
  if (popover instanceof HTMLElement) queueMicrotask(() => popover.isConnected && popover.showPopover());
}

/** Nothing is there: why, and what brings the first. */
export function empty(words: string, { name = "star", action }: { name?: IconName; action?: Action } = {}): TemplateResult {
  return html`<div class="empty">
    ${icon(name, 48)}
    <p><bdi>${words}</bdi></p>
    ${action ? html`<button type="button" class="button" @click=${action.onAct}>${action.words}</button>` : nothing}
  </div>`;
}

/** Returns what a failure means to a player, in the words of the page and never in the server's. */
export function failureWords({ t }: Kit, failure: Failure): string {
  return t.failures[failure.kind];
}

/** What could not be done, and a way to try again. */
export function failure(kit: Kit, failed: Failure, { onRetry }: { onRetry?: () => void } = {}): TemplateResult {
  return html`<div class="failure" role="alert">
    ${icon(failed.kind === "offline" ? "offline" : "alert", 24)}
    <p><bdi>${failureWords(kit, failed)}</bdi></p>
    ${onRetry ? html`<button type="button" class="button" @click=${onRetry}>${kit.t.common.retry}</button>` : nothing}
  </div>`;
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
  .toast {
    align-items: center;
    background: var(--ink);
    border: 1px solid transparent;
    border-radius: var(--radius);
    box-shadow: 0 8px 32px var(--shade);
    color: var(--surface);
    gap: 12px;
    inset: auto 0 24px;
    margin: 0 auto;
    max-width: min(480px, 100vw - 32px);
    padding: 4px 4px 4px 16px;
  }
  .toast:popover-open {
    display: flex;
  }
  .toast .button {
    color: inherit;
  }
  .toast.bad {
    background: var(--danger);
  }
  .empty,
  .failure {
    align-items: center;
    color: var(--muted);
    display: grid;
    gap: 12px;
    justify-items: center;
    padding: 32px 16px;
    text-align: center;
  }
  .failure > .icon {
    color: var(--danger);
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

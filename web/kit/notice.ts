import { type TemplateResult, css, html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Failure } from "./client.ts";
import type { Kit } from "./context.ts";
import type { Action } from "./feedback.ts";
import { type IconName, icon } from "./icons.ts";

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

export const noticeStyles = css`
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
`;

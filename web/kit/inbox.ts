import { type TemplateResult, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { NotificationFactsFragment } from "#operations/kit";
import type { Kit } from "./context.ts";
import { gem } from "./gem.ts";
import { type IconName, icon } from "./icons.ts";

type Notification = NotificationFactsFragment;

const ICONS: Record<Notification["__typename"], IconName> = {
  GiftUpdated: "gift",
  KeepThresholdReminder: "flag",
  PExpiringReminder: "clock",
  PointsChanged: "star",
  RedemptionUpdated: "parcel",
  InvitationUpdated: "person",
  RewardEarned: "gift",
  ScExpiringReminder: "alert",
  SeasonEndingReminder: "calendar",
  StoredValueExpiringReminder: "clock",
  CouponIssued: "gift",
  GiftCardUpdated: "gift",
  BargainReached: "people",
  PackEndingReminder: "clock",
  PackExpiredNotice: "clock",
  TierChanged: "up",
  MilestoneReached: "flag",
  WishAvailable: "heart",
};

interface Reading {
  /** Marks some as read. */
  onRead: (ids: string[]) => void;
}

/** The inbox, the newest first: unread ones with a mark, and a way to read each or all. */
export function inboxList(kit: Kit, notifications: readonly Notification[], { onRead }: Reading): TemplateResult {
  const { t } = kit;
  const unread = notifications.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return html`<div class="inbox">
    ${unread.length > 1
      ? html`<p class="inbox-all">
          <button type="button" class="button quiet" @click=${() => onRead(unread)}>${t.inbox.readAll}</button>
        </p>`
      : nothing}
    <ol>
      ${repeat(
        notifications,
        ({ id }) => id,
        (notification) => html`<li>${row(kit, notification, onRead)}</li>`,
      )}
    </ol>
  </div>`;
}

function row({ t, format }: Kit, notification: Notification, onRead: Reading["onRead"]): TemplateResult {
  const { id, message, createdAt, readAt } = notification;
  const read = t.inbox.read(message);
  return html`<article class="letter ${readAt === null ? "unread" : ""}">
    <span class="letter-icon">
      ${notification.__typename === "TierChanged"
        ? gem(notification.to, { size: 24 })
        : icon((ICONS as Partial<Record<string, IconName>>)[notification.__typename] ?? "bell")}
    </span>
    <div class="letter-words">
      <p>${readAt === null ? html`<span class="sr">${t.inbox.unread} </span>` : nothing}<bdi>${message}</bdi></p>
      <time class="small muted" datetime=${createdAt}><bdi>${format.moment(createdAt)}</bdi></time>
    </div>
    ${readAt === null
      ? html`<button type="button" class="button quiet icon-only" aria-label=${read} @click=${() => onRead([id])}>
          ${icon("check")}
        </button>`
      : nothing}
  </article>`;
}

export const inboxStyles = css`
  .inbox-all {
    text-align: end;
  }
  .letter {
    align-items: start;
    border-block-end: 1px solid var(--line);
    display: flex;
    gap: 12px;
    padding-block: 12px;
  }
  .letter-icon {
    color: var(--muted);
    display: flex;
    flex: none;
    justify-content: center;
    position: relative;
    width: 24px;
  }
  .letter.unread .letter-icon {
    color: var(--accent);
  }
  .letter.unread .letter-icon::before {
    background: var(--accent);
    border-radius: 50%;
    content: "";
    height: 8px;
    inset-block-start: -2px;
    inset-inline-start: -6px;
    position: absolute;
    width: 8px;
  }
  .letter-words {
    flex: 1;
    min-width: 0;
  }
  .letter.unread .letter-words > p {
    font-weight: 600;
  }
  .letter .icon-only {
    margin-block: -10px;
  }
  @media (forced-colors: active) {
    .letter.unread .letter-icon::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

import { type TemplateResult, css, html, nothing } from "lit";
import type { ActivityFactsFragment } from "#operations/kit";
import { bar } from "./bar.ts";
import type { Kit } from "./context.ts";
import { countdown } from "./countdown.ts";
import { icon } from "./icons.ts";
import { rewardChips } from "./mission.ts";

type Activity = ActivityFactsFragment;

/** Rows of days that are drawn day by day; longer ones are a bar. */
const DRAWN_DAYS = 10;

/** Something a player does often: what it gives each time, when again, and the row of days that gives more. */
export function activityRow(kit: Kit, activity: Activity): TemplateResult {
  const { t } = kit;
  const { limitReached, nextAt } = activity;
  return html`<article class="activity">
    <p class="activity-head">
      <bdi class="activity-title clamp">${activity.title}</bdi>
      ${limitReached
        ? html`<span class="activity-state small">
            ${icon("check", 16)}<bdi>${nextAt ? html`${t.activity.again} ${countdown(kit, nextAt)}` : t.activity.done}</bdi>
          </span>`
        : html`<span class="activity-state activity-open small">${t.activity.open}</span>`}
    </p>
    ${rewardChips(kit, activity)} ${streakWeek(kit, activity)}
  </article>`;
}

/** The days in a row towards the next streak, the reward at its end. */
export function streakWeek(kit: Kit, { title, streaks, streakDays }: Activity): TemplateResult | typeof nothing {
  const { t, format } = kit;
  const next = streaks.find(({ days }) => days > streakDays) ?? streaks[0];
  if (!next) return nothing;
  const done = streakDays >= next.days ? 0 : streakDays;
  const words = t.activity.streak(format.number(done), format.number(next.days), next.days);
  return html`<div class="streak">
    ${next.days <= DRAWN_DAYS
      ? html`<span class="streak-days" role="img" aria-label=${words}>
          ${Array.from({ length: next.days }, (_, day) => streakDay(day, done, next.days))}
        </span>`
      : bar({ value: done, target: next.days, label: title, valueText: words, thin: true })}
    <p class="streak-words small muted"><bdi>${words}</bdi>${rewardChips(kit, next)}</p>
  </div>`;
}

function streakDay(day: number, done: number, days: number): TemplateResult {
  const state = day < done ? "full" : day === done ? "next" : "";
  const last = day === days - 1;
  return html`<span class="streak-day ${state}">${day < done ? icon("check", 16) : last ? icon("gift", 16) : nothing}</span>`;
}

export const activityStyles = css`
  .activity {
    display: grid;
    gap: 8px;
  }
  .activity-head {
    align-items: baseline;
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  .activity-title {
    font-weight: 600;
    min-width: 0;
  }
  .activity-state {
    align-items: center;
    color: var(--muted);
    display: inline-flex;
    flex: none;
    gap: 4px;
    max-width: 60%;
  }
  .activity-open {
    color: var(--accent);
    font-weight: 600;
  }
  .streak {
    display: grid;
    gap: 8px;
  }
  .streak-days {
    display: flex;
    gap: 4px;
  }
  .streak-day {
    align-items: center;
    aspect-ratio: 1;
    background: var(--sunken);
    border: 1px solid var(--control);
    border-radius: 50%;
    color: var(--muted);
    display: flex;
    flex: 0 1 32px;
    justify-content: center;
    min-width: 0;
  }
  .streak-day.full {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .streak-day.next {
    border: 2px solid var(--accent);
  }
  .streak-words {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
  }
  @media (forced-colors: active) {
    .streak-day.full {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .streak-day.next {
      border-color: Highlight;
    }
  }
`;

import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ActivityFragment, MissionFragment, PlayerFragment } from "#operations/play";
import type { Format } from "../kit/format.ts";
import type { Clock } from "../kit/clock.ts";
import { Piece, progressBar } from "../kit/piece.ts";

type Reward = Pick<MissionFragment, "rewardSc" | "rewardP">;
type MissionProgress = Pick<MissionFragment, "counts" | "progress" | "goal">;

/** What reaching a goal, or doing something once, gives: "+50 progress, +10 points". */
export function reward({ rewardSc, rewardP }: Reward, format: Format): string {
  const parts = [
    rewardSc && `${format.signed(rewardSc)} progress`,
    rewardP && `${format.signed(rewardP)} ${rewardP === 1 ? "point" : "points"}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** How far a mission is: "15 of 100 USD". */
export function far({ counts, progress, goal }: MissionProgress, format: Format): string {
  return `${format.number(progress)} of ${format.number(goal)}${counts === "AMOUNT_USD" ? " USD" : ""}`;
}

/** The next row of days that gives something on top: "7 days in a row: +50 progress". */
function nextStreak({ streaks, streakDays }: ActivityFragment, format: Format): string | undefined {
  const next = streaks.find(({ days }) => days > streakDays) ?? streaks[0];
  return next && `${format.number(next.days)} days in a row: ${reward(next, format)}`;
}

/** What a player can earn beside purchases: missions with their goals, and activities with their streaks. */
export class Missions extends Piece {
  static override properties = {
    member: { attribute: false },
    format: { attribute: false },
    clock: { attribute: false },
  };
  declare member: PlayerFragment;
  declare format: Format;
  declare clock: Clock;

  override render(): TemplateResult {
    const { missions, activities } = this.member;
    return html`${missions.length
      ? html`<h2>Missions</h2>
          <ul class="missions">
            ${repeat(missions, ({ code }) => code, (mission) => this.#mission(mission))}
          </ul>`
      : null}
    ${activities.length
      ? html`<h2>Activities</h2>
          <ul class="activities">
            ${repeat(activities, ({ code }) => code, (activity) => this.#activity(activity))}
          </ul>`
      : null}`;
  }

  #mission(mission: MissionFragment): TemplateResult {
    const { format, clock } = this;
    const so = far(mission, format);
    const left = () => html`<laurel-countdown .until=${mission.endsAt} .clock=${clock} .format=${format}></laurel-countdown> left`;
    return html`<li class=${mission.completedAt ? "done" : ""}>
      <p class="ends"><span>${mission.title}</span><span>${so}</span></p>
      ${progressBar({ current: mission.progress, target: mission.goal }, { label: mission.title, valueText: so })}
      <p class="line quiet">
        <span>${reward(mission, format)}</span>
        <span>${mission.completedAt ? html`<strong>Completed</strong>` : mission.endsAt ? left() : null}</span>
      </p>
    </li>`;
  }

  #activity(activity: ActivityFragment): TemplateResult {
    const { format, clock } = this;
    const { limitReached, nextAt, streaks, streakDays } = activity;
    const again = () => html`again in <laurel-countdown .until=${nextAt} .clock=${clock} .format=${format}></laurel-countdown>`;
    const gives = [reward(activity, format), nextStreak(activity, format)].filter(Boolean).join("; ");
    return html`<li class=${limitReached ? "done" : ""}>
      <p class="ends"><span>${activity.title}</span><span>${streaks.length && streakDays ? `day ${format.number(streakDays)}` : ""}</span></p>
      <p class="line quiet">
        <span>${gives}</span>
        <span>${limitReached ? html`<strong>Done</strong>${nextAt ? html`, ${again()}` : null}` : "Open"}</span>
      </p>
    </li>`;
  }
}

import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Piece, progressBar } from "../shared/piece.js";

/** What reaching a goal, or doing something once, gives: "+50 progress, +10 points". */
export function reward({ rewardSc, rewardP }, format) {
  const parts = [
    rewardSc && `${format.signed(rewardSc)} progress`,
    rewardP && `${format.signed(rewardP)} ${rewardP === 1 ? "point" : "points"}`,
  ];
  return parts.filter(Boolean).join(", ");
}

export const far = ({ progress, goal }, format) => `${format.number(progress)} of ${format.number(goal)}`;

/** What a player can earn beside purchases: missions with their goals, and activities with their streaks. */
export class Missions extends Piece {
  static properties = { member: { attribute: false }, format: { attribute: false }, clock: { attribute: false } };

  render() {
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

  #mission(mission) {
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

  #activity(activity) {
    const { streakDays, limitReached } = activity;
    return html`<li class=${limitReached ? "done" : ""}>
      <p class="ends"><span>${activity.title}</span><span>${streakDays > 1 ? `${this.format.number(streakDays)} days in a row` : ""}</span></p>
      <p class="line quiet">
        <span>${reward(activity, this.format)}</span>
        <span>${limitReached ? html`<strong>Done for now</strong>` : "Open"}</span>
      </p>
    </li>`;
  }
}

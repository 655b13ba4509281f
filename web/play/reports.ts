import { html } from "lit";
import { Piece } from "../shared/piece.ts";
import { freshKey, graphql } from "../shared/client.ts";
import { far } from "./missions.ts";
import { ACTIVITY, REPORT } from "./operations.ts";

/**
 * The studio's desk: what the game's server reports of a player. Says "laurel-moved" with the sentences of what
 * that did.
 */
export class Reports extends Piece {
  static properties = {
    studioKey: { attribute: false },
    gameId: { attribute: false },
    member: { attribute: false },
    format: { attribute: false },
    mission: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  /** Does what a button asks for: `words` makes sentences of the payload. */
  async #tell(query, input, words) {
    if (this.busy) return;
    const { gameId, member, studioKey } = this;
    this.busy = true;
    try {
      this.problem = "";
      const variables = { input: { gameId, playerId: member.playerId, ...input } };
      const [payload] = Object.values(await graphql(query, variables, { token: studioKey }));
      this.problem = payload.userErrors[0]?.message ?? "";
      if (!this.problem) this.dispatchEvent(new CustomEvent("laurel-moved", { detail: words(payload) }));
    } catch (error) {
      this.problem = error.message;
    } finally {
      this.busy = false;
    }
  }

  #report = (event) => {
    event.preventDefault();
    const sent = new FormData(event.target);
    const input = { mission: sent.get("mission"), progress: Number(sent.get("progress")) };
    this.#tell(REPORT, input, ({ mission }) => [
      `${mission.title}: ${far(mission, this.format)}${mission.completedAt ? ", completed" : ""}.`,
    ]);
  };

  #record(activity) {
    const input = { activity: activity.code, activityId: `play-${freshKey()}` };
    this.#tell(ACTIVITY, input, ({ changes }) => changes.map((change) => change.explanation));
  }

  render() {
    const { member, busy } = this;
    const { activities } = member;
    const missions = member.missions.filter(({ counts }) => counts === "REPORTED");
    const chosen = missions.find(({ code }) => code === this.mission) ?? missions[0];
    return html`<h2>The studio reports</h2>
      <p class="quiet">
        What ${member.displayName ?? member.playerId} does in the game, its server tells. Missions that count purchases
        move by themselves.
      </p>
      ${chosen
        ? html`<form class="report" @submit=${this.#report}>
            <div class="field">
              <label for="mission">Mission</label>
              <select id="mission" name="mission" @change=${(event) => (this.mission = event.target.value)}>
                ${missions.map(({ code, title }) => html`<option value=${code} ?selected=${code === chosen.code}>${title}</option>`)}
              </select>
            </div>
            <div class="field">
              <label for="progress">Progress</label>
              <input id="progress" name="progress" type="number" min="0" step="1" required .value=${String(Math.min(chosen.goal, chosen.progress + 1))} />
            </div>
            <button type="submit" class="plain" aria-disabled=${Boolean(busy)}>Report</button>
          </form>`
        : null}
      ${activities.length
        ? html`<div class="actions left">
            ${activities.map(
              (activity) => html`<button type="button" class="plain" aria-disabled=${Boolean(busy)} @click=${() => this.#record(activity)}>
                Record: ${activity.title}
              </button>`,
            )}
          </div>`
        : null}
      ${chosen || activities.length ? null : html`<p class="empty">The game's rules have no missions and no activities to report.</p>`}
      <div role="alert">${this.problem ? html`<p class="wrong">${this.problem}</p>` : null}</div>`;
  }
}

import { type TemplateResult, html } from "lit";
import { type ActivityFragment, type PlayerFragment, RECORD, REPORT } from "#operations/play";
import { asFailure, freshKey, graphql } from "../kit/client.ts";
import { formOf, textOf, valueOf } from "../kit/forms.ts";
import type { Format } from "../kit/format.ts";
import { Piece } from "../kit/piece.ts";
import { far } from "./missions.ts";

/**
 * The studio's desk: what the game's server reports of a player. Says "laurel-moved" with the sentences of what
 * that did.
 */
export class Reports extends Piece {
  static override properties = {
    studioKey: { attribute: false },
    gameId: { attribute: false },
    member: { attribute: false },
    format: { attribute: false },
    mission: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  declare studioKey: string;
  declare gameId: string;
  declare member: PlayerFragment;
  declare format: Format;
  /** The code of the mission that is chosen. */
  declare mission: string | undefined;
  declare problem: string;
  declare busy: boolean;

  constructor() {
    super();
    this.problem = "";
    this.busy = false;
  }

  /** Does what a button asks for: `send` returns the payload's errors, and the sentences of what was done. */
  async #doing(send: () => Promise<{ userErrors: { message: string }[]; sentences: string[] }>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.problem = "";
      const { userErrors, sentences } = await send();
      this.problem = userErrors[0]?.message ?? "";
      if (!this.problem) this.dispatchEvent(new CustomEvent("laurel-moved", { detail: sentences }));
    } catch (error) {
      this.problem = asFailure(error).message;
    } finally {
      this.busy = false;
    }
  }

  get #player(): { gameId: string; playerId: string } {
    return { gameId: this.gameId, playerId: this.member.playerId };
  }

  #report = (event: Event): void => {
    event.preventDefault();
    const form = formOf(event);
    const input = { ...this.#player, mission: textOf(form, "mission"), progress: Number(textOf(form, "progress")) };
    void this.#doing(async () => {
      const { mission, userErrors } = (await graphql(REPORT, { input }, { token: this.studioKey })).reportMissionProgress;
      if (!mission) return { userErrors, sentences: [] };
      const completed = mission.completedAt ? ", completed" : "";
      return { userErrors, sentences: [`${mission.title}: ${far(mission, this.format)}${completed}.`] };
    });
  };

  #record({ code }: ActivityFragment): void {
    const input = { ...this.#player, activity: code, activityId: `play-${freshKey()}` };
    void this.#doing(async () => {
      const { changes, userErrors } = (await graphql(RECORD, { input }, { token: this.studioKey })).recordActivity;
      return { userErrors, sentences: changes.map((change) => change.explanation) };
    });
  }

  override render(): TemplateResult {
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
              <select id="mission" name="mission" @change=${(event: Event) => (this.mission = valueOf(event))}>
                ${missions.map(({ code, title }) => html`<option value=${code} ?selected=${code === chosen.code}>${title}</option>`)}
              </select>
            </div>
            <div class="field">
              <label for="progress">Progress</label>
              <input id="progress" name="progress" type="number" min="0" step="1" required .value=${String(Math.min(chosen.goal, chosen.progress + 1))} />
            </div>
            <button type="submit" class="plain" aria-disabled=${busy}>Report</button>
          </form>`
        : null}
      ${activities.length
        ? html`<div class="actions left">
            ${activities.map(
              (activity) => html`<button type="button" class="plain" aria-disabled=${busy} @click=${() => this.#record(activity)}>
                Record: ${activity.title}
              </button>`,
            )}
          </div>`
        : null}
      ${chosen || activities.length ? null : html`<p class="empty">The game's rules have no missions and no activities to report.</p>`}
      <div role="alert">${this.problem ? html`<p class="wrong">${this.problem}</p>` : null}</div>`;
  }
}

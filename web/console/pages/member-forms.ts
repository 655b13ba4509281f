/** What can be done to a member: points granted, the data exported, the player erased. */
import { type TemplateResult, html, nothing } from "lit";
import { ERASE, EXPORT, GRANT, type MemberPageFragment } from "#operations/console";
import { freshKey } from "../../kit/client.ts";
import { closeMine } from "../../kit/dialogs.ts";
import { formOf, textOf, valueOf } from "../../kit/forms.ts";
import { cache } from "../cache.ts";
import { confirmDialog, dialog } from "../dialogs.ts";
import { type Fault, faultsOf, field, otherFaults } from "../forms.ts";
import type { GameView } from "../page.ts";
import { ConsolePiece } from "../piece.ts";
import { session } from "../session.ts";
import { ask, t } from "../speech.ts";
import { download } from "../table/csv.ts";
import { memberWords } from "../texts/member.ts";

const MAX_REASON = 500;
const QUICK = [100, 500, 1_000, 5_000] as const;

type Subject = Pick<MemberPageFragment, "playerId" | "displayName" | "points">;

/** The dialog in which points are granted. Dispatches "close". */
export class GrantDialog extends ConsolePiece {
  static override properties = {
    ...ConsolePiece.properties,
    member: { attribute: false },
    points: { state: true },
    faults: { state: true },
    busy: { state: true },
  };
  declare view: GameView;
  declare member: Subject;
  declare points: number;
  declare faults: readonly Fault[];
  declare busy: boolean;
  /** One for the dialog: sent again after an answer that was lost, the grant is made once. */
  readonly #key = freshKey();

  constructor() {
    super();
    this.points = 0;
    this.faults = [];
    this.busy = false;
  }

  override render(): TemplateResult {
    const { format } = this.view.kit;
    const { points, faults, member } = this;
    const { staff } = this.view;
    const waits = points > staff.grantLimit;
    const { grant } = memberWords;
    const other = otherFaults(faults, ["points", "reason"]);
    return dialog({
      title: grant.title(member.displayName ?? member.playerId),
      onClose: this.#close,
      body: html`<form class="form" @submit=${this.#submit}>
        ${field({
          label: grant.points,
          name: "points",
          type: "number",
          min: 1,
          step: 1,
          required: true,
          value: points ? String(points) : "",
          wrong: faultsOf(faults, "points"),
          hint: grant.after(format.number(member.points.balance), format.number(member.points.balance + points)),
          onInput: (event) => (this.points = Math.max(0, Math.trunc(Number(valueOf(event)) || 0))),
        })}
        <div class="quick" role="group" aria-label=${grant.quick}>
          ${QUICK.map((sum) => html`<button type="button" class="button" @click=${() => (this.points = sum)}>${format.number(sum)}</button>`)}
        </div>
        ${field({ label: grant.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: grant.reasonHint, wrong: faultsOf(faults, "reason") })}
        <p class="grant-limit ${waits ? "waits" : ""}" role="status">
          ${waits ? grant.above(format.number(staff.grantLimit)) : grant.within(format.number(staff.grantLimit), format.number(staff.budgetLeft))}
        </p>
        ${other ? html`<p class="form-error" role="alert">${other}</p>` : nothing}
        <div class="form-actions">
          <button type="button" class="button" @click=${closeMine}>${t.cancel}</button>
          <button class="button main" ?disabled=${this.busy}>${waits ? grant.ask : grant.action}</button>
        </div>
      </form>`,
    });
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const { view, member } = this;
    const reason = textOf(formOf(event), "reason");
    this.busy = true;
    try {
      const { grantPoints } = await ask(GRANT, {
        input: { gameId: view.game.id, playerId: member.playerId, points: this.points, reason, idempotencyKey: this.#key },
      });
      this.faults = grantPoints.userErrors;
      if (this.faults.length > 0) return;
      const { format } = view.kit;
      const { approval } = grantPoints;
      view.say(approval ? memberWords.grant.waits(format.number(approval.points), format.moment(approval.expiresAt)) : memberWords.grant.done(format.number(this.points)));
      // The member, and what is left of one's own budget.
      session.refresh();
      this.querySelector("dialog")?.close();
    } catch (error) {
      view.failed(error);
    } finally {
      this.busy = false;
    }
  };

  #close = (): void => {
    this.dispatchEvent(new Event("close"));
  };
}

/** The dialog in which a player is erased. Dispatches "close". */
export class EraseDialog extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, member: { attribute: false }, wrong: { state: true }, busy: { state: true } };
  declare view: GameView;
  declare member: Subject;
  declare wrong: string;
  declare busy: boolean;

  constructor() {
    super();
    this.wrong = "";
    this.busy = false;
  }

  override render(): TemplateResult {
    const { erase } = memberWords;
    return confirmDialog({
      title: erase.title(this.member.displayName ?? this.member.playerId),
      lead: erase.lead,
      word: this.member.playerId,
      action: erase.action,
      busy: this.busy,
      wrong: this.wrong,
      onClose: () => this.dispatchEvent(new Event("close")),
      onConfirm: () => void this.#erase(),
    });
  }

  async #erase(): Promise<void> {
    const { view, member } = this;
    this.busy = true;
    try {
      const { erasePlayer } = await ask(ERASE, { input: { gameId: view.game.id, playerId: member.playerId } });
      this.wrong = erasePlayer.userErrors.map(({ message }) => message).join(" ");
      if (this.wrong) return;
      view.say(memberWords.erase.done);
      cache.expire();
      view.go("/members");
    } catch (error) {
      view.failed(error);
    } finally {
      this.busy = false;
    }
  }
}

/** Gives all data of a player to the browser as a file. Never throws: what fails is said. */
export async function exportPlayer(view: GameView, playerId: string): Promise<void> {
  try {
    const { exportPlayer } = await ask(EXPORT, { gameId: view.game.id, playerId });
    download(`${playerId}.json`, exportPlayer, "application/json");
    view.say(memberWords.exported);
  } catch (error) {
    view.failed(error);
  }
}

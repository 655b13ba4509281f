/** Granting an item to a member, and taking a grant back. */
import { type TemplateResult, html, nothing } from "lit";
import { GRANTABLE, GRANT_ITEM, type GrantFactsFragment, REVOKE_ITEM } from "#operations/console";
import { freshKey } from "../../kit/client.ts";
import { formOf, textOf, valueOf } from "../../kit/forms.ts";
import { kindOf } from "../../kit/possession.ts";
import { DoingPiece } from "../doing.ts";
import { faultsOf, field } from "../forms.ts";
import type { GameView } from "../page.ts";
import { ask } from "../speech.ts";
import { possessions as words } from "../texts/possessions.ts";

const MAX_REASON = 500;
const MAX_DAYS = 3_650;
const GRANT_FIELDS = ["item", "quantity", "days", "reason"];

/** The dialog in which a member is granted an item. Dispatches "close". */
export class GrantItemDialog extends DoingPiece {
  static override properties = { ...DoingPiece.properties, player: { attribute: false }, item: { state: true } };
  declare view: GameView;
  /** The game's id of the player. */
  declare player: string;
  /** The code of the chosen item. */
  declare item: string;
  /** One for the dialog: sent again after an answer that was lost, the grant is made once. */
  readonly #key = freshKey();

  constructor() {
    super();
    this.item = "";
  }

  override render(): TemplateResult | typeof nothing {
    const definitions = this.reader.one(GRANTABLE, { gameId: this.view.game.id }).data?.itemDefinitions;
    if (!definitions) return nothing;
    const chosen = definitions.find(({ code }) => code === this.item) ?? definitions[0];
    const { grant } = words;
    const wrong = (name: string) => faultsOf(this.refused, name);
    return this.dialog(
      { id: "grant-item", title: grant.title(this.player), onClose: () => this.dispatchEvent(new Event("close")) },
      chosen
        ? html`<form class="form" @submit=${(event: Event) => this.#grant(event, chosen.code, chosen.title)}>
            ${field({
              label: grant.item,
              name: "item",
              value: chosen.code,
              options: definitions.map(({ code, kind, title }) => [code, `${title} · ${words.kinds[kindOf(kind)]}`]),
              wrong: wrong("item"),
              onInput: (event) => (this.item = valueOf(event)),
            })}
            ${chosen.maxStack === null
              ? field({ label: grant.days, name: "days", type: "number", min: 1, max: MAX_DAYS, step: 1, hint: grant.daysHint, placeholder: chosen.days === null ? "" : String(chosen.days), wrong: wrong("days") })
              : field({ label: grant.quantity, name: "quantity", type: "number", min: 1, max: chosen.maxStack, step: 1, required: true, value: "1", wrong: wrong("quantity") })}
            ${field({ label: grant.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: grant.reasonHint, wrong: wrong("reason") })}
            ${this.general(({ path }) => path.some((part) => GRANT_FIELDS.includes(part)))} ${this.actions(grant.action)}
          </form>`
        : html`<p>${grant.none}</p>`,
    );
  }

  async #grant(event: Event, item: string, title: string): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const number = (name: string) => (textOf(form, name) ? Number(textOf(form, name)) : null);
    const done = await this.doing(async () => {
      const { grantItem } = await ask(GRANT_ITEM, {
        input: {
          gameId: this.view.game.id,
          playerId: this.player,
          item,
          days: number("days"),
          quantity: number("quantity") ?? 1,
          reason: textOf(form, "reason"),
          idempotencyKey: this.#key,
        },
      });
      return grantItem.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.grant.done(title));
  }
}

/** The dialog in which a grant is taken back. Dispatches "close". */
export class RevokeItemDialog extends DoingPiece {
  static override properties = { ...DoingPiece.properties, grant: { attribute: false } };
  declare view: GameView;
  declare grant: GrantFactsFragment;

  override render(): TemplateResult {
    const { revoke } = words;
    return this.dialog(
      { id: "revoke-item", title: revoke.title(this.grant.item), onClose: () => this.dispatchEvent(new Event("close")) },
      html`<form class="form" @submit=${this.#revoke}>
        <p>${revoke.lead}</p>
        ${field({ label: revoke.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: revoke.reasonHint, wrong: faultsOf(this.refused, "reason") })}
        ${this.general(({ path }) => path.includes("reason"))} ${this.actions(revoke.action, { danger: true })}
      </form>`,
    );
  }

  #revoke = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { id, item } = this.grant;
    const reason = textOf(formOf(event), "reason");
    const done = await this.doing(async () => {
      const { revokeItem } = await ask(REVOKE_ITEM, { input: { gameId: this.view.game.id, grantId: id, reason } });
      return revokeItem.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.revoke.done(item));
  };
}

/** How a grant is now: in words, and whether any of it can be revoked. */
export function stateOf({ quantity, revoked, revokedAt }: GrantFactsFragment): { words: string; isOver: boolean } {
  if (revokedAt === null) return { words: words.grants.inForce, isOver: false };
  return revoked < quantity ? { words: words.grants.partly(String(revoked)), isOver: true } : { words: words.grants.revoked, isOver: true };
}

export function sourceWords(source: string): string {
  const known: Partial<Record<string, string>> = words.sources;
  return known[source] ?? source;
}

/** For the panels of a member: whether the person may grant and revoke. */
export const GRANT_SCOPE = "inventory:write";

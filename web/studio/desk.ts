/** What the pages of the studio console share. */
import { type TemplateResult, html, nothing } from "lit";
import { DoingPiece } from "../console/doing.ts";
import type { GameView, Query } from "../console/page.ts";
import { t as common } from "../console/speech.ts";

/** A page about one game, which does things by `doing` and asks in dialogs. */
export abstract class GamePage extends DoingPiece {
  declare view: GameView;

  protected get gameId(): string {
    return this.view.game.id;
  }
}

interface Choice<Name extends string> {
  readonly name: Name;
  readonly words: string;
}

/** A row of links of which one is open; each is an address. */
export function tabs<Name extends string>(
  view: GameView,
  path: string,
  { label, key, all, chosen, query = {} }: { label: string; key: string; all: readonly Choice<Name>[]; chosen: Name; query?: Query },
): TemplateResult {
  return html`<nav class="tabs-row" aria-label=${label}>
    ${all.map(
      ({ name, words }) => html`<a href=${view.href(path, { ...query, [key]: name })} aria-current=${name === chosen ? "page" : nothing}>${words}</a>`,
    )}
  </nav>`;
}

/** A secret that is shown once, with a button that copies it. */
export function secretField(view: GameView, label: string, secret: string): TemplateResult {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    view.say(common.copied);
  };
  return html`<div class="field">
    <label for="secret">${label}</label>
    <div class="control">
      <input id="secret" class="mono" readonly .value=${secret} @focus=${({ target }: Event) => target instanceof HTMLInputElement && target.select()} />
      <button type="button" class="button" @click=${copy}>${common.copy}</button>
    </div>
  </div>`;
}

import { type TemplateResult, html, nothing } from "lit";
import { CREATE_KEY, KEYS, type GameMode, type KeyRowFragment, REVOKE_KEY } from "#operations/studio";
import { field } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { badge, emptyState, pageHead } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { closeMine } from "../../kit/dialogs.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { GamePage, secretField } from "../desk.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";

const MAX_NAME = 64;
const MODES: readonly GameMode[] = ["SANDBOX", "LIVE"];
const words = t.keys;

type Key = KeyRowFragment;
type Open = { dialog: "create" } | { dialog: "secret"; secret: string } | { dialog: "revoke"; key: Key };

/** The keys of the game's studio. */
export class KeysPage extends GamePage {
  static override properties = { ...GamePage.properties, open: { state: true }, isEmpty: { state: true } };
  declare open: Open | null;
  /** No scope was chosen for the key that is to be made. */
  declare isEmpty: boolean;

  #columns: readonly Column<Key>[] | null = null;

  constructor() {
    super();
    this.open = null;
    this.isEmpty = false;
  }

  override render(): TemplateResult {
    const { view } = this;
    const add = html`<button type="button" class="button main" @click=${() => (this.open = { dialog: "create" })}>${icon("plus", 16)}${words.add}</button>`;
    return html`
      ${pageHead(words.title, { lead: words.about, actions: add })}
      ${dataTable<Key>(view, {
        name: "keys",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        source: source(KEYS, { studioId: view.game.studio.id }, ({ studioKeys }) => studioKeys),
        idOf: ({ id }) => id,
        empty: emptyState(words.none, { name: "key" }),
      })}
      ${this.open ? this.#dialog(this.open) : nothing}
    `;
  }

  #columnsOf(): Column<Key>[] {
    const { day, moment } = this.view.kit.format;
    const { columns } = words;
    const state = ({ revokedAt }: Key) => (revokedAt ? words.revoked(day(revokedAt)) : words.valid);
    return [
      { id: "name", words: columns.name, cell: ({ name }) => name ?? html`<span class="muted">${words.unnamed}</span>`, text: ({ name }) => name ?? "" },
      { id: "hint", words: columns.hint, cell: ({ hint }) => html`<code>${hint}</code>`, text: ({ hint }) => hint },
      { id: "mode", words: columns.mode, cell: ({ mode }) => words.mode[mode], text: ({ mode }) => mode },
      {
        id: "scopes",
        words: columns.scopes,
        cell: ({ scopes }) => html`<span class="cut muted" title=${scopes.join(", ")}>${scopes.join(", ")}</span>`,
        text: ({ scopes }) => scopes.join(" "),
      },
      { id: "created", words: columns.created, cell: ({ createdAt }) => html`<time title=${moment(createdAt)}>${day(createdAt)}</time>`, text: ({ createdAt }) => createdAt },
      {
        id: "used",
        words: columns.used,
        cell: ({ lastUsedAt }) => (lastUsedAt ? html`<time datetime=${lastUsedAt}>${moment(lastUsedAt)}</time>` : html`<span class="muted">${words.unused}</span>`),
        text: ({ lastUsedAt }) => lastUsedAt ?? "",
      },
      { id: "state", words: columns.state, cell: (key) => badge(state(key), key.revokedAt ? "plain" : "good"), text: state },
      { id: "actions", words: t.common.actions, align: "end", cell: (key) => this.#revokeButton(key), text: ({ id }) => id },
    ];
  }

  #revokeButton(key: Key): TemplateResult | typeof nothing {
    if (key.revokedAt) return nothing;
    return html`<button
      type="button"
      class="button small quiet"
      aria-label=${words.revokeOf(key.name ?? key.hint)}
      @click=${() => (this.open = { dialog: "revoke", key })}
    >
      ${words.revoke}
    </button>`;
  }

  #dialog(open: Open): TemplateResult {
    const onClose = (): void => void (this.open = null);
    if (open.dialog === "create") return this.dialog({ id: "key", title: words.newTitle, onClose }, this.#createForm());
    if (open.dialog === "secret") {
      return this.dialog(
        { id: "key-secret", title: words.secret.title, kept: true, onClose },
        html`<p>${words.secret.text}</p>
          ${secretField(this.view, words.secret.label, open.secret)}
          <div class="form-actions"><button type="button" class="button main" @click=${closeMine}>${words.secret.done}</button></div>`,
      );
    }
    return this.dialog(
      { id: "revoke", title: words.revokeTitle(open.key.name ?? open.key.hint), onClose },
      html`<form class="form" @submit=${(event: Event) => this.#revoke(event, open.key)}>
        <p>${words.revokeText}</p>
        ${this.general()} ${this.actions(words.revoke, { danger: true })}
      </form>`,
    );
  }

  #createForm(): TemplateResult {
    return html`<form class="form" @submit=${this.#create}>
      ${field({ name: "name", label: words.fields.name, hint: words.fields.nameHint, maxLength: MAX_NAME, required: true })}
      ${field({
        name: "mode",
        label: words.fields.mode,
        options: MODES.map((mode) => [mode, words.mode[mode]] as const),
        value: this.view.game.mode,
      })}
      <fieldset class="field" aria-describedby=${this.isEmpty ? "scopes-error" : nothing}>
        <legend>${words.fields.scopes}</legend>
        <div class="checks checks-columns">
          ${words.scopes.map(
            ([scope, about]) => html`<label class="check" title=${scope}><input type="checkbox" name="scopes" value=${scope} />${about}</label>`,
          )}
        </div>
        ${this.isEmpty ? html`<p class="field-error" id="scopes-error" role="alert">${words.atLeastOne}</p>` : nothing}
      </fieldset>
      ${this.general()} ${this.actions(words.add)}
    </form>`;
  }

  #create = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const chosen = new FormData(form).getAll("scopes");
    const scopes = words.scopes.map(([scope]) => scope).filter((scope) => chosen.includes(scope));
    this.isEmpty = scopes.length === 0;
    if (this.isEmpty) return;
    const mode = MODES.find((one) => one === textOf(form, "mode")) ?? "SANDBOX";
    let secret: string | null = null;
    const done = await this.doing(async () => {
      const { createKey } = await ask(CREATE_KEY, { input: { studioId: this.view.game.studio.id, name: textOf(form, "name"), mode, scopes } });
      secret = createKey.secret;
      return createKey.userErrors;
    });
    if (done && secret) this.open = { dialog: "secret", secret };
  };

  async #revoke(event: Event, { id }: Key): Promise<void> {
    event.preventDefault();
    const done = await this.doing(async () => {
      const { revokeKey } = await ask(REVOKE_KEY, { input: { studioId: this.view.game.studio.id, keyId: id } });
      return revokeKey.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.revokeDone);
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles],
  elements: { "studio-keys": KeysPage },
  render: (view) => html`<studio-keys .view=${gameView(view)}></studio-keys>`,
};

import { type TemplateResult, html, nothing } from "lit";
import {
  ARCHIVE_GAME,
  CREATE_GAME,
  CREATE_STUDIO,
  type GameMode,
  HOUSES,
  type HouseGameFragment,
  type HousesQuery,
  UPDATE_GAME,
} from "#operations/program";
import { DoingPiece } from "../../console/doing.ts";
import { faultsOf, field } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import type { PageBody } from "../../console/page.ts";
import { answered, badge, emptyState, pageHead, panel } from "../../console/parts.ts";
import { session } from "../../console/session.ts";
import { ask } from "../../console/speech.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { t } from "../people-texts.ts";

type Studio = NonNullable<HousesQuery["viewer"]["staff"]>["studios"][number];
type Game = HouseGameFragment;
type Open = { dialog: "studio" } | { dialog: "game"; studio: Studio } | { dialog: "change" | "archive"; game: Game };

const MODES: readonly GameMode[] = ["SANDBOX", "LIVE"];
const MAX_NAME = 128;
const MAX_SLUG = 64;
const MAX_LINK = 2_000;
const FIELDS = ["name", "slug", "storeUrl", "fulfilHours"];
const words = t.studios;

/** The studios with their games. */
export class StudiosPage extends DoingPiece {
  static override properties = { ...DoingPiece.properties, open: { state: true } };
  declare open: Open | null;

  constructor() {
    super();
    this.open = null;
  }

  override render(): TemplateResult {
    const add = html`<button type="button" class="button main" @click=${() => (this.open = { dialog: "studio" })}>${icon("plus", 16)}${words.add}</button>`;
    return html`${pageHead(words.title, { lead: words.about, actions: add })}
    ${answered(this.reader.one(HOUSES, {}), ({ viewer }) => {
      const studios = viewer.staff?.studios ?? [];
      return studios.length ? html`<div class="form">${studios.map((studio) => this.#studio(studio))}</div>` : emptyState(words.none, { name: "house" });
    })}
    ${this.open ? this.#dialog(this.open) : nothing}`;
  }

  #studio(studio: Studio): TemplateResult {
    const open = () => (this.open = { dialog: "game", studio });
    const actions = html`<button type="button" class="button" aria-label=${words.addGameTo(studio.name)} @click=${open}>
      ${icon("plus", 16)}${words.addGame}
    </button>`;
    if (studio.games.length === 0) return panel(studio.name, html`<p class="muted">${words.noGames}</p>`, { actions });
    const { columns } = words;
    const heads = [columns.game, columns.slug, columns.mode, columns.store, columns.hours, columns.actions];
    return panel(
      studio.name,
      html`<div class="table-scroll" tabindex="0" role="region" aria-label=${studio.name}>
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col" class=${head === columns.actions ? "end" : ""}>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${studio.games.map((game) => this.#game(studio, game))}
          </tbody>
        </table>
      </div>`,
      { actions },
    );
  }

  #game(studio: Studio, game: Game): TemplateResult {
    const { name, slug, mode, storeUrl, fulfilHours, archivedAt } = game;
    const press = (label: string, about: string, onPress: () => unknown) =>
      html`<button type="button" class="button quiet" aria-label=${about} ?disabled=${this.busy} @click=${onPress}>${label}</button>`;
    return html`<tr>
      <th scope="row"><strong>${name}</strong></th>
      <td><code>${studio.slug}/${slug}</code></td>
      <td>${badge(words.mode[mode], mode === "LIVE" ? "good" : "warn")} ${archivedAt ? badge(words.archived) : nothing}</td>
      <td>${storeUrl ? html`<span class="cut" title=${storeUrl}>${storeUrl}</span>` : html`<span class="muted">${words.ownStore}</span>`}</td>
      <td>${words.hours(this.view.kit.format.number(fulfilHours))}</td>
      <td class="end">
        ${press(words.change, words.changeOf(name), () => (this.open = { dialog: "change", game }))}
        ${archivedAt
          ? press(words.restore, words.restoreOf(name), () => this.#setArchived(game, false))
          : press(words.archive, words.archiveOf(name), () => (this.open = { dialog: "archive", game }))}
      </td>
    </tr>`;
  }

  #dialog(open: Open): TemplateResult {
    const onClose = (): void => void (this.open = null);
    switch (open.dialog) {
      case "studio":
        return this.dialog(
          { id: "studio", title: words.addTitle, onClose },
          html`<form class="form" @submit=${this.#addStudio}>
            ${this.#name()} ${this.#slug()} ${this.#general()} ${this.actions(words.add)}
          </form>`,
        );
      case "game":
        return this.dialog({ id: "game", title: `${words.gameTitle}: ${open.studio.name}`, onClose }, this.#gameForm(open.studio));
      case "change":
        return this.dialog({ id: "change", title: words.changeOf(open.game.name), onClose }, this.#changeForm(open.game));
      case "archive": {
        const submit = (event: Event) => {
          event.preventDefault();
          void this.#setArchived(open.game, true);
        };
        return this.dialog(
          { id: "archive", title: words.archiveTitle(open.game.name), onClose },
          html`<form class="form" @submit=${submit}>
            <p>${words.archiveText}</p>
            ${this.general()} ${this.actions(words.archive, { danger: true })}
          </form>`,
        );
      }
    }
  }

  #gameForm(studio: Studio): TemplateResult {
    return html`<form class="form" @submit=${(event: Event) => this.#addGame(event, studio)}>
      ${this.#name()} ${this.#slug()}
      ${field({ name: "mode", label: words.fields.mode, value: "SANDBOX", options: MODES.map((mode) => [mode, words.mode[mode]] as const) })}
      ${this.#store("")} ${this.#general()} ${this.actions(words.addGame)}
    </form>`;
  }

  #changeForm(game: Game): TemplateResult {
    return html`<form class="form" @submit=${(event: Event) => this.#change(event, game)}>
      ${this.#name(game.name)} ${this.#store(game.storeUrl ?? "")}
      ${field({
        name: "fulfilHours",
        label: words.fields.hours,
        type: "number",
        min: 1,
        required: true,
        value: String(game.fulfilHours),
        wrong: faultsOf(this.refused, "fulfilHours"),
      })}
      ${this.#general()} ${this.actions(words.save)}
    </form>`;
  }

  #name(value = ""): TemplateResult {
    return field({ name: "name", label: words.fields.name, required: true, maxLength: MAX_NAME, value, wrong: faultsOf(this.refused, "name") });
  }

  #slug(): TemplateResult {
    const { slug, slugHint } = words.fields;
    return field({ name: "slug", label: slug, hint: slugHint, required: true, maxLength: MAX_SLUG, wrong: faultsOf(this.refused, "slug") });
  }

  #store(value: string): TemplateResult {
    const { storeUrl, storeHint } = words.fields;
    return field({
      name: "storeUrl",
      label: storeUrl,
      hint: storeHint,
      type: "url",
      value,
      maxLength: MAX_LINK,
      wrong: faultsOf(this.refused, "storeUrl"),
    });
  }

  #general(): TemplateResult {
    return this.general(({ path }) => path.some((key) => FIELDS.includes(key)));
  }

  /** The switchers of games follow what was made or changed. */
  #after(saying: string): void {
    this.closeDialog();
    void session.load();
    this.view.say(saying);
  }

  #addStudio = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const input = { name: textOf(form, "name"), slug: textOf(form, "slug") };
    if (await this.doing(async () => (await ask(CREATE_STUDIO, { input })).createStudio.userErrors)) this.#after(words.added(input.name));
  };

  async #addGame(event: Event, { id }: Studio): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const mode = MODES.find((one) => one === textOf(form, "mode")) ?? "SANDBOX";
    const input = { studioId: id, name: textOf(form, "name"), slug: textOf(form, "slug"), mode, storeUrl: textOf(form, "storeUrl") || null };
    if (await this.doing(async () => (await ask(CREATE_GAME, { input })).createGame.userErrors)) this.#after(words.added(input.name));
  }

  async #change(event: Event, { id }: Game): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const name = textOf(form, "name");
    const input = { gameId: id, name, storeUrl: textOf(form, "storeUrl"), fulfilHours: Number(textOf(form, "fulfilHours")) };
    if (await this.doing(async () => (await ask(UPDATE_GAME, { input })).updateGame.userErrors)) this.#after(words.done(name));
  }

  async #setArchived({ id, name }: Game, archived: boolean): Promise<void> {
    const input = { gameId: id, archived };
    if (await this.doing(async () => (await ask(ARCHIVE_GAME, { input })).archiveGame.userErrors)) this.#after(words.done(name));
  }
}

export const body: PageBody = {
  elements: { "program-studios": StudiosPage },
  render: (view) => html`<program-studios .view=${view}></program-studios>`,
};

import { type TemplateResult, html, nothing } from "lit";
import type { RulesDeskQuery } from "#operations/studio";
import { icon } from "../../console/icons.ts";
import { diffStyles } from "../../console/diff.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, badge, pageHead, panel } from "../../console/parts.ts";
import { valueOf } from "../../kit/forms.ts";
import { DraftPage } from "../draft-page.ts";
import { type Field, fieldGrid, idOf } from "../form/fields.ts";
import type { Fault } from "../form/json.ts";
import { LookPreview } from "../look-preview.ts";
import { ENOUGH, contrasts, lookOf } from "../look.ts";
import { PICTURE_TYPES, upload } from "../picture.ts";
import { draftStyles } from "../styles-draft.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";

const words = t.look;
const RATIO = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const FIELDS: readonly Field[] = [
  { key: "surface", label: words.fields.surface, kind: "colour", hint: words.fields.surfaceHint },
  { key: "ink", label: words.fields.ink, kind: "colour" },
  { key: "accent", label: words.fields.accent, kind: "colour", hint: words.fields.accentHint },
  { key: "points", label: words.fields.points, kind: "colour" },
  { key: "radius", label: words.fields.radius, kind: "whole", unit: "px", hint: words.fields.radiusHint },
  { key: "stageImage", label: words.fields.stageImage, kind: "text", hint: words.fields.stageHint, most: 2_000 },
];

/** The look of the game in the draft of its rules, beside what players will see. */
export class LookPage extends DraftPage {
  static override properties = { ...DraftPage.properties, theme: { state: true } };
  /** The theme of the reader whom the preview is for. */
  declare theme: "light" | "dark";

  constructor() {
    super();
    this.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  override render(): TemplateResult {
    return html`${pageHead(words.title, { lead: words.about })}
    ${answered(
      this.readDesk(),
      (desk) => html`${this.state(desk)}
        <div class="look">
          <div class="look-form">${this.#form(desk)}</div>
          ${this.#preview(desk)}
        </div>
        ${this.bar()}`,
    )}`;
  }

  #form(desk: RulesDeskQuery): TemplateResult {
    const form = this.formOf(desk);
    const found = contrasts(lookOf(this.draft.document));
    const written = (ratio: number) => RATIO.format(ratio);
    return html`${panel(
      words.colours,
      html`${fieldGrid(form, ["look"], FIELDS)}
        <p class="picture-row">
          <label class="button file">
            ${icon("up", 16)}${words.upload}<input type="file" class="sr" accept=${PICTURE_TYPES} ?disabled=${this.busy} @change=${this.#upload} />
          </label>
          <span class="field-hint">${t.catalog.picture.hint}</span>
        </p>`,
    )}
    ${found.length
      ? panel(
          words.contrast,
          html`<ul class="contrasts">
            ${found.map(
              ([ink, ratio]) => html`<li>
                ${words.pair[ink]} ${badge(ratio >= ENOUGH ? words.enough(written(ratio)) : words.tooLow(written(ratio)), ratio >= ENOUGH ? "good" : "bad")}
              </li>`,
            )}
          </ul>`,
        )
      : nothing}
    <p class="muted">${words.tiersText}</p>`;
  }

  #preview(desk: RulesDeskQuery): TemplateResult {
    const change = (event: Event) => (this.theme = valueOf(event) === "dark" ? "dark" : "light");
    return html`<section class="look-preview" aria-label=${words.preview}>
      <div class="panel-head">
        <h2>${words.preview}</h2>
        <label class="filter-day"
          >${words.themeLabel}
          <select @change=${change}>
            ${(["light", "dark"] as const).map((theme) => html`<option value=${theme} .selected=${theme === this.theme}>${words.theme[theme]}</option>`)}
          </select></label
        >
      </div>
      <studio-look-preview
        .kit=${this.view.kit}
        .look=${lookOf(this.draft.document)}
        .tiers=${desk.game?.tiers ?? []}
        .wanted=${this.theme}
      ></studio-look-preview>
    </section>`;
  }

  #upload = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    await this.act(words.uploaded, async () => {
      const { picture, refused } = await upload(this.gameId, file);
      if (picture) this.draft.change(["look", "stageImage"], picture.url);
      return refused;
    });
    this.requestUpdate();
  };

  protected override showFault(fault: Fault): void {
    const place = this.querySelector<HTMLElement>(`#${idOf(fault.path)}`);
    if (place) place.focus();
    else this.view.go("/program", { part: "text" });
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, draftStyles, diffStyles],
  elements: { "studio-look": LookPage, "studio-look-preview": LookPreview },
  render: (view) => html`<studio-look .view=${gameView(view)}></studio-look>`,
};

/** What the pages of the draft share: where it is, what can be done with it, and what another person has done. */
import { type TemplateResult, html, nothing } from "lit";
import type { Command } from "../console/commands.ts";
import { icon } from "../console/icons.ts";
import type { View } from "../console/page.ts";
import { kit } from "../console/speech.ts";
import { type Refusal, desk } from "./desk.ts";
import { t } from "./texts.ts";

/** A sentence: which draft it is, or of which version there is none yet. */
export function deskLead({ staff }: View): string {
  const { saved, latest, dirty } = desk;
  const by = saved?.savedBy.actorName;
  if (saved) {
    const who = !by ? "" : by === staff.email ? t.desk.you : by;
    return t.desk.draft(saved.basedOn, kit.format.moment(saved.savedAt), who, dirty);
  }
  if (latest) return t.desk.version(latest.version, momentOf(latest.validFrom), dirty);
  return desk.phase === "ready" ? t.desk.none : "";
}

/** Returns an instant from which rules apply; the first version's is before all. */
export function momentOf(validFrom: string): string {
  return Date.parse(validFrom) <= 0 ? t.beginning : kit.format.moment(validFrom);
}

export function deskActions(view: View, { onward = false } = {}): TemplateResult {
  const { steps, dirty, busy, phase } = desk;
  const off = phase !== "ready" || busy;
  return html`
    <button type="button" class="button quiet icon-only" aria-label=${t.grid.undo} title=${t.grid.undo} ?disabled=${off || steps.past.length === 0}
      @click=${() => desk.undo()}>${icon("undo", 16)}</button>
    <button type="button" class="button quiet icon-only" aria-label=${t.grid.redo} title=${t.grid.redo} ?disabled=${off || steps.future.length === 0}
      @click=${() => desk.redo()}>${icon("redo", 16)}</button>
    <button type="button" class="button" ?disabled=${off || !dirty} @click=${() => void save(view)}>${t.desk.save}</button>
    ${onward
      ? html`<a class="button main" href=${view.href("/draft")}>${t.desk.onward}${icon("arrow", 16)}</a>`
      : nothing}
  `;
}

/** The keys of the pages of the draft. In a field, Ctrl+Z is the field's own. */
export function commandsOf(view: View): Command[] {
  const unlessInField = (work: () => void) => (event?: KeyboardEvent) => {
    if (event?.target instanceof HTMLInputElement || event?.target instanceof HTMLTextAreaElement) return false;
    return work();
  };
  const back = (event?: KeyboardEvent) => (event?.shiftKey ? desk.redo() : desk.undo());
  return [
    { words: t.desk.save, group: "page", keys: "mod+s", icon: "draft", run: () => void (desk.dirty && save(view)) },
    { words: t.grid.undo, group: "page", keys: "mod+z", icon: "undo", run: (event) => unlessInField(() => back(event))(event) },
    { words: t.grid.redo, group: "page", keys: "mod+y", icon: "redo", run: unlessInField(() => desk.redo()) },
  ];
}

/** Stores the draft, and says what came of it. */
export async function save(view: View): Promise<boolean> {
  return settled(view, () => desk.save(), t.desk.saved);
}

export async function settled(view: View, work: () => Promise<Refusal | null>, words: string): Promise<boolean> {
  try {
    const refusal = await work();
    // What somebody else has saved has its own banner.
    if (refusal && !desk.theirs) view.say(refusal.message, { bad: true });
    if (!refusal) view.say(words);
    return !refusal;
  } catch (error) {
    view.failed(error);
    return false;
  }
}

/** Somebody else has saved the draft, or published, since it was read. */
export function deskBanner(): TemplateResult | typeof nothing {
  const { theirs, saved, latest } = desk;
  if (theirs) {
    return html`<div class="failed" role="alert">
      ${icon("people")}
      <p>${t.desk.conflict(theirs.savedBy.actorName ?? t.desk.somebody, kit.format.moment(theirs.savedAt))}</p>
      <button type="button" class="button" @click=${() => desk.takeTheirs()}>${t.desk.takeTheirs}</button>
      <button type="button" class="button danger" @click=${() => desk.keepMine()}>${t.desk.keepMine}</button>
    </div>`;
  }
  if (saved && latest && saved.basedOn !== latest.version) {
    return html`<p class="desk-note">${icon("info", 16)}${t.desk.behind(latest.version)}</p>`;
  }
  return nothing;
}

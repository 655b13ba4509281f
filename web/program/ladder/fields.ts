/** What a rules file has beside its lists, as fields: earning, expiry, reminders. */
import { type TemplateResult, html, nothing } from "lit";
import { valueOf } from "../../kit/forms.ts";
import { desk } from "../desk.ts";
import { toText } from "../grid/columns.ts";
import { type Json, type Path, get, keyOf, set } from "../json.ts";
import { t } from "../texts.ts";

interface Field {
  readonly path: Path;
  readonly words: { readonly title: string; readonly hint: string };
  readonly kind: "decimal" | "integer" | "numbers";
}

export const EARNING: readonly Field[] = [
  { path: ["scPerUsd"], words: t.earning.scPerUsd, kind: "decimal" },
  { path: ["pPerUsd"], words: t.earning.pPerUsd, kind: "decimal" },
  { path: ["pExpiryMonths"], words: t.earning.pExpiryMonths, kind: "integer" },
  { path: ["lateWindowHours"], words: t.earning.lateWindowHours, kind: "integer" },
];
export const REMINDERS: readonly Field[] = [
  { path: ["reminders", "seasonDaysLeft"], words: t.reminders.seasonDaysLeft, kind: "numbers" },
  { path: ["reminders", "keepThresholdPercent"], words: t.reminders.keepThresholdPercent, kind: "numbers" },
  { path: ["reminders", "scExpiringDaysLeft"], words: t.reminders.scExpiringDaysLeft, kind: "numbers" },
  { path: ["reminders", "pExpiringDaysLeft"], words: t.reminders.pExpiringDaysLeft, kind: "numbers" },
];
export const INVITING: readonly Field[] = [
  { path: ["invitations", "minUsd"], words: t.growth.inviting.minUsd, kind: "decimal" },
  { path: ["invitations", "holdDays"], words: t.growth.inviting.holdDays, kind: "integer" },
  { path: ["invitations", "inviter", "sc"], words: t.growth.inviting.inviterSc, kind: "integer" },
  { path: ["invitations", "inviter", "p"], words: t.growth.inviting.inviterP, kind: "integer" },
  { path: ["invitations", "invitee", "sc"], words: t.growth.inviting.inviteeSc, kind: "integer" },
  { path: ["invitations", "invitee", "p"], words: t.growth.inviting.inviteeP, kind: "integer" },
  { path: ["invitations", "perMonth"], words: t.growth.inviting.perMonth, kind: "integer" },
  { path: ["invitations", "inAll"], words: t.growth.inviting.inAll, kind: "integer" },
];
/** What holds where the file says nothing; see docs/rules-files.md. */
const USUAL: Readonly<Record<string, string>> = {
  "reminders/seasonDaysLeft": "14, 7, 3, 1",
  "reminders/keepThresholdPercent": "50, 80, 100",
  "reminders/scExpiringDaysLeft": "3, 1",
  "reminders/pExpiringDaysLeft": "30, 7, 1",
  "invitations/minUsd": "5",
  "invitations/holdDays": "14",
  "invitations/inviter/sc": "0",
  "invitations/inviter/p": "0",
  "invitations/invitee/sc": "0",
  "invitations/invitee/p": "0",
  "invitations/perMonth": "10",
  "invitations/inAll": "100",
};

function number(text: string): Json {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

function jsonOf({ kind }: Field, written: string): Json | undefined {
  const text = written.trim();
  if (kind === "numbers") return text.split(/[,;\s]+/).filter(Boolean).map(number);
  if (text === "") return undefined;
  return kind === "integer" ? number(text) : text;
}

export function fields(all: readonly Field[]): TemplateResult {
  return html`<div class="form-row">${all.map(field)}</div>`;
}

function field(one: Field): TemplateResult {
  const { path, words } = one;
  const id = `field-${path.join("-")}`;
  const value = get(desk.document, path);
  const faults = desk.faults.filter(({ parts }) => `${keyOf(parts)}/`.startsWith(`${keyOf(path)}/`));
  const change = (event: Event) => {
    const next = jsonOf(one, valueOf(event));
    if (toText(next) !== toText(value) || value === undefined) desk.edit(set(desk.document, path, next));
  };
  return html`<div class="field">
    <label for=${id}>${words.title}</label>
    <input
      id=${id}
      .value=${value === undefined ? (USUAL[keyOf(path)] ?? "") : toText(value)}
      inputmode=${one.kind === "numbers" ? "text" : "decimal"}
      autocomplete="off"
      aria-invalid=${faults.length > 0 ? "true" : nothing}
      aria-describedby="${id}-hint"
      @change=${change}
    />
    <p id="${id}-hint" class=${faults.length > 0 ? "field-error" : "field-hint"}>
      ${faults.length > 0 ? faults.map(({ message }) => t.faults.sentence(message)).join(" ") : words.hint}
    </p>
  </div>`;
}

import { type TemplateResult, html, nothing } from "lit";
import {
  CHANGE_STAFF_ROLE,
  HOUSES,
  INVITE_STAFF,
  PEOPLE,
  type PersonRowFragment,
  REVOKE_STAFF,
  SET_STAFF_LIMITS,
  type StaffRole,
} from "#operations/program";
import { DoingPiece } from "../../console/doing.ts";
import { faultsOf, field } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import type { PageBody } from "../../console/page.ts";
import { badge, emptyState, pageHead } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { formOf, textOf, valueOf } from "../../kit/forms.ts";
import { t } from "../people-texts.ts";

type Person = PersonRowFragment;
type Open = { dialog: "invite" } | { dialog: "edit" | "revoke"; person: Person };

const ROLES: readonly StaffRole[] = ["PRODUCT_OWNER", "STUDIO_FOCAL", "SUPPORT"];
const FIELDS = ["email", "studioId", "grant", "daily"];
const MAX_EMAIL = 254;
const words = t.staff;

/** The people of the staff: invitations, roles, limits. */
export class StaffPage extends DoingPiece {
  static override properties = { ...DoingPiece.properties, open: { state: true }, role: { state: true } };
  declare open: Open | null;
  /** The role that is chosen in the dialog. */
  declare role: StaffRole;

  #columns: readonly Column<Person>[] | null = null;

  constructor() {
    super();
    this.open = null;
    this.role = "SUPPORT";
  }

  override render(): TemplateResult {
    const { view } = this;
    const invite = html`<button type="button" class="button main" @click=${() => this.#show({ dialog: "invite" }, "SUPPORT")}>
      ${icon("plus", 16)}${words.invite}
    </button>`;
    const includeRevoked = view.query.get("invitations") === "all";
    return html`${pageHead(words.title, { lead: words.about, actions: invite })}
    ${dataTable<Person>(view, {
      name: "staff",
      label: words.title,
      columns: (this.#columns ??= this.#columnsOf()),
      filters: [
        {
          name: "invitations",
          label: words.filter,
          kind: "choice",
          options: [
            ["", words.valid],
            ["all", words.all],
          ],
        },
      ],
      source: source(PEOPLE, { includeRevoked }, ({ staffMembers }) => staffMembers),
      idOf: ({ id }) => id,
      onOpen: (person) => person.revokedAt === null && this.#show({ dialog: "edit", person }, person.role),
      empty: emptyState(words.none, { name: "people" }),
    })}
    ${this.open ? this.#dialog(this.open) : nothing}`;
  }

  #show(open: Open, role: StaffRole): void {
    this.role = role;
    this.open = open;
  }

  #columnsOf(): Column<Person>[] {
    const { number, day } = this.view.kit.format;
    const { columns, states } = words;
    const state = ({ revokedAt, hasSignedIn }: Person) => (revokedAt ? states.revoked : hasSignedIn ? states.signedIn : states.invited);
    const toneOf = ({ revokedAt, hasSignedIn }: Person) => (revokedAt ? "plain" : hasSignedIn ? "good" : "info");
    const studio = ({ role, studios }: Person) => (role === "STUDIO_FOCAL" ? studios.map(({ name }) => name).join(", ") : words.allStudios);
    const isMe = ({ id }: Person) => id === this.view.staff.id;
    return [
      {
        id: "person",
        words: columns.person,
        cell: (person) => html`${person.name ?? person.email}${isMe(person) ? html` <span class="muted">(${words.you})</span>` : nothing}`,
        text: ({ name }) => name ?? "",
      },
      { id: "email", words: columns.email, cell: ({ email }) => email, text: ({ email }) => email },
      { id: "role", words: columns.role, cell: ({ role }) => t.roles[role], text: ({ role }) => role },
      { id: "studio", words: columns.studio, cell: studio, text: studio },
      { id: "grant", words: columns.grant, align: "end", cell: ({ grantLimit }) => number(grantLimit), text: ({ grantLimit }) => grantLimit },
      { id: "daily", words: columns.daily, align: "end", cell: ({ dailyBudget }) => number(dailyBudget), text: ({ dailyBudget }) => dailyBudget },
      { id: "state", words: columns.state, cell: (person) => badge(state(person), toneOf(person)), text: state },
      { id: "invited", words: columns.invited, hidden: true, cell: ({ invitedAt }) => day(invitedAt), text: ({ invitedAt }) => invitedAt },
      {
        id: "actions",
        words: columns.actions,
        align: "end",
        // The own invitation is another product owner's to revoke.
        cell: (person) => (person.revokedAt || isMe(person) ? nothing : this.#revokeButton(person)),
        text: ({ id }) => id,
      },
    ];
  }

  #revokeButton(person: Person): TemplateResult {
    const label = `${words.revoke}: ${person.email}`;
    return html`<button type="button" class="button quiet" aria-label=${label} @click=${() => (this.open = { dialog: "revoke", person })}>
      ${words.revoke}
    </button>`;
  }

  #dialog(open: Open): TemplateResult {
    const onClose = (): void => void (this.open = null);
    if (open.dialog === "invite") return this.dialog({ id: "invite", title: words.inviteTitle, onClose }, this.#inviteForm());
    const { person } = open;
    if (open.dialog === "edit") return this.dialog({ id: "person", title: words.editOf(person.email), onClose }, this.#personForm(person));
    return this.dialog(
      { id: "revoke", title: words.revokeTitle(person.email), onClose },
      html`<form class="form" @submit=${(event: Event) => this.#revoke(event, person)}>
        <p>${words.revokeText}</p>
        ${this.general()} ${this.actions(words.revoke, { danger: true })}
      </form>`,
    );
  }

  #inviteForm(): TemplateResult {
    const { email, emailHint } = words.fields;
    return html`<form class="form" @submit=${this.#invite}>
      ${field({
        name: "email",
        label: email,
        hint: emailHint,
        type: "email",
        required: true,
        maxLength: MAX_EMAIL,
        wrong: faultsOf(this.refused, "email"),
      })}
      ${this.#roleFields(null)} ${this.#general()} ${this.actions(words.inviteGo)}
    </form>`;
  }

  #personForm(person: Person): TemplateResult {
    const { grant, grantHint, daily, dailyHint } = words.fields;
    const limit = (name: string, label: string, hint: string, value: number) =>
      field({ name, label, hint, type: "number", min: 0, value: String(value), wrong: faultsOf(this.refused, name) });
    return html`<form class="form" @submit=${(event: Event) => this.#save(event, person)}>
      ${person.id === this.view.staff.id ? html`<p class="muted">${words.ownRole}</p>` : this.#roleFields(person)}
      <div class="form-row">
        ${limit("grant", grant, grantHint, person.grantLimit)} ${limit("daily", daily, dailyHint, person.dailyBudget)}
      </div>
      ${this.#general()} ${this.actions(t.studios.save)}
    </form>`;
  }

  #general(): TemplateResult {
    return this.general(({ path }) => path.some((key) => FIELDS.includes(key)));
  }

  #roleFields(person: Person | null): TemplateResult {
    const studios = this.reader.one(HOUSES, {}).data?.viewer.staff?.studios ?? [];
    const { role, studio, studioHint } = words.fields;
    return html`${field({
      name: "role",
      label: role,
      value: this.role,
      options: ROLES.map((one) => [one, t.roles[one]] as const),
      onInput: (event) => (this.role = ROLES.find((one) => one === valueOf(event)) ?? this.role),
    })}
    ${this.role === "STUDIO_FOCAL"
      ? field({
          name: "studioId",
          label: studio,
          hint: studioHint,
          required: true,
          value: person?.role === "STUDIO_FOCAL" ? (person.studios[0]?.id ?? "") : "",
          options: studios.map(({ id, name }) => [id, name] as const),
          wrong: faultsOf(this.refused, "studioId"),
        })
      : nothing}`;
  }

  #invite = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const email = textOf(form, "email");
    const input = { email, role: this.role, studioId: textOf(form, "studioId") || null };
    const done = await this.doing(async () => (await ask(INVITE_STAFF, { input })).inviteStaff.userErrors);
    if (!done) return;
    this.closeDialog();
    this.view.say(words.invited(email));
  };

  async #save(event: Event, person: Person): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const studioId = textOf(form, "studioId") || null;
    const isOther = this.role !== person.role || (this.role === "STUDIO_FOCAL" && studioId !== person.studios[0]?.id);
    const points = (name: string) => (textOf(form, name) === "" ? null : Number(textOf(form, name)));
    const [grant, daily] = [points("grant"), points("daily")];
    const isSame = grant === person.grantLimit && daily === person.dailyBudget;
    const done = await this.doing(async () => {
      if (isOther) {
        const { changeStaffRole } = await ask(CHANGE_STAFF_ROLE, { input: { staffId: person.id, role: this.role, studioId } });
        if (changeStaffRole.userErrors.length > 0) return changeStaffRole.userErrors;
      }
      if (isSame) return [];
      return (await ask(SET_STAFF_LIMITS, { input: { staffId: person.id, limits: { grant, daily } } })).setStaffLimits.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.saved(person.email));
  }

  async #revoke(event: Event, { id, email }: Person): Promise<void> {
    event.preventDefault();
    if (!(await this.doing(async () => (await ask(REVOKE_STAFF, { input: { staffId: id } })).revokeStaff.userErrors))) return;
    this.closeDialog();
    this.view.say(words.revoked(email));
  }
}

export const body: PageBody = {
  elements: { "program-staff": StaffPage },
  render: (view) => html`<program-staff .view=${view}></program-staff>`,
};

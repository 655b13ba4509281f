import { type TemplateResult, html, nothing } from "lit";
import type { InvitationState, MemberInvitationsQuery } from "#operations/console";
import type { List } from "../../kit/cache.ts";
import type { GameView } from "../page.ts";
import { type Tone, answered, badge, emptyState, panel } from "../parts.ts";
import { memberWords } from "../texts/member.ts";

type Invitations = NonNullable<MemberInvitationsQuery["member"]>["invitations"];
type Invitation = Invitations["edges"][number]["node"];

const TONES: Record<InvitationState, Tone> = { JOINED: "plain", PENDING: "info", QUALIFIED: "good", REVERSED: "bad", REFUSED: "bad" };
const { invitations: words } = memberWords;

/** Those who came by a member's code, each with its state, and why one does not count. */
export function invitationTable(view: GameView, list: List<Invitation>): TemplateResult {
  return panel(
    words.title,
    answered(list, (invitations) => invitations.length === 0 ? emptyState(words.none, { name: "people" }) : html`${table(view, invitations)}
      ${list.more ? html`<p><button type="button" class="button" ?disabled=${list.loading} @click=${list.next}>${words.more}</button></p>` : nothing}`),
  );
}

function table(view: GameView, invitations: readonly Invitation[]): TemplateResult {
  const { columns } = words;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">${columns.who}</th>
          <th scope="col">${columns.state}</th>
          <th scope="col">${columns.claimed}</th>
          <th scope="col">${columns.counts}</th>
          <th scope="col">${columns.rewarded}</th>
          <th scope="col">${columns.why}</th>
        </tr>
      </thead>
      <tbody>
        ${invitations.map((one) => row(view, one))}
      </tbody>
    </table>
  </div>`;
}

function row(view: GameView, one: Invitation): TemplateResult {
  const { format } = view.kit;
  const { inviteePlayerId: invitee } = one;
  return html`<tr>
    <th scope="row">
      ${invitee
        ? html`<a href=${view.href(`/members/${encodeURIComponent(invitee)}`)}><bdi>${invitee}</bdi></a>`
        : html`<span class="muted">${words.erased}</span>`}
    </th>
    <td>${badge(words.states[one.state], TONES[one.state])}</td>
    <td>${one.claimedAt ? html`<time datetime=${one.claimedAt}>${format.moment(one.claimedAt)}</time>` : nothing}</td>
    <td>${countsWords(view, one)}</td>
    <td>${one.isRewarded === null ? nothing : one.isRewarded ? words.yes : words.limit}</td>
    <td>${one.refusal ? words.refusals[one.refusal] : one.reversedAt ? words.refunded(format.moment(one.reversedAt)) : nothing}</td>
  </tr>`;
}

/** Since when it counts, or from when on it may. */
function countsWords({ kit: { format } }: GameView, { state, qualifiedAt, qualifiesAt }: Invitation): string | typeof nothing {
  if (qualifiedAt) return format.moment(qualifiedAt);
  if (qualifiesAt) return words.from(format.moment(qualifiesAt));
  return state === "JOINED" ? words.purchase : nothing;
}

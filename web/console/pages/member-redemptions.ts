import { type TemplateResult, html } from "lit";
import type { MemberPageFragment } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { type Tone, badge, emptyState, panel } from "../parts.ts";
import { memberWords } from "../texts/member.ts";

type Redemption = MemberPageFragment["redemptions"]["edges"][number]["node"];

const TONES: Record<Redemption["status"], Tone> = { PENDING: "info", FULFILLED: "good", FAILED: "bad", CANCELLED: "plain" };

/** The newest redemptions of a member. */
export function redemptionList({ format }: Kit, redemptions: readonly Redemption[]): TemplateResult {
  const { title, none, columns, states, gift } = memberWords.redemptions;
  return panel(
    title,
    redemptions.length === 0
      ? emptyState(none, { name: "parcel" })
      : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${title}>
          <table>
            <thead>
              <tr>
                <th scope="col">${columns.item}</th>
                <th scope="col">${columns.state}</th>
                <th scope="col" class="end">${columns.points}</th>
                <th scope="col">${columns.created}</th>
                <th scope="col">${columns.due}</th>
              </tr>
            </thead>
            <tbody>
              ${redemptions.map(
                (one) => html`<tr>
                  <th scope="row"><bdi>${one.title}</bdi>${one.quantity > 1 ? ` × ${format.number(one.quantity)}` : ""}</th>
                  <td>${badge(states[one.status], TONES[one.status])}</td>
                  <td class="end">${one.benefit ? gift : format.number(one.pointsSpent)}</td>
                  <td><time datetime=${one.createdAt}>${format.moment(one.createdAt)}</time></td>
                  <td><time datetime=${one.settledAt ?? one.dueAt}>${format.moment(one.settledAt ?? one.dueAt)}</time></td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`,
  );
}

import { type TemplateResult, html, nothing } from "lit";
import type { MemberPurchasesQuery } from "#operations/console";
import type { List } from "../../kit/cache.ts";
import type { Kit } from "../../kit/context.ts";
import { answered, emptyState, panel } from "../parts.ts";
import { memberWords } from "../texts/member.ts";

type Purchases = NonNullable<NonNullable<MemberPurchasesQuery["member"]>["purchases"]>;
export type Purchase = Purchases["edges"][number]["node"];

/** The purchases of a member, each with a refund to try. */
export function purchaseList(kit: Kit, list: List<Purchase>, onRefund: (purchaseId: string) => void): TemplateResult {
  const { title, none, more } = memberWords.purchases;
  return panel(
    title,
    answered(list, (purchases) => purchases.length === 0 ? emptyState(none, { name: "bolt" }) : html`${rows(kit, purchases, onRefund)}
      ${list.more ? html`<p><button type="button" class="button" ?disabled=${list.loading} @click=${list.next}>${more}</button></p>` : nothing}`),
  );
}

function rows({ format }: Kit, purchases: readonly Purchase[], onRefund: (purchaseId: string) => void): TemplateResult {
  const { title, refund, columns } = memberWords.purchases;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${title}>
    <table>
      <thead>
        <tr>
          <th scope="col">${columns.at}</th>
          <th scope="col">${columns.id}</th>
          <th scope="col" class="end">${columns.usd}</th>
          <th scope="col" class="end">${columns.refunded}</th>
          <th scope="col" class="end">${columns.sc}</th>
          <th scope="col" class="end">${columns.p}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${purchases.map(
          (one) => html`<tr>
            <th scope="row"><time datetime=${one.effectiveAt}>${format.moment(one.effectiveAt)}</time></th>
            <td><code class="cut" title=${one.purchaseId}>${one.purchaseId}</code></td>
            <td class="end">${one.amountUsd}</td>
            <td class="end">${Number(one.refundedUsd) ? one.refundedUsd : nothing}</td>
            <td class="end">${format.number(one.sc)}</td>
            <td class="end">${format.number(one.p)}</td>
            <td class="end">
              <button type="button" class="button quiet" aria-label="${refund}: ${one.purchaseId}" @click=${() => onRefund(one.purchaseId)}>${refund}</button>
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

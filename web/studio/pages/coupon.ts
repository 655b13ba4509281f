import { type TemplateResult, html, nothing } from "lit";
import { CREATE_CODES, ISSUE_COUPON, TEMPLATES, TEMPLATE_COUNTS, TEMPLATE_SALES, UPSERT_TEMPLATE } from "#operations/studio/money";
import { type Command, Commands } from "../../console/commands.ts";
import { faultsOf, field } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import { moneyText } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, emptyState, factList, pageHead, panel } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { download } from "../../console/table/csv.ts";
import { freshKey } from "../../kit/client.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { CouponEditor } from "../money/coupon-editor.ts";
import { type Template, formOfTemplate, inputOfForm } from "../money/coupon-form.ts";
import { LivePage } from "../money/live.ts";
import { couponStyles, stateBadge, taken } from "../money/parts.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { coupons as words } from "../texts-money.ts";

const MAX_REASON = 500;
const MAX_CODES_AT_ONCE = 1_000;

type Over = "edit" | "end" | "issue" | "codes";

/** One template of coupons: what is taken of its budgets, what was sold with it, and what can be done. */
export class CouponPage extends LivePage {
  static override properties = { ...LivePage.properties, over: { state: true }, made: { state: true } };
  declare over: Over | null;
  /** The codes that were made, while they are shown. */
  declare made: readonly string[] | null;
  /** One for each dialog: sent again after an answer that was lost, it is done once. */
  #key = freshKey();

  constructor() {
    super();
    this.over = null;
    this.made = null;
    new Commands(this, () => this.#commands());
  }

  get #code(): string {
    return this.view.params.template ?? "";
  }

  override render(): TemplateResult {
    const back = { href: this.view.href("/coupons"), words: words.title };
    return answered(
      this.reader.one(TEMPLATES, { gameId: this.gameId }),
      ({ couponTemplates }) => {
        const template = couponTemplates.find(({ code }) => code === this.#code);
        return template
          ? this.#template(template, back)
          : html`${pageHead(words.notFound, { back })}${emptyState(words.notFoundLead(this.#code), { name: "tag" })}`;
      },
      "cards",
    );
  }

  #template(template: Template, back: { href: string; words: string }): TemplateResult {
    const isOpen = template.status !== "ENDED";
    return html`
      ${pageHead(html`<bdi>${template.title}</bdi>`, {
        back,
        lead: html`<code>${template.code}</code> ${stateBadge(template.status)}`,
        actions: html`${template.status === "ACTIVE"
            ? html`<button type="button" class="button main" @click=${() => this.#open("issue")}>${icon("gift", 16)}${words.issue.open}</button>
                <button type="button" class="button" @click=${() => this.#open("codes")}>${words.codes.open}</button>`
            : nothing}
          ${isOpen
            ? html`<button type="button" class="button" @click=${() => this.#open("edit")}>${words.edit}</button>
                <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#pause(template)}>${template.status === "PAUSED" ? words.resume : words.pause}</button>
                ${template.status === "SCHEDULED"
                  ? nothing
                  : html`<button type="button" class="button quiet" @click=${() => this.#open("end")}>${words.end}</button>`}`
            : nothing}`,
      })}
      ${panel(words.budgets, this.#budgets(template))}
      <div class="coupon-top">${panel(words.rule, this.#facts(template))} ${panel(words.performance, this.#sales(template))}</div>
      ${this.over === "edit"
        ? html`<studio-coupon-editor .view=${this.view} .template=${template} @laurel-closed=${this.#close}></studio-coupon-editor>`
        : this.over
          ? this.#dialog(this.over, template)
          : nothing}
    `;
  }

  #budgets({ issued, used, reserved, discount, currency, maxIssued, maxUses, maxDiscount }: Template): TemplateResult {
    const { number } = this.view.kit.format;
    const card = (name: string, shown: TemplateResult, note: string) =>
      html`<div class="budget-card"><span>${name}</span><strong>${shown}</strong><span class="muted">${note}</span></div>`;
    const limit = (most: unknown) => (most === null ? words.unlimited : "");
    return html`<div class="budget-cards">
      ${card(words.issued, taken(issued, maxIssued, words.issued, number), limit(maxIssued))}
      ${card(words.uses, taken(used + reserved, maxUses, words.uses, number), [words.usesNote(number(used), number(reserved)), limit(maxUses)].filter(Boolean).join(" · "))}
      ${discount === null || currency === null
        ? nothing
        : card(
            words.discount,
            taken(Number(discount), maxDiscount === null ? null : Number(maxDiscount), words.discount, (value) => moneyText(value, currency)),
            [words.discountNote, limit(maxDiscount)].filter(Boolean).join(" "),
          )}
    </div>`;
  }

  #facts(template: Template): TemplateResult {
    const { moment, days, number } = this.view.kit.format;
    const { facts } = words;
    const { tiers, recheckTiers, skus, categories, perMember, touchesFlash, touchesCombined, genericCode, trigger } = template;
    const touches = [touchesFlash ? facts.flash : "", touchesCombined ? facts.combined : ""].filter(Boolean).join(", ");
    const items = [...(skus ?? []), ...(categories ?? [])];
    return html`<p class="coupon-rule">${template.rule}</p>
      ${factList([
        [facts.class, words.classes[template.class]],
        [facts.code, genericCode ? html`<code>${genericCode}</code>` : facts.noCode],
        [facts.trigger, trigger ? words.triggers[trigger] : facts.noTrigger],
        [facts.from, template.from ? moment(template.from) : facts.always],
        [facts.until, template.until ? moment(template.until) : words.never],
        [facts.days, template.daysFromIssue === null ? facts.tillEnd : days(template.daysFromIssue)],
        [facts.tiers, tiers ? `${tiers.join(", ")}${recheckTiers ? ` · ${facts.recheck}` : ""}` : facts.all],
        [facts.items, items.join(", ") || facts.all],
        [facts.perMember, perMember === null ? words.unlimited : number(perMember)],
        [facts.exclusive, template.exclusive ? facts.alone : facts.together],
        [facts.touches, touches || facts.nothing],
      ])}`;
  }

  #sales({ code }: Template): TemplateResult {
    const { number } = this.view.kit.format;
    const { sales } = words;
    return html`${answered(this.reader.one(TEMPLATE_COUNTS, { gameId: this.gameId, template: code }), ({ couponCounts }) =>
        factList([
          [words.counts.usable, number(couponCounts.usable)],
          [words.counts.reserved, number(couponCounts.reserved)],
          [words.counts.used, number(couponCounts.used)],
          [words.counts.expired, number(couponCounts.expired)],
          [words.counts.revoked, number(couponCounts.revoked)],
        ]),
      )}
      <p class="muted">${words.performanceNote}</p>
      ${answered(this.reader.one(TEMPLATE_SALES, { gameId: this.gameId, template: code }), ({ couponSales }) =>
        couponSales.length === 0
          ? emptyState(words.noSales, { name: "chart" })
          : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.performance}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${sales.currency}</th>
                    <th scope="col" class="end">${sales.orders}</th>
                    <th scope="col" class="end">${sales.discount}</th>
                    <th scope="col" class="end">${sales.revenue}</th>
                    <th scope="col" class="end">${sales.perOrder}</th>
                  </tr>
                </thead>
                <tbody>
                  ${couponSales.map(
                    ({ currency, orders, discount, revenue }) => html`<tr>
                      <th scope="row">${currency}</th>
                      <td class="end">${number(orders)}</td>
                      <td class="end">${moneyText(discount, currency)}</td>
                      <td class="end">${moneyText(revenue, currency)}</td>
                      <td class="end">${moneyText(Number(revenue) / orders, currency)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`,
      )}`;
  }

  #dialog(over: Exclude<Over, "edit">, template: Template): TemplateResult {
    const { title } = template;
    const titles = { end: words.endTitle(title), issue: words.issue.title(title), codes: words.codes.title(title) };
    const bodies = { end: () => this.#end(template), issue: () => this.#issue(template), codes: () => this.#codes(template) };
    return this.dialog({ id: `coupon-${over}`, title: titles[over], kept: this.made !== null, onClose: this.#close }, bodies[over]());
  }

  #end(template: Template): TemplateResult {
    const until = new Date(this.view.kit.now()).toISOString();
    return html`<form class="form" @submit=${(event: Event) => (event.preventDefault(), void this.#change(template, { until }, words.ended(template.title)))}>
      <p>${words.endText}</p>
      ${this.general()} ${this.actions(words.end.replace("…", ""), { danger: true })}
    </form>`;
  }

  #issue({ code }: Template): TemplateResult {
    const { issue } = words;
    const wrong = (name: string) => faultsOf(this.refused, name);
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      const form = formOf(event);
      const [playerId, reason] = [textOf(form, "playerId"), textOf(form, "reason")];
      let given = "";
      const done = await this.doing(async () => {
        const { issueCoupon } = await ask(ISSUE_COUPON, { input: { gameId: this.gameId, playerId, template: code, reason, idempotencyKey: this.#key } });
        given = issueCoupon.coupon?.code ?? "";
        return issueCoupon.userErrors;
      });
      if (!done) return;
      this.closeDialog();
      this.view.say(issue.done(playerId, given));
    };
    return html`<form class="form" @submit=${submit}>
      ${field({ label: issue.player, name: "playerId", required: true, maxLength: 128, wrong: wrong("playerId") })}
      ${field({ label: issue.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: issue.reasonHint, wrong: wrong("reason") })}
      ${this.general(({ path }) => path.some((part) => ["playerId", "reason"].includes(part)))} ${this.actions(issue.action)}
    </form>`;
  }

  #codes({ code }: Template): TemplateResult {
    const { codes } = words;
    const { made } = this;
    if (made) {
      const text = made.join("\n");
      return html`<div class="form">
        <p>${codes.made(this.view.kit.format.number(made.length))}</p>
        <textarea class="codes" rows="8" readonly aria-label=${codes.list} .value=${text}></textarea>
        <div class="form-actions">
          <button type="button" class="button main" @click=${() => download(`${code}-codes.txt`, `${text}\n`, "text/plain;charset=utf-8")}>${icon("download", 16)}${codes.save}</button>
        </div>
      </div>`;
    }
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      const count = Number(textOf(formOf(event), "count"));
      await this.doing(async () => {
        const { createCouponCodes } = await ask(CREATE_CODES, { input: { gameId: this.gameId, template: code, count, idempotencyKey: this.#key } });
        this.made = createCouponCodes.codes;
        return createCouponCodes.userErrors;
      });
    };
    return html`<form class="form" @submit=${submit}>
      <p>${codes.lead}</p>
      ${field({ label: codes.count, name: "count", type: "number", min: 1, max: MAX_CODES_AT_ONCE, step: 1, value: "100", required: true, hint: codes.countHint, wrong: faultsOf(this.refused, "count") })}
      ${this.general(({ path }) => path.includes("count"))} ${this.actions(codes.action)}
    </form>`;
  }

  #pause(template: Template): void {
    const paused = template.status !== "PAUSED";
    void this.#change(template, { paused }, paused ? words.paused(template.title) : words.resumed(template.title));
  }

  /** Stores the template whole, with what is to differ. */
  async #change(template: Template, changes: { paused?: boolean; until?: string }, said: string): Promise<void> {
    const whole = inputOfForm(formOfTemplate(template), this.gameId, { paused: template.status === "PAUSED" });
    await this.act(said, async () => (await ask(UPSERT_TEMPLATE, { input: { ...whole, ...changes } })).upsertCouponTemplate.userErrors);
  }

  #open(over: Over): void {
    this.#key = freshKey();
    this.made = null;
    this.over = over;
  }

  #close = (): void => {
    this.over = null;
    this.made = null;
  };

  #commands(): Command[] {
    return [
      { words: words.edit, group: "page", icon: "draft", run: () => this.#open("edit") },
      { words: words.issue.open, group: "page", icon: "gift", run: () => this.#open("issue") },
      { words: words.codes.open, group: "page", icon: "tag", run: () => this.#open("codes") },
    ];
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, couponStyles],
  elements: { "studio-coupon": CouponPage, "studio-coupon-editor": CouponEditor },
  render: (view) => html`<studio-coupon .view=${gameView(view)}></studio-coupon>`,
};

import { type TemplateResult, css, html, nothing } from "lit";
import { CANCEL_PACK, MEMBER_PACKS, type MemberPackFactsFragment, type PackState, REFUND_PACK_PAYMENT } from "#operations/console/money";
import { freshKey } from "../../kit/client.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { DoingPiece } from "../doing.ts";
import { faultsOf, field } from "../forms.ts";
import type { GameView, PageBody } from "../page.ts";
import { type Tone, badge, factList, panel } from "../parts.ts";
import { ask } from "../speech.ts";
import { packs as words } from "../texts/packs.ts";
import { moneyOf } from "./money.ts";

type Held = MemberPackFactsFragment;
type Payment = NonNullable<Held["payments"]>[number];
/** What is asked before it is done. */
type Doing = { pack: Held; payment: Payment | null };

const MAX_REASON = 500;
const TONES: Record<PackState, Tone> = { ACTIVE: "good", GRACE: "warn", EXPIRED: "plain", ENDED: "bad" };

/** Returns the state of a pack as the pages show it. */
export function packState(state: PackState): TemplateResult {
  return badge(words.states[state], TONES[state]);
}

/** The packs of a member with their payments, and the ways to stop a renewal and to pay back; nothing where it has none. */
class MemberPacks extends DoingPiece {
  static override properties = { ...DoingPiece.properties, player: { attribute: false }, over: { state: true } };
  declare view: GameView;
  /** The game's id of the player. */
  declare player: string;
  declare over: Doing | null;
  /** One for the dialog: sent again after an answer that was lost, it is paid back once. */
  #key = "";

  constructor() {
    super();
    this.over = null;
  }

  override render(): TemplateResult | typeof nothing {
    const packs = this.reader.one(MEMBER_PACKS, { gameId: this.view.game.id, playerId: this.player }).data?.member?.packs ?? [];
    if (packs.length === 0) return nothing;
    return html`${panel(words.title, packs.map((pack) => this.#pack(pack)))} ${this.over ? this.#dialog(this.over) : nothing}`;
  }

  get #mayChange(): boolean {
    return this.view.may("packs:write");
  }

  #pack(pack: Held): TemplateResult {
    const { title, code, state, until, givesUntil, autoRenew, benefits, payments } = pack;
    const { moment } = this.view.kit.format;
    const { member } = words;
    const gives = state === "ACTIVE" || state === "GRACE";
    const at = (instant: string) => html`<time datetime=${instant}>${moment(instant)}</time>`;
    return html`<section class="member-pack" aria-label=${title}>
      <header class="member-pack-head">
        <h3><bdi>${title}</bdi></h3>
        <code>${code}</code>${packState(state)}
        ${gives && autoRenew && this.#mayChange
          ? html`<button type="button" class="button" aria-label=${words.cancel.of(title)} @click=${() => this.#ask({ pack, payment: null })}>${words.cancel.open}</button>`
          : nothing}
      </header>
      ${factList([
        [member.until, at(until)],
        ...(givesUntil === until ? [] : [[gives ? member.givesUntil : member.gaveUntil, at(givesUntil)] as const]),
        ...(gives ? [[member.renewal, autoRenew ? words.renews : words.ends] as const] : []),
        ...(benefits.length > 0 ? [[member.gives, benefits.join(" ")] as const] : []),
      ])}
      ${payments?.length ? this.#payments(pack, payments) : nothing}
    </section>`;
  }

  #payments(pack: Held, payments: readonly Payment[]): TemplateResult {
    const { member, refund } = words;
    const { moment, day } = this.view.kit.format;
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${member.payments(pack.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${member.payment}</th>
            <th scope="col">${member.paid}</th>
            <th scope="col">${member.period}</th>
            <th scope="col" class="end">${member.price}</th>
            <th scope="col" class="end">${member.payOut}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${payments.map(
            (payment) => html`<tr>
              <th scope="row"><code class="cut" title=${payment.id}>${payment.id}</code></th>
              <td><time datetime=${payment.paidAt}>${moment(payment.paidAt)}</time></td>
              <td>${day(payment.startsAt)} – ${day(payment.endsAt)}</td>
              <td class="end">${moneyOf(payment.price)}</td>
              <td class="end">${payment.payOut ? moneyOf(payment.payOut) : html`<span class="muted">–</span>`}</td>
              <td class="end">
                ${payment.payOut && this.#mayChange
                  ? html`<button type="button" class="button quiet" aria-label=${refund.of(payment.id)} @click=${() => this.#ask({ pack, payment })}>${refund.open}</button>`
                  : nothing}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #ask(over: Doing): void {
    this.#key = freshKey();
    this.over = over;
  }

  #dialog({ pack, payment }: Doing): TemplateResult {
    const { cancel, refund } = words;
    const submit = (event: Event): void => {
      event.preventDefault();
      const reason = textOf(formOf(event), "reason");
      void (payment ? this.#refund(payment, reason) : this.#cancel(pack, reason));
    };
    return this.dialog(
      { id: "pack", title: payment ? refund.title(payment.id) : cancel.title(pack.title), onClose: () => (this.over = null) },
      html`<form class="form" @submit=${submit}>
        <p>${payment?.payOut ? refund.text(moneyOf(payment.payOut)) : cancel.text(this.view.kit.format.moment(pack.until))}</p>
        ${field({ label: words.reason, name: "reason", required: true, maxLength: MAX_REASON, hint: words.reasonHint, wrong: faultsOf(this.refused, "reason") })}
        ${this.general(({ path }) => path.includes("reason"))} ${this.actions(payment ? refund.action : cancel.action, { danger: true })}
      </form>`,
    );
  }

  async #cancel({ code, title }: Held, reason: string): Promise<void> {
    const input = { gameId: this.view.game.id, playerId: this.player, pack: code, reason };
    if (await this.doing(async () => (await ask(CANCEL_PACK, { input })).cancelPack.userErrors)) this.#done(words.cancel.done(title));
  }

  async #refund({ id }: Payment, reason: string): Promise<void> {
    let paidOut = "";
    const done = await this.doing(async () => {
      const input = { gameId: this.view.game.id, packPaymentId: id, refundId: this.#key, reason };
      const { refundPackPayment } = await ask(REFUND_PACK_PAYMENT, { input });
      paidOut = refundPackPayment.payOut ? moneyOf(refundPackPayment.payOut) : "";
      return refundPackPayment.userErrors;
    });
    if (done) this.#done(words.refund.done(paidOut));
  }

  #done(said: string): void {
    this.closeDialog();
    this.view.say(said);
  }
}

const packStyles = css`
  laurel-member-packs {
    display: contents;
  }
  .member-pack {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .member-pack + .member-pack {
    border-block-start: 1px solid var(--line);
    margin-block-start: 16px;
    padding-block-start: 16px;
  }
  .member-pack-head {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .kit .member-pack-head h3 {
    font: 600 16px/24px var(--font);
  }
  .member-pack-head > .button {
    margin-inline-start: auto;
  }
`;

/** What the page of a member loads when it is opened. */
export const part: Omit<PageBody, "render"> = { elements: { "laurel-member-packs": MemberPacks }, styles: [packStyles] };

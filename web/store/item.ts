import { type TemplateResult, html, nothing } from "lit";
import { ITEM } from "#operations/store";
import { skeleton } from "../kit/feedback.ts";
import { failure } from "../kit/notice.ts";
import { icon } from "../kit/icons.ts";
import { picture } from "../kit/item.ts";
import { type Item, liveOffer } from "./eligibility.ts";
import { StorePage } from "./page.ts";
import { closeBeside, closeMine } from "../kit/dialogs.ts";
import { nothingYet } from "./parts.ts";
import { addressOf, back, go, itemAddress } from "./router.ts";
import { nameOf, pointsOf, session } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { kit, t } from "./speech.ts";
import { hearts, wishesOf } from "./wishing.ts";

/** The page of one item, and over it the dialog in which it is redeemed. */
export class ItemPage extends StorePage {
  static override properties = { sku: {}, redeem: { attribute: false }, providers: { attribute: false }, giving: { state: true } };
  declare sku: string;
  /** Whether the dialog is open, as the address says. */
  declare redeem: boolean;
  declare providers: string[];
  /** Whether the dialog to give it is open. */
  declare giving: boolean;

  constructor() {
    super();
    this.sku = "";
    this.redeem = false;
    this.providers = [];
    this.giving = false;
  }

  #titled = "";

  override updated(): void {
    super.updated();
    const title = this.querySelector("#item-title")?.textContent.trim() ?? "";
    if (title === this.#titled) return;
    this.#titled = title;
    this.dispatchEvent(new Event("laurel-titled", { bubbles: true }));
  }

  override render(): TemplateResult {
    const gameId = session.member ? null : session.gameId || null;
    const { data, failure: failed, again } = this.reader.one(ITEM, { sku: this.sku, gameId });
    const item = data?.catalog.edges[0]?.node;
    if (data && !item) {
      return html`<h1><bdi>${t.item.gone}</bdi></h1>
        ${nothingYet(t.item.goneText, "tag", { words: t.back, href: addressOf("catalog") })}`;
    }
    if (!item) return failed && failed.kind !== "signed-out" ? failure(kit, failed, { onRetry: again }) : skeleton("cards", t.loading);
    return html`<p class="crumb"><a href=${addressOf("catalog")}>${icon("arrow", 16)}${t.back}</a></p>
      ${this.#item(item)} ${this.redeem ? this.#dialog(item) : nothing} ${this.giving ? this.#give(item) : nothing}`;
  }

  #item(item: Item): TemplateResult {
    const { member } = session;
    const { action, words, why, away } = liveOffer(item, member);
    const wishes = member ? wishesOf(this.reader).all : null;
    const press = () => action && go(itemAddress(item.sku, { redeem: true }));
    const fact = (name: string, value: string | TemplateResult) => html`<div><dt class="muted">${name}</dt><dd>${value}</dd></div>`;
    const { format } = kit;
    return html`<article class="whole ${away ? "away" : ""}">
      ${picture(item)}
      <div class="whole-words">
        <p class="muted"><bdi>${item.category ?? t.catalog.kindOf[item.kind]}</bdi></p>
        <h1 id="item-title"><bdi>${item.title}</bdi></h1>
        ${item.description ? html`<p class="description"><bdi>${item.description}</bdi></p>` : nothing}
        <dl class="whole-facts">
          ${fact(t.item.price, html`<strong class="price num"><bdi>${pointsOf(item.price)}</bdi></strong>`)}
          ${member ? fact(t.item.balance, html`<span class="num"><bdi>${pointsOf(member.points.balance)}</bdi></span>`) : nothing}
          ${fact(t.item.kind, t.catalog.kindOf[item.kind])}
          ${fact(t.item.tier, item.minTier ? html`<bdi>${t.catalog.from(item.minTier.name)}</bdi>` : t.item.everyTier)}
          ${item.perMemberLimit ? fact(t.item.limit, t.catalog.limit(item.perMemberLimit, format.number(item.perMemberLimit))) : nothing}
          ${item.stockLeft === null ? nothing : fact(t.item.stock, format.number(item.stockLeft))}
          ${item.availableUntil ? fact(t.item.until, html`<bdi>${format.moment(item.availableUntil)}</bdi>`) : nothing}
        </dl>
        <div class="whole-act">
          <button
            type="button"
            class="button ${action ? "main" : ""}"
            aria-disabled=${action === null}
            aria-describedby="item-why"
            @click=${press}
          >
            <span>${words}<span class="sr">: ${item.title}</span></span>
          </button>
          ${action === "redeem"
            ? html`<button type="button" class="button" @click=${() => (this.giving = true)}>${icon("gift")}<span>${t.item.give}<span class="sr">: ${item.title}</span></span></button>`
            : nothing}
          ${hearts(wishes)(item)}
        </div>
        <p class="muted" id="item-why"><bdi>${why.join(" ")}</bdi></p>
      </div>
    </article>`;
  }

  #give({ id, title, imageUrl, kind, price }: Item): TemplateResult {
    const present = { title, imageUrl, tangible: kind === "TANGIBLE", from: { itemId: id, price } };
    return html`<laurel-give .present=${present} @laurel-closed=${() => (this.giving = false)}></laurel-give>`;
  }

  #dialog(item: Item): TemplateResult | typeof nothing {
    const { action } = liveOffer(item, session.member);
    const close = () => back(itemAddress(item.sku));
    if (action === "sign-in") return this.#signIn(close);
    const open = this.querySelector("laurel-redeem") !== null;
    // Once it is open it stays, also where its own redemption took the points or the last of the stock.
    if (!session.member || (action !== "redeem" && !open)) return nothing;
    return html`<laurel-redeem .item=${item} @laurel-closed=${close}></laurel-redeem>`;
  }

  #signIn(close: () => void): TemplateResult {
    const { member } = session;
    return html`<dialog class="dialog" aria-labelledby="ask-title" @close=${close} @click=${closeBeside}>
      <div class="inside">
        <h2 id="ask-title"><bdi>${t.item.signInTitle}</bdi></h2>
        ${member ? html`<p class="muted"><bdi>${nameOf(member)}</bdi></p>` : nothing}
        <p><bdi>${this.providers.length > 0 ? t.item.signInText : t.item.noProviders}</bdi></p>
        ${signInButtons(this.providers)}
        <button type="button" class="button" @click=${closeMine}>${t.cancel}</button>
      </div>
    </dialog>`;
  }
}

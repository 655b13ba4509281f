import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { BARGAINS, BARGAIN_ACTIVITIES, START_BARGAIN } from "#operations/store/bargain";
import { cache } from "../cache.ts";
import { StorePage } from "../page.ts";
import { listed, nothingYet } from "../parts.ts";
import { session } from "../session.ts";
import { ask, kit } from "../speech.ts";
import { type Bargain, bargainLink, helperList, itemPicture, moneyWords, priceFacts, refused, stateWords } from "./show.ts";
import { bargainWords } from "../texts/bargain/index.ts";

/** What can be bargained for, and the player's own bargainings with their links. */
export class Bargains extends StorePage {
  static override properties = { busy: { state: true } };
  declare busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  override render(): TemplateResult {
    const words = bargainWords;
    const list = this.reader.list(BARGAINS, {}, ({ me }) => me?.bargains);
    return html`
      <h1><bdi>${words.heading}</bdi></h1>
      <p class="lead"><bdi>${words.lead}</bdi></p>
      ${this.#activities()}
      <section class="row">
        <h2><bdi>${words.list}</bdi></h2>
        ${listed(list, {
          shown: (bargains) => html`<ul class="bargains">
            ${repeat(bargains, ({ id }) => id, (bargain) => this.#bargain(bargain))}
          </ul>`,
          none: () => nothingYet(words.empty, "people"),
        })}
      </section>
    `;
  }

  #activities(): TemplateResult | typeof nothing {
    const words = bargainWords;
    const activities = this.reader.one(BARGAIN_ACTIVITIES, {}).data?.bargainActivities ?? [];
    if (activities.length === 0) return nothing;
    return html`<section class="row">
      <h2><bdi>${words.activities}</bdi></h2>
      <ul class="bargains">
        ${activities.map(
          ({ code, title, imageUrl, price, floorPrice, helpers, stockLeft }) => html`<li class="card">
            ${itemPicture(imageUrl)}
            <h3 class="clamp"><bdi>${title}</bdi></h3>
            <p class="num"><bdi>${words.range(moneyWords(price), moneyWords(floorPrice))}</bdi></p>
            <p class="small muted"><bdi>${words.needed(kit.format.number(helpers), helpers)}</bdi></p>
            <button type="button" class="button main" ?disabled=${this.busy || stockLeft === 0} @click=${() => this.#start(code)}>
              <span>${words.start}<span class="sr">: ${title}</span></span>
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #bargain(bargain: Bargain): TemplateResult {
    return html`<li class="card">
      ${itemPicture(bargain.imageUrl)}
      <h3 class="clamp"><bdi>${bargain.title}</bdi></h3>
      ${priceFacts(bargain)}
      <p class="small muted"><bdi>${stateWords(bargain)}</bdi></p>
      ${bargainLink(bargain)} ${helperList(bargain)}
    </li>`;
  }

  async #start(activity: string): Promise<void> {
    this.busy = true;
    try {
      const { startBargain } = await ask(START_BARGAIN, { input: { activity } });
      cache.expire();
      const [error] = startBargain.userErrors;
      if (error) session.notice(refused(error.code), { bad: true });
      else session.notice(bargainWords.started);
      this.requestUpdate();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  }
}

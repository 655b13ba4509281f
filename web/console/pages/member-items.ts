import { type TemplateResult, css, html, nothing } from "lit";
import { GRANTS, type GrantFactsFragment, MEMBER_ITEMS, type MemberItemsQuery } from "#operations/console";
import { kindOf, possessionPicture, stillOf } from "../../kit/possession.ts";
import { type Command, Commands } from "../commands.ts";
import { icon } from "../icons.ts";
import type { GameView } from "../page.ts";
import { answered, badge, emptyState, panel } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { possessions as words } from "../texts/possessions.ts";
import { GRANT_SCOPE, sourceWords, stateOf } from "./possession-forms.ts";

type Item = NonNullable<MemberItemsQuery["member"]>["inventory"]["edges"][number]["node"];

/** What a member owns, and the grants that it comes from. */
export class MemberItems extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, player: { attribute: false }, over: { state: true } };
  declare view: GameView;
  /** The game's id of the player. */
  declare player: string;
  /** What is open over the page: a new grant, or one that is taken back. */
  declare over: "grant" | GrantFactsFragment | null;

  constructor() {
    super();
    this.over = null;
    new Commands(this, () => this.#commands());
  }

  override render(): TemplateResult {
    const { view, player, over } = this;
    const gameId = view.game.id;
    const items = this.reader.list(MEMBER_ITEMS, { gameId, playerId: player }, ({ member }) => member?.inventory);
    const grants = this.reader.list(
      GRANTS,
      { gameId, playerId: player, item: null, last: null, before: null },
      ({ inventoryGrants }) => inventoryGrants,
    );
    const close = () => (this.over = null);
    return html`
      ${panel(
        words.title,
        answered(items, (owned) => (owned.length === 0 ? emptyState(words.none, { name: "crown" }) : html`${this.#owned(owned)} ${more(items)}`)),
        { actions: this.#mayGrant ? html`<button type="button" class="button" @click=${() => (this.over = "grant")}>${icon("plus", 16)}${words.grant.open}</button>` : html`` },
      )}
      ${panel(
        words.grants.title,
        answered(grants, (all) => (all.length === 0 ? emptyState(words.grants.none, { name: "log" }) : html`${this.#grants(all)} ${more(grants)}`)),
      )}
      ${over === "grant" ? html`<laurel-grant-item .view=${view} .player=${player} @close=${close}></laurel-grant-item>` : nothing}
      ${over !== null && over !== "grant" ? html`<laurel-revoke-item .view=${view} .grant=${over} @close=${close}></laurel-revoke-item>` : nothing}
    `;
  }

  get #mayGrant(): boolean {
    return this.view.may(GRANT_SCOPE);
  }

  #owned(owned: readonly Item[]): TemplateResult {
    const { format } = this.view.kit;
    const { columns } = words;
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${columns.item}</th>
            <th scope="col">${columns.kind}</th>
            <th scope="col" class="end">${columns.quantity}</th>
            <th scope="col">${columns.from}</th>
            <th scope="col">${columns.shown}</th>
            <th scope="col">${columns.until}</th>
          </tr>
        </thead>
        <tbody>
          ${owned.map((item) => {
            const style = item.definition.styles.find(({ code }) => code === item.style) ?? item.definition.styles[0];
            return html`<tr>
              <th scope="row">
                <span class="thing">${possessionPicture({ kind: kindOf(item.kind), picture: style ? stillOf(style) : null })}<bdi class="cut" title=${item.title}>${item.title}</bdi></span>
              </th>
              <td>${words.kinds[kindOf(item.kind)]}</td>
              <td class="end">${format.number(item.quantity)}</td>
              <td>${item.sources.map(sourceWords).join(", ")}</td>
              <td>${item.equippedIn ? html`<code>${item.equippedIn}</code>${item.style ? html` <span class="muted">${style?.title}</span>` : nothing}` : nothing}</td>
              <td>${item.expiresAt ? html`<time datetime=${item.expiresAt}>${format.moment(item.expiresAt)}</time>` : html`<span class="muted">${words.noEnd}</span>`}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  #grants(grants: readonly GrantFactsFragment[]): TemplateResult {
    const { format } = this.view.kit;
    const { columns } = words;
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.grants.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${columns.granted}</th>
            <th scope="col">${columns.item}</th>
            <th scope="col" class="end">${columns.quantity}</th>
            <th scope="col">${columns.from}</th>
            <th scope="col">${columns.reason}</th>
            <th scope="col">${columns.state}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${grants.map((grant) => {
            const state = stateOf(grant);
            return html`<tr>
              <th scope="row"><time datetime=${grant.grantedAt}>${format.moment(grant.grantedAt)}</time></th>
              <td><code>${grant.item}</code>${grant.days === null ? nothing : html` <span class="muted">${words.grants.lasts(format.days(grant.days))}</span>`}</td>
              <td class="end">${format.number(grant.quantity)}</td>
              <td>${sourceWords(grant.source)}</td>
              <td><bdi class="cut" title=${grant.reason}>${grant.reason}</bdi></td>
              <td>${badge(state.words, state.isOver ? "plain" : "good")}</td>
              <td class="end">
                ${this.#mayGrant && !state.isOver
                  ? html`<button type="button" class="button quiet" aria-label=${words.grants.revokeOf(grant.item, grant.playerId)} @click=${() => (this.over = grant)}>${words.grants.revoke}</button>`
                  : nothing}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  #commands(): Command[] {
    return this.#mayGrant ? [{ words: words.grant.open, group: "page", icon: "crown", run: () => (this.over = "grant") }] : [];
  }
}

function more({ more: hasMore, loading, next }: { more: boolean; loading: boolean; next: () => void }): TemplateResult | typeof nothing {
  return hasMore ? html`<p><button type="button" class="button" ?disabled=${loading} @click=${next}>${words.more}</button></p>` : nothing;
}

/** Pictures of things that are owned, in tables and forms of the consoles. */
export const possessionStyles = css`
  .console .possession {
    display: block;
    flex: none;
    height: 24px;
    object-fit: contain;
    width: 24px;
  }
  .console .possession.drawn {
    fill: none;
    stroke: var(--muted);
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  laurel-member-items {
    display: contents;
  }
  laurel-member-items .thing {
    align-items: center;
    display: flex;
    gap: 8px;
  }
`;

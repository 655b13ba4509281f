/** The left rail: the game, the pages, and who is signed in. */
import { type TemplateResult, html, nothing } from "lit";
import { valueOf } from "../kit/forms.ts";
import { icon } from "./icons.ts";
import { type Page, isFor } from "./page.ts";
import { go } from "./router.ts";
import type { Game, Staff } from "./session.ts";
import { t } from "./speech.ts";

interface Rail {
  title: string;
  pages: readonly Page[];
  /** The id of the page that is marked. */
  open: string | null;
  staff: Staff;
  game: Game | null;
  href: (path: string) => string;
  /** The other console, where the person may open it. */
  other: { href: string; words: string } | null;
  onGame: (game: Game) => void;
  onPalette: () => void;
  onShortcuts: () => void;
  onSignOut: () => void;
}

/** Returns the pages of the rail that a person may open, in their order. */
export function railPages(pages: readonly Page[], staff: Staff): Page[] {
  return pages.filter((page) => page.icon && isFor(page, staff));
}

export function rail(of: Rail): TemplateResult {
  const { title, pages, open, staff, href, other } = of;
  return html`
    <header class="topbar">
      <button type="button" class="button quiet icon-only" popovertarget="rail" aria-label=${t.shell.menu}>${icon("menu")}</button>
      <a class="brand" href=${href("")}><img src="/static/laurel.svg" alt="" width="24" height="24">${title}</a>
      <button type="button" class="button quiet icon-only" @click=${of.onPalette} aria-label=${t.shell.searchShort}>${icon("search")}</button>
    </header>
    <aside class="rail" id="rail" popover aria-label=${t.shell.rail}>
      <a class="brand" href=${href("")}><img src="/static/laurel.svg" alt="" width="28" height="28"><span><span class="brand-name">Laurel</span> <span class="brand-console">${title}</span></span></a>
      ${switcher(of)}
      <button type="button" class="rail-search" @click=${of.onPalette}>
        ${icon("search", 16)}<span>${t.shell.search}</span><kbd>${modKey}K</kbd>
      </button>
      <nav aria-label=${t.shell.sections}>
        <ul>
          ${railPages(pages, staff).map(
            (page) => html`<li>
              <a href=${href(page.path)} aria-current=${page.id === open ? "page" : nothing} @click=${closeRail}>
                ${icon(page.icon ?? "info")}<span>${page.title}</span>${page.letter ? html`<kbd aria-hidden="true">${page.letter}</kbd>` : nothing}
              </a>
            </li>`,
          )}
        </ul>
      </nav>
      <div class="rail-foot">
        ${other ? html`<a class="rail-link" href=${other.href}>${icon("versions", 16)}${other.words}</a>` : nothing}
        <button type="button" class="rail-link" @click=${of.onShortcuts}>${icon("bolt", 16)}${t.shell.shortcuts}<kbd aria-hidden="true">?</kbd></button>
        <div class="rail-me">
          <p><strong>${staff.name ?? staff.email}</strong><span class="muted">${t.roles[staff.role]}</span></p>
          <button type="button" class="button quiet icon-only" @click=${of.onSignOut} aria-label=${t.shell.signOut} title=${t.shell.signOut}>
            ${icon("out")}
          </button>
        </div>
      </div>
    </aside>
  `;
}

export const modKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl ";

function closeRail(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.closest<HTMLElement>(":popover-open")?.hidePopover();
}

/** The games by studio; one studio's are not named by it. */
function switcher({ staff, game, onGame }: Rail): TemplateResult | typeof nothing {
  if (!game) return nothing;
  const studios = new Map<string, Game[]>();
  const there = staff.games.filter((one) => !one.archivedAt || one.key === game.key);
  for (const one of there) studios.set(one.studio.name, [...(studios.get(one.studio.name) ?? []), one]);
  const options = (games: readonly Game[]) =>
    games.map((one) => html`<option value=${one.key} ?selected=${one.key === game.key}>${one.name}</option>`);
  const choose = (event: Event) => {
    const chosen = staff.games.find(({ key }) => key === valueOf(event));
    if (chosen) onGame(chosen);
  };
  return html`<label class="switcher">
    <span class="sr">${t.shell.game}</span>
    <select .value=${game.key} @change=${choose}>
      ${studios.size === 1
        ? options(there)
        : [...studios].map(([name, games]) => html`<optgroup label=${name}>${options(games)}</optgroup>`)}
    </select>
    ${icon("chevron", 16)}
  </label>`;
}

/** Goes to the first page of the rail, in place: the root of a console is no page of its own. */
export function openFirst(pages: readonly Page[], staff: Staff, href: (path: string) => string): void {
  const [first] = railPages(pages, staff);
  if (first) go(href(first.path), { replace: true });
}

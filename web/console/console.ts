import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { clockOf } from "../kit/clock.ts";
import { openDialogs } from "../kit/dialogs.ts";
import { announcer, skeleton } from "../kit/feedback.ts";
import { toast } from "../kit/notice.ts";
import { Piece } from "../kit/piece.ts";
import { bodyOf, loadPage } from "./bodies.ts";
import { icon } from "./icons.ts";
import { type Command, Commands } from "./commands.ts";
import { type Page, type Query, type View, isFor } from "./page.ts";
import { keySheet } from "./palette.ts";
import { emptyState, failed, pageHead } from "./parts.ts";
import { openFirst, rail, railPages } from "./rail.ts";
import { type Match, Router, changed, gameOf, go, rememberGame } from "./router.ts";
import { type Game, type Notice, NoticeEvent, type Staff, session } from "./session.ts";
import { type DemoPerson, signInPage } from "./sign-in.ts";
import { kit, setClock, t } from "./speech.ts";

const NOTICE_FOR = 6_000;

/** What makes one console of the shell. */
export interface ConsoleFacts {
  readonly root: "/studio" | "/program";
  readonly title: string;
  readonly pages: readonly Page[];
  /** The other console; offered to the roles that have pages there. */
  readonly other: { readonly href: string; readonly words: string; readonly roles: readonly Staff["role"][] };
}

/** A whole console. Its attributes are what the server knows: whether the staff can sign in, and the demo's people. */
export class Console extends Piece {
  static override properties = {
    google: { type: Boolean },
    demo: { type: Array },
    facts: { attribute: false },
    address: { state: true },
    notices: { state: true },
    over: { state: true },
    lost: { state: true },
  };
  declare google: boolean;
  declare demo: readonly DemoPerson[];
  declare facts: ConsoleFacts;
  declare address: string;
  declare notices: Notice[];
  /** What is open over the page. */
  declare over: "palette" | "keys" | null;
  /** The page that could not be loaded. */
  declare lost: Page | null;

  #router: Router | null = null;

  constructor() {
    super();
    this.google = false;
    this.demo = [];
    this.notices = [];
    this.over = null;
    this.lost = null;
    this.address = location.pathname + location.search;
    new Commands(this, () => this.#commands());
  }

  get router(): Router {
    return (this.#router ??= new Router(this.facts.root, this.facts.pages));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The sign-in comes back with its outcome in the fragment, which nothing here needs.
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
    session.addEventListener("change", () => this.requestUpdate());
    session.addEventListener("notice", (event) => {
      if (event instanceof NoticeEvent) this.#notice(event.notice);
    });
    addEventListener("popstate", () => (this.address = location.pathname + location.search));
    // A page that the browser kept may have been left for a sign-in.
    addEventListener("pageshow", ({ persisted }) => persisted && session.refresh());
    this.addEventListener("click", this.router.onLink);
    // The page comes while the server is asked who is here; the others, once it is shown.
    const open = this.router.match(location.pathname)?.page;
    void Promise.allSettled([session.load(), open && this.#load(open)]).then(() => this.#loadOthers());
  }

  override willUpdate(): void {
    const { staff } = session;
    if (!staff) return;
    const game = this.#game(staff);
    setClock(game ? clockOf(game) : Date.now);
    if (!game) return;
    rememberGame(game);
    // What is in the address can be sent to a colleague: it names the game too.
    if (new URLSearchParams(location.search).get("game") !== game.key) go(changed({ game: game.key }), { replace: true });
  }

  override updated(before: PropertyValues<this>): void {
    openDialogs(this);
    const was = before.get("address")?.split("?")[0];
    document.title = this.#title();
    // Another page: who listens to it or uses the keyboard starts at its top.
    if (was === undefined || was === location.pathname) return;
    this.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  override render(): TemplateResult {
    const { phase, failure, staff } = session;
    return html`
      ${staff
        ? this.#inside(staff)
        : phase === "signed-out"
          ? signInPage({ google: this.google, demo: this.demo, title: this.facts.title })
          : html`<main class="gate">${failure ? failed(failure, () => void session.load()) : skeleton("rows", t.loading)}</main>`}
      ${this.notices.length > 0
        ? html`<div role="region" aria-label=${t.shell.notices}>${this.notices.map((notice) => toast(kit, notice, () => this.#seen(notice)))}</div>`
        : nothing}
      ${announcer(this.notices.map(({ words }) => words).join(" "))}
    `;
  }

  #inside(staff: Staff): TemplateResult {
    const match = this.router.match(location.pathname);
    const game = this.#game(staff);
    const { title, pages, other } = this.facts;
    const href = (path: string, query: Query = {}) => this.router.href(path, query, game);
    const view: View = {
      kit,
      staff,
      game,
      params: match?.params ?? {},
      query: new URLSearchParams(location.search),
      href,
      go: (path, query = {}) => go(href(path, query)),
      set: (query, { step = false } = {}) => go(changed(query), { replace: !step }),
      say: (words, options) => session.notice(words, options),
      failed: (error) => session.failed(error),
      may: (scope) => staff.scopes.includes(scope),
    };
    if (!match && isRoot(this.facts.root)) {
      queueMicrotask(() => openFirst(pages, staff, href));
    }
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t.shell.skip}</a>
      ${rail({
        title,
        pages,
        open: match ? (match.page.below ?? match.page.id) : null,
        staff,
        game,
        href,
        other: other.roles.includes(staff.role) ? other : null,
        onGame: (chosen) => this.#choose(chosen),
        onPalette: () => this.#show("palette"),
        onShortcuts: () => this.#show("keys"),
        onSignOut: this.#signOut,
      })}
      <div class="stage">
        ${this.#bands(game)}
        <main id="content" tabindex="-1">${this.#page(match, view)}</main>
      </div>
      ${this.over === "palette" ? html`<laurel-palette .view=${view} @close=${this.#hide}></laurel-palette>` : nothing}
      ${this.over === "keys" ? keySheet(this.#hide) : nothing}
    `;
  }

  #show(over: "palette" | "keys"): void {
    this.querySelector<HTMLElement>("#rail:popover-open")?.hidePopover();
    this.over = over;
  }

  #hide = (): void => {
    this.over = null;
  };

  #signOut = (): void => void session.signOut().catch((error: unknown) => session.failed(error));

  /** What can be done everywhere, and the pages to go to. */
  #commands(): Command[] {
    const { staff } = session;
    if (!staff) return [];
    const game = this.#game(staff);
    return [
      { words: t.keys.palette, group: "everywhere", keys: "mod+k", run: () => this.#show("palette") },
      { words: t.keys.sheet, group: "everywhere", keys: "?", icon: "bolt", run: () => this.#show("keys") },
      { words: t.shell.signOut, group: "everywhere", icon: "out", run: this.#signOut },
      ...railPages(this.facts.pages, staff).map(
        (page): Command => ({
          words: page.title,
          group: "pages",
          icon: page.icon ?? "info",
          ...(page.letter ? { keys: `g ${page.letter}` } : {}),
          run: () => go(this.router.href(page.path, {}, game)),
        }),
      ),
    ];
  }

  #bands(game: Game | null): TemplateResult {
    return html`<div class="bands" role="region" aria-label=${t.shell.bands}>
      ${session.offline ? html`<p class="band band-offline">${icon("offline", 16)}${t.shell.offline(kit.format.moment(session.asOf))}</p>` : nothing}
      ${game?.mode === "SANDBOX"
        ? html`<p class="band band-sandbox">${icon("flask", 16)}${t.shell.sandbox(kit.format.moment(kit.now()), game.clockFrozen)}</p>`
        : nothing}
    </div>`;
  }

  #page(match: Match | null, view: View): TemplateResult {
    const { staff, game, href } = view;
    if (!match && isRoot(this.facts.root)) return railPages(this.facts.pages, staff).length > 0 ? skeleton("rows", t.loading) : this.#refused(staff, href);
    if (!match) {
      const { heading, lead, home } = t.notFound;
      return html`${pageHead(heading, { lead })}<p><a class="button" href=${href("")}>${home}</a></p>`;
    }
    const { page } = match;
    if (!isFor(page, staff)) return this.#refused(staff, href);
    if (page.ofGame && !game) return html`${pageHead(t.noGame.heading)}${emptyState(t.noGame.lead, { name: "flag" })}`;
    const body = bodyOf(page);
    if (body) return body.render(view);
    if (this.lost === page) return pageLost(page);
    void this.#load(page);
    return html`${pageHead(page.title)}${skeleton("rows", t.loading)}`;
  }

  async #load(page: Page): Promise<void> {
    try {
      await loadPage(page);
      this.requestUpdate();
    } catch {
      this.lost = page;
    }
  }

  #loadOthers(): void {
    const { staff } = session;
    if (!staff) return;
    for (const page of this.facts.pages) if (isFor(page, staff)) void loadPage(page).catch(() => undefined); // it is loaded when it is opened
  }

  /** What the person's role may open instead. */
  #refused(staff: Staff, href: View["href"]): TemplateResult {
    const { heading, lead, nothing: none, otherConsole } = t.refused;
    const { pages, other } = this.facts;
    const open = railPages(pages, staff);
    return html`${pageHead(heading, { lead: open.length > 0 ? lead(t.roles[staff.role].toLowerCase()) : none })}
      <ul class="link-list">
        ${open.map((page) => html`<li><a href=${href(page.path)}>${icon(page.icon ?? "info")}${page.title}</a></li>`)}
        ${other.roles.includes(staff.role) ? html`<li><a href=${other.href}>${icon("versions")}${otherConsole(other.words)}</a></li>` : nothing}
      </ul>`;
  }

  #game(staff: Staff): Game | null {
    return gameOf(new URLSearchParams(location.search), staff.games);
  }

  /** Another game: the same page of it, without what was filtered or opened in the one before. */
  #choose(game: Game): void {
    const match = this.router.match(location.pathname);
    const top = match && this.facts.pages.find(({ id }) => id === (match.page.below ?? match.page.id));
    go(this.router.href(top?.path ?? "", { game: game.key }, game));
  }

  #title(): string {
    const page = session.staff && this.router.match(location.pathname)?.page;
    return page ? `${page.title} – ${this.facts.title}` : this.facts.title;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector("main")?.focus();
  };

  #notice(notice: Notice): void {
    this.notices = [...this.notices.slice(-2), notice];
    setTimeout(() => this.#seen(notice), NOTICE_FOR);
  }

  #seen(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }
}

/** What is shown of a page that did not come: its file is not reached, or is another one since Laurel was updated. */
function pageLost({ title }: Page): TemplateResult {
  return html`${pageHead(title)}
    <div class="failed" role="alert">
      ${icon("offline")}
      <p>${t.pageLost.words}</p>
      <button type="button" class="button" @click=${() => location.reload()}>${t.pageLost.reload}</button>
    </div>`;
}

/** Whether the address is the console's own, which is no page: the first one is opened. */
function isRoot(root: string): boolean {
  return location.pathname.replace(/\/$/, "") === root;
}

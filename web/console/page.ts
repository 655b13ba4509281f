/** What a page of a console is, and what it is given to render with. */
import type { CSSResult, TemplateResult } from "lit";
import type { Kit } from "../kit/context.ts";
import type { IconName } from "./icons.ts";
import type { Game, Staff, StaffRole } from "./session.ts";

/** Values of the address's query; null takes one away. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Where a page is, and whose it is: what the rail, the palette and the router know before it is opened. */
interface Place {
  /** Unique in the console. */
  readonly id: string;
  readonly title: string;
  /** A pattern below the console's root, as URLPattern has them: "/members/:player". */
  readonly path: string;
  /** Its drawing in the rail. A page without one is not in the rail. */
  readonly icon?: IconName;
  /** The page of the rail that is marked while this one is open. */
  readonly below?: string;
  /** `g` and this letter open it. */
  readonly letter?: string;
  /** The scope of `viewer.scopes` that it needs. */
  readonly scope?: string;
  /** The roles that it is for; without it, all who have the scope. */
  readonly roles?: readonly StaffRole[];
  /** Whether it is about one game: then there always is one in its view. */
  readonly ofGame?: boolean;
}

/** What a page is made of. */
export interface PageBody {
  /** Custom elements that it renders. */
  readonly elements?: Readonly<Record<string, CustomElementConstructor>>;
  readonly styles?: readonly CSSResult[];
  readonly render: (view: View) => TemplateResult;
}

/** A page whose code is loaded when it is opened: all but those that most begin with. */
export interface LatePage extends Place {
  readonly load: () => Promise<{ readonly body: PageBody }>;
}

/** A page of a console. It is listed in `pages.ts` of its console; its own state is in the address. */
export type Page = (Place & PageBody) | LatePage;

/** What a page renders with: where one is, and what leads on. A new one for every rendering of the console. */
export interface View {
  readonly kit: Kit;
  readonly staff: Staff;
  /** Of the switcher. Not null for a page that is `ofGame`. */
  readonly game: Game | null;
  /** The values of the page's pattern. */
  readonly params: Readonly<Record<string, string>>;
  /** What the address says after the question mark. */
  readonly query: URLSearchParams;
  /** Returns the address of a page of this console, in the same game; `query.game` names another one. */
  readonly href: (path: string, query?: Query) => string;
  /** Goes there. */
  readonly go: (path: string, query?: Query) => void;
  /** Changes the query of this page's address; in place, unless it is a step to go back from. */
  readonly set: (query: Query, options?: { step?: boolean }) => void;
  /** Shows words for a while. */
  readonly say: (words: string, options?: { bad?: boolean }) => void;
  /** Says what failed; throws what is no Failure. */
  readonly failed: (error: unknown) => void;
  /** Whether the person has the scope. */
  readonly may: (scope: string) => boolean;
}

/** A view of a page that is `ofGame`. */
export type GameView = View & { readonly game: Game };

/** Returns the view of a page that is `ofGame`. */
export function gameView(view: View): GameView {
  if (!view.game) throw new TypeError("The page is not about one game.");
  return view as GameView;
}

/** Whether a page is for a person. */
export function isFor({ scope, roles }: Page, { scopes, role }: Pick<Staff, "scopes" | "role">): boolean {
  return (!scope || scopes.includes(scope)) && (!roles || roles.includes(role));
}

/** The pages of both consoles that are loaded when they are opened. */
import type { Page } from "./page.ts";
import { pageTitles as title } from "./texts/pages.ts";

export const member: Page = {
  id: "member",
  title: title.member,
  path: "/members/:player",
  below: "members",
  scope: "members:read",
  ofGame: true,
  load: () => import("./pages/member.ts"),
};

const decisions = { id: "approvals", title: title.approvals, path: "/approvals", icon: "approve", letter: "p" } as const;

/** The approvals of the game that is open. */
export const approvals: Page = { ...decisions, ofGame: true, load: () => import("./pages/approvals.ts") };

/** The approvals of all games, for product owners. */
export const allApprovals: Page = {
  ...decisions,
  roles: ["PRODUCT_OWNER"],
  load: () => import("./pages/approvals.ts").then(({ all }) => all),
};

export const audit: Page = {
  id: "audit",
  title: title.audit,
  path: "/audit",
  icon: "log",
  letter: "u",
  scope: "audit:read",
  load: () => import("./pages/audit.ts"),
};

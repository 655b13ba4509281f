/** The pages of the studio console, in the order of the rail. */
import { approvals } from "../console/pages/approvals.ts";
import { audit } from "../console/pages/audit.ts";
import { member } from "../console/pages/member.ts";
import { members } from "../console/pages/members.ts";
import { today } from "../console/pages/today.ts";
import type { Page } from "../console/page.ts";
import { reports } from "../console/reports/pages.ts";
import { pageTitles as title } from "../console/texts/pages.ts";

export const pages: readonly Page[] = [
  today,
  members,
  member,
  {
    id: "redemptions",
    title: title.redemptions,
    path: "/redemptions",
    icon: "parcel",
    letter: "r",
    scope: "redemptions:write",
    ofGame: true,
    load: () => import("./pages/redemptions.ts"),
  },
  {
    id: "catalog",
    title: title.catalog,
    path: "/catalog",
    icon: "tag",
    letter: "c",
    scope: "catalog:write",
    ofGame: true,
    load: () => import("./pages/catalog.ts"),
  },
  {
    id: "items",
    title: title.items,
    path: "/items",
    icon: "crown",
    letter: "i",
    scope: "inventory:read",
    ofGame: true,
    load: () => import("./pages/items.ts"),
  },
  {
    id: "program",
    title: title.gameProgram,
    path: "/program",
    icon: "draft",
    letter: "d",
    scope: "rules:write",
    ofGame: true,
    load: () => import("./pages/program.ts"),
  },
  {
    id: "look",
    title: title.look,
    path: "/look",
    icon: "palette",
    letter: "l",
    scope: "rules:write",
    ofGame: true,
    load: () => import("./pages/look.ts"),
  },
  {
    id: "webhooks",
    title: title.webhooks,
    path: "/webhooks",
    icon: "hook",
    letter: "w",
    scope: "webhooks:write",
    ofGame: true,
    load: () => import("./pages/webhooks.ts"),
  },
  {
    id: "keys",
    title: title.keys,
    path: "/keys",
    icon: "key",
    letter: "k",
    roles: ["PRODUCT_OWNER", "STUDIO_FOCAL"],
    ofGame: true,
    load: () => import("./pages/keys.ts"),
  },
  {
    id: "sandbox",
    title: title.sandbox,
    path: "/sandbox",
    icon: "flask",
    letter: "s",
    scope: "sandbox",
    ofGame: true,
    load: () => import("./pages/sandbox.ts"),
  },
  approvals,
  ...reports,
  audit,
];

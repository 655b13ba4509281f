/** The pages of the product owner's console, in the order of the rail. */
import { allApprovals, audit } from "../console/pages.ts";
import type { Page } from "../console/page.ts";
import { overview, reports } from "../console/reports/pages.ts";
import { pageTitles as title } from "../console/texts/pages.ts";

export const pages: readonly Page[] = [
  overview,
  {
    id: "ladder",
    title: title.ladder,
    path: "/ladder",
    icon: "ladder",
    letter: "l",
    scope: "rules:write",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/ladder.ts"),
  },
  {
    id: "draft",
    title: title.draft,
    path: "/draft",
    icon: "draft",
    letter: "d",
    scope: "rules:write",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/draft.ts"),
  },
  {
    id: "simulate",
    title: title.simulate,
    path: "/simulate",
    icon: "flask",
    letter: "s",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/simulate.ts"),
  },
  {
    id: "simulation",
    title: title.simulate,
    path: "/simulate/:id",
    below: "simulate",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/simulation.ts"),
  },
  {
    id: "versions",
    title: title.versions,
    path: "/versions",
    icon: "versions",
    letter: "v",
    scope: "rules:write",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/versions.ts"),
  },
  ...reports,
  allApprovals,
  {
    id: "studios",
    title: title.studios,
    path: "/studios",
    icon: "house",
    letter: "t",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/studios.ts"),
  },
  {
    id: "staff",
    title: title.staff,
    path: "/staff",
    icon: "people",
    letter: "f",
    roles: ["PRODUCT_OWNER"],
    load: () => import("./pages/staff.ts"),
  },
  audit,
];

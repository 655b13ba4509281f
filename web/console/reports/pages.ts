import type { Page } from "../page.ts";
import { pageTitles } from "../texts/pages.ts";

export const overview: Page = {
  id: "overview",
  title: pageTitles.overview,
  path: "/overview",
  icon: "house",
  letter: "o",
  scope: "reports:read",
  ofGame: true,
  load: () => import("./overview.ts"),
};

const shared = {
  title: pageTitles.reports,
  scope: "reports:read",
  ofGame: true,
  load: () => import("./page.ts"),
} satisfies Partial<Page>;

/** The reports of the chosen game; the first of them, and each by its own address. */
export const reports: readonly Page[] = [
  { ...shared, id: "reports", path: "/reports", icon: "chart", letter: "e" },
  { ...shared, id: "report", path: "/reports/:report", below: "reports" },
];

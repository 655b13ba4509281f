/** The pages of the product owner's console, in the order of the rail. */
import { allApprovals } from "../console/pages/approvals.ts";
import { audit } from "../console/pages/audit.ts";
import type { Page } from "../console/page.ts";
import { overview } from "../console/reports/overview.ts";
import { reports } from "../console/reports/page.ts";
import { draft } from "./pages/draft.ts";
import { ladder } from "./pages/ladder.ts";
import { simulate } from "./pages/simulate.ts";
import { simulation } from "./pages/simulation.ts";
import { staff } from "./pages/staff.ts";
import { studios } from "./pages/studios.ts";
import { versions } from "./pages/versions.ts";

export const pages: readonly Page[] = [
  overview,
  ladder,
  draft,
  simulate,
  simulation,
  versions,
  ...reports,
  allApprovals,
  studios,
  staff,
  audit,
];

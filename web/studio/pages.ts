/** The pages of the studio console, in the order of the rail. */
import { approvals } from "../console/pages/approvals.ts";
import { audit } from "../console/pages/audit.ts";
import { member } from "../console/pages/member.ts";
import { members } from "../console/pages/members.ts";
import { today } from "../console/pages/today.ts";
import type { Page } from "../console/page.ts";
import { reports } from "../console/reports/page.ts";
import { catalog } from "./pages/catalog.ts";
import { keys } from "./pages/keys.ts";
import { look } from "./pages/look.ts";
import { program } from "./pages/program.ts";
import { redemptions } from "./pages/redemptions.ts";
import { sandbox } from "./pages/sandbox.ts";
import { webhooks } from "./pages/webhooks.ts";

export const pages: readonly Page[] = [
  today,
  members,
  member,
  redemptions,
  catalog,
  program,
  look,
  webhooks,
  keys,
  sandbox,
  approvals,
  ...reports,
  audit,
];

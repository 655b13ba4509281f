/** The pages of the studio console, in the order of the rail. */
import { approvals } from "../console/pages/approvals.ts";
import { audit } from "../console/pages/audit.ts";
import { member } from "../console/pages/member.ts";
import { members } from "../console/pages/members.ts";
import { today } from "../console/pages/today.ts";
import type { Page } from "../console/page.ts";

export const pages: readonly Page[] = [
  today,
  members,
  member,
  approvals,
  audit,
];

/** The pages of the studio console, in the order of the rail. */
import { audit } from "../console/pages/audit.ts";
import { member } from "../console/pages/member.ts";
import { members } from "../console/pages/members.ts";
import type { Page } from "../console/page.ts";

export const pages: readonly Page[] = [
  members,
  member,
  audit,
];

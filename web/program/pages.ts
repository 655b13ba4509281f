/** The pages of the product owner's console, in the order of the rail. */
import { audit } from "../console/pages/audit.ts";
import type { Page } from "../console/page.ts";
import { ladder } from "./pages/ladder.ts";

export const pages: readonly Page[] = [
  ladder,
  audit,
];

import { start } from "../console/start.ts";
import { t } from "../console/speech.ts";
import { pages } from "./pages.ts";

start({
  root: "/studio",
  title: t.shell.other.studio,
  pages,
  other: { href: "/program", words: t.shell.other.program, roles: ["PRODUCT_OWNER"] },
});

import { start } from "../console/start.ts";
import { t } from "../console/speech.ts";
import { pages } from "./pages.ts";

start({
  root: "/program",
  title: t.shell.other.program,
  pages,
  other: { href: "/studio", words: t.shell.other.studio, roles: ["PRODUCT_OWNER", "STUDIO_FOCAL", "SUPPORT"] },
});

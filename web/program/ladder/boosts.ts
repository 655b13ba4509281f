/** The boosts of a rules file as a sheet. */
import { type Sheet, listSheet } from "../grid/columns.ts";
import { t } from "../texts.ts";

const words = t.boosts.columns;
/** Of a rules file. */
const MOST_BOOSTS = 100;

export const BOOSTS: Sheet = listSheet({
  name: t.boosts.title,
  list: "boosts",
  columns: [
    { ...words.code, kind: "text", path: ["code"], width: "medium" },
    { ...words.from, kind: "text", path: ["from"], width: "wide" },
    { ...words.until, kind: "text", path: ["until"], width: "wide" },
    { ...words.scFactor, kind: "decimal", path: ["scFactor"], width: "narrow" },
    { ...words.pFactor, kind: "decimal", path: ["pFactor"], width: "narrow" },
    { ...words.tiers, kind: "codes", path: ["tiers"], width: "wide" },
  ],
  mostRows: MOST_BOOSTS,
  blank: (rows) => ({ code: `${t.boosts.newBoost}_${rows.length + 1}`, from: "", until: "", scFactor: "1", pFactor: "2" }),
});

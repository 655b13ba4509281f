/** Figures of reports as part of an address: a figure leads to the members that are counted in it. */
import type { ReportFigureInput, TierChange } from "#operations/console";

const CHANGES: readonly TierChange[] = ["PROMOTION", "DEMOTION", "CORRECTED_UP", "CORRECTED_DOWN"];
const SEPARATOR = "~";
/** In the place of a tier: those who joined within the period. */
const NEW = "new";

/** Returns a figure as words of an address: "moves~PROMOTION~3~2026-11-01~2026-12-01". */
export function figureText({ moves, flow, item, expiring }: ReportFigureInput): string {
  const parts = moves
    ? ["moves", moves.change, moves.rank, ...daysOf(moves.period)]
    : flow
      ? ["flow", flow.from ?? NEW, flow.to, ...daysOf(flow.period)]
      : item
        ? ["item", ...daysOf(item.period), item.sku]
        : ["expiring", dayOf(expiring ?? "")];
  return parts.join(SEPARATOR);
}

/** Returns the figure that an address names; null for what is none. */
export function figureOf(text: string | null): ReportFigureInput | null {
  const [kind, ...parts] = text?.split(SEPARATOR) ?? [];
  if (kind === "moves") {
    const [change, rank, ...days] = parts;
    const known = CHANGES.find((one) => one === change);
    const period = periodOf(days);
    return known && period && isRank(rank) ? { moves: { change: known, rank: Number(rank), period } } : null;
  }
  if (kind === "flow") {
    const [from, to, ...days] = parts;
    const period = periodOf(days);
    return period && isRank(to) && (from === NEW || isRank(from)) ? { flow: { from: from === NEW ? null : Number(from), to: Number(to), period } } : null;
  }
  if (kind === "item") {
    const [from, until, ...sku] = parts;
    const period = periodOf([from, until]);
    return period && sku.length > 0 ? { item: { sku: sku.join(SEPARATOR), period } } : null;
  }
  const expiring = kind === "expiring" ? instantOf(parts[0]) : null;
  return expiring ? { expiring } : null;
}

function isRank(text: string | undefined): boolean {
  return /^\d{1,2}$/.test(text ?? "");
}

/** Figures are of whole days of UTC. */
function dayOf(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function daysOf({ from, until }: { from: string; until: string }): string[] {
  return [dayOf(from), dayOf(until)];
}

function instantOf(day: string | undefined): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function periodOf([first, second]: readonly (string | undefined)[]): { from: string; until: string } | null {
  const [from, until] = [instantOf(first), instantOf(second)];
  return from && until ? { from, until } : null;
}

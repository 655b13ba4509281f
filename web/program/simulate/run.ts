/** How a simulation is named, and where it is. */
import type { SimulationFactsFragment } from "#operations/program";
import type { TemplateResult } from "lit";
import { type Tone, badge } from "../../console/parts.ts";
import { kit } from "../../console/speech.ts";
import { t } from "../texts.ts";

const TONES: Record<SimulationFactsFragment["state"], Tone> = { RUNNING: "info", DONE: "good", CANCELLED: "plain", FAILED: "bad" };

export function stateBadge(state: SimulationFactsFragment["state"]): TemplateResult {
  return badge(t.simulate.states[state], TONES[state]);
}

/** Returns the period: "Jan 1, 1998 – Jul 1, 1998". */
export function period({ from, until }: Pick<SimulationFactsFragment, "from" | "until">): string {
  return t.simulate.period(kit.format.day(from), kit.format.day(until));
}

/** Returns the day of an instant, as date fields have it; in UTC, in which periods begin and end. */
export function dayOf(instant: string | number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

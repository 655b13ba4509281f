/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** A value, and those that it had before and after; immutable. */
export interface Undo<Value> {
  readonly now: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
}

export function begin<Value>(now: Value): Undo<Value> {
  return { now, past: [], future: [] };
}

export function step<Value>({ now, past }: Undo<Value>, next: Value): Undo<Value> {
  return { now: next, past: [...past, now].slice(-MOST_STEPS), future: [] };
}

export function undo<Value>(steps: Undo<Value>): Undo<Value> {
  const [before] = steps.past.slice(-1);
  if (before === undefined) return steps;
  return { now: before, past: steps.past.slice(0, -1), future: [steps.now, ...steps.future] };
}

export function redo<Value>(steps: Undo<Value>): Undo<Value> {
  const [next, ...future] = steps.future;
  if (next === undefined) return steps;
  return { now: next, past: [...steps.past, steps.now], future };
}

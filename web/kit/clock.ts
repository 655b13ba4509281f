/** What time it is, in milliseconds. */
export type Clock = () => number;

/** The clock of a game. A sandbox's may be frozen: it stands still until it is moved. */
export function clockOf(game: { now: string; clockFrozen: boolean }): Clock {
  const now = Date.parse(game.now);
  if (game.clockFrozen) return () => now;
  const ahead = now - Date.now();
  return () => Date.now() + ahead;
}

import type { WidgetMemberFragment } from "#operations/widget";

const PLACE = "laurel-widget";

interface Snapshot {
  /** Of the token that it was read with. */
  key: string;
  /** Milliseconds, by the real clock. */
  at: number;
  member: WidgetMemberFragment;
}

/**
 * What was shown last, for a page that is opened again without a network. It lasts as long as the tab, and is shown
 * only to who has the token that it was read with: a device may have several players.
 */
export class Kept {
  #key = "";

  /** What follows is about the holder of this token. */
  of(token: string): void {
    this.#key = digest(token);
  }

  keep(member: WidgetMemberFragment, at: number): void {
    const snapshot: Snapshot = { key: this.#key, at, member };
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(snapshot));
    } catch {
      // No storage here, as in a frame that may not have any, or it is full: then there is nothing to show offline.
    }
  }

  last(): Snapshot | null {
    try {
      const snapshot = JSON.parse(sessionStorage.getItem(PLACE) ?? "null") as Snapshot | null;
      return snapshot?.key === this.#key ? snapshot : null;
    } catch {
      return null;
    }
  }
}

/** 32 bits of a text (FNV-1a): enough to tell tokens apart, and too little to find one. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}

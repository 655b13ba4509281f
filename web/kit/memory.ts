/** What the browser keeps for the page. One that keeps nothing is one that forgets. */

export function recall(key: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string, storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(key, value);
  } catch {
    // Full, or not allowed.
  }
}

export function forget(key: string, storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(key);
  } catch {
    // Then it keeps nothing either.
  }
}

/** Of this tab, until it is closed. */
export const thisTab = (): Storage => sessionStorage;

/** Keeping what one owns in order. */
import { ORGANIZE, type OrganizeItemInput } from "#operations/store/mine";
import { cache } from "../cache.ts";
import { session } from "../session.ts";
import { ask } from "../speech.ts";
import { mineWords } from "../texts/mine/index.ts";

/** Does changes one after another, and reads what came of them. Never throws: what fails is said. */
export async function organize(...changes: OrganizeItemInput[]): Promise<void> {
  try {
    for (const input of changes) {
      const { organizeItem } = await ask(ORGANIZE, { input });
      const [error] = organizeItem.userErrors;
      if (error) return session.notice(mineRefusal(error.code), { bad: true });
    }
  } catch (error) {
    session.failed(error);
  } finally {
    cache.expire();
  }
}

/** Why a change was refused, by its code. */
export function mineRefusal(code: string): string {
  const words: Partial<Record<string, string>> = mineWords.refusals;
  return words[code] ?? mineWords.refusals.other;
}

/** What pages are made of: there from the start, or loaded when a page is opened. */
import { adopt } from "../kit/page.ts";
import type { LatePage, Page, PageBody } from "./page.ts";

const loaded = new Map<LatePage["load"], PageBody>();

/** Returns what a page is made of; null while it is not loaded. */
export function bodyOf(page: Page): PageBody | null {
  return "load" in page ? (loaded.get(page.load) ?? null) : page;
}

/** Loads a page where it is not there. Throws where the server is not reached, or has other files by now. */
export async function loadPage(page: Page): Promise<void> {
  if (!("load" in page) || loaded.has(page.load)) return;
  const { body } = await page.load();
  install(body);
  loaded.set(page.load, body);
}

/** Adopts the sheets of a page, and defines its elements. */
export function install({ elements = {}, styles = [] }: Omit<PageBody, "render">): void {
  adopt([], styles);
  for (const [name, piece] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, piece);
  }
}

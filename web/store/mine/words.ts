/** The words of what a player owns, which come with its pages. */
import { alsoSpeak } from "../speech.ts";
import type { MineTexts } from "../texts/mine/en.ts";
import { mineWords } from "../texts/mine/index.ts";

export let mine: MineTexts = mineWords.english;

await alsoSpeak(async (locale) => {
  mine = await mineWords.in(locale);
});

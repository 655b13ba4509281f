import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "ほしいもの",
  lead: "交換できるようになったら、一度だけお知らせします。",
  empty: "まだ何もありません。特典のハートを押すと、ここに残せます。",
  remove: (title) => `ほしいものから外す：${title}`,
  wordsHeading: "ほしいものが見つかりませんか？",
  wordsText: "ここにあったらうれしいものを教えてください。",
  wordsLabel: "ほしいもの（80文字まで）",
  wordsSend: "伝える",
  hidden: "現在提供されていない特典",
  sent: "受け付けました。",
};

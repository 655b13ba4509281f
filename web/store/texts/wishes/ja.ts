import type { StoreTexts } from "../index.ts";

export const wishes: StoreTexts["wishes"] = {
  heading: "ほしいもの",
  lead: "交換できるようになったら、一度だけお知らせします。",
  empty: "まだ何もありません。特典のハートを押すと、ここに残せます。",
  wish: (title) => `${title}をほしいものに追加`,
  remove: (title) => `ほしいものから外す：${title}`,
  wordsHeading: "ほしいものが見つかりませんか？",
  wordsText: "ここにあったらうれしいものを教えてください。",
  wordsLabel: "ほしいもの（80文字まで）",
  wordsSend: "伝える",
  hidden: "現在提供されていない特典",
  sent: "受け付けました。",
  full: "これ以上は追加できません。先にどれかを外してください。",
};

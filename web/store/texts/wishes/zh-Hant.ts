import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "願望清單",
  lead: "願望可以兌換時，我們會通知你一次。",
  empty: "還沒有願望。點按獎勵上的愛心即可加入。",
  remove: (title) => `移除願望：${title}`,
  wordsHeading: "沒找到想要的？",
  wordsText: "告訴我們你希望在這裡看到什麼。",
  wordsLabel: "你的願望，最多 80 個字元",
  wordsSend: "許願",
  hidden: "目前未提供的獎勵",
  sent: "已記下你的願望。",
};

import type { StoreTexts } from "../index.ts";

export const wishes: StoreTexts["wishes"] = {
  heading: "願望清單",
  lead: "願望可以兌換時，我們會通知你一次。",
  empty: "還沒有願望。點按獎勵上的愛心即可加入。",
  wish: (title) => `將${title}加入願望清單`,
  remove: (title) => `移除願望：${title}`,
  wordsHeading: "沒找到想要的？",
  wordsText: "告訴我們你希望在這裡看到什麼。",
  wordsLabel: "你的願望，最多 80 個字元",
  wordsSend: "許願",
  hidden: "目前未提供的獎勵",
  sent: "已記下你的願望。",
  full: "願望已滿，請先移除一個。",
};

export const purchases: StoreTexts["purchases"] = {
  heading: "購買記錄",
  link: "購買帶來了什麼",
  lead: "你在遊戲中的購買、每次購買的所得，以及退回的部分。",
  empty: "還沒有購買。",
  untitled: "購買",
  back: (money) => `其中 ${money} 已退款。`,
  whole: "已全額退款，所得也一併退回。",
};

import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "心愿单",
  lead: "心愿可以兑换时，我们会通知你一次。",
  empty: "还没有心愿。点按奖励上的爱心即可加入。",
  remove: (title) => `移除心愿：${title}`,
  wordsHeading: "没找到想要的？",
  wordsText: "告诉我们你希望在这里看到什么。",
  wordsLabel: "你的心愿，最多 80 个字符",
  wordsSend: "许愿",
  hidden: "目前未提供的奖励",
  sent: "已记下你的心愿。",
};

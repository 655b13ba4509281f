import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "위시리스트",
  lead: "교환할 수 있게 되면 한 번 알려 드립니다.",
  empty: "아직 없습니다. 보상의 하트를 누르면 여기에 담깁니다.",
  remove: (title) => `위시 삭제: ${title}`,
  wordsHeading: "찾는 것이 없나요?",
  wordsText: "여기에 있었으면 하는 것을 알려 주세요.",
  wordsLabel: "원하는 것, 80자 이내",
  wordsSend: "알리기",
  hidden: "지금은 제공되지 않는 보상",
  sent: "위시를 기록했습니다.",
};

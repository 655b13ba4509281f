import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "게임 상점에서 기간별로 결제하는 멤버십입니다. 패키지의 혜택은 기간 동안 누릴 수 있습니다.",
  none: "지금은 이 게임에 패키지가 없습니다.",
  mine: "내 패키지",
  sold: "구매할 수 있는 패키지",
  show: "혜택 보기",
  states: {
    ACTIVE: "이용 중",
    GRACE: "결제 대기",
    EXPIRED: "종료",
    ENDED: "환불됨",
  },
  renews: (day) => `${day}에 자동으로 갱신됩니다.`,
  ends: (day) => `${day}에 끝나며 갱신되지 않습니다.`,
  grace: (due, until) => `${due} 결제가 아직 확인되지 않았습니다. 혜택은 ${until}까지 이어집니다.`,
  over: (day) => `${day}에 끝났습니다.`,
  paidBack: (day) => `${day}까지 이용했습니다.`,
  price: (money, span) => `${span}에 ${money}`,
  cancel: "취소하려면 구매한 곳에서 갱신을 중지하세요. 혜택은 끝날 때까지 이어집니다.",
  coolingOff: (days) => `결제 후 ${days} 이내에 아무것도 사용하지 않았다면 전액 환불됩니다.`,
  shop: "게임 상점으로",
};

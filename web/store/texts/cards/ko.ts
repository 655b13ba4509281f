import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "기프트 카드",
  given: "보낸 기프트 카드",
  qr: "기프트 카드 링크(스캔용)",
  takenBack: "금액이 잔액으로 돌아왔습니다.",

  open: {
    heading: "기프트 카드가 도착했습니다",
    headingFrom: (name) => `${name} 님이 보낸 기프트 카드`,
    lead: "등록하면 게임 상점에서 쓸 수 있는 잔액이 됩니다.",
    signIn: "등록하려면 로그인하세요. 처음이라면 이 금액을 가진 회원이 됩니다.",
    claimed: "등록했습니다.",
    balance: (amount) => `쓸 수 있는 금액: ${amount}`,
    held: (amount) => `${amount}: 최대 24시간 동안 보류된 뒤 쓸 수 있습니다.`,
    unknown: "그런 기프트 카드가 없습니다. 받은 링크를 그대로 여세요.",
    own: "내가 보낸 기프트 카드입니다.",
    over: {
      CLAIMED: "이미 등록된 기프트 카드입니다.",
      RETURNED: "더 이상 등록할 수 없는 기프트 카드입니다.",
      REVOKED: "더 이상 등록할 수 없는 기프트 카드입니다.",
      FROZEN: "확인 중인 기프트 카드입니다. 나중에 다시 시도하세요.",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "이미 등록된 기프트 카드입니다.",
    ENDED: "더 이상 등록할 수 없는 기프트 카드입니다.",
    NOT_ENTITLED: "이 기프트 카드는 이렇게 등록할 수 없습니다.",
    LIMIT_REACHED: "잔액이 한도에 이르렀습니다. 먼저 일부를 쓰세요.",
  },
};

import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "禮品卡",
  given: "你送出的禮品卡",
  qr: "禮品卡的連結，可掃描",
  takenBack: "金額已退回你的餘額。",

  open: {
    heading: "給你的禮品卡",
    headingFrom: (name) => `來自${name}的禮品卡`,
    lead: "領取後，金額可在遊戲商城中使用。",
    signIn: "登入後即可領取。如果你是新使用者，將成為擁有這筆金額的會員。",
    claimed: "已歸你所有。",
    balance: (amount) => `你可以使用 ${amount}。`,
    held: (amount) => `${amount} 將暫時保留最多 24 小時，之後即可使用。`,
    unknown: "沒有這張禮品卡。請照收到的連結開啟。",
    own: "這張禮品卡是你送出的。",
    over: {
      CLAIMED: "這張禮品卡已被領取。",
      RETURNED: "這張禮品卡已無法領取。",
      REVOKED: "這張禮品卡已無法領取。",
      FROZEN: "這張禮品卡正在核查，請稍後再試。",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "這張禮品卡已被領取。",
    ENDED: "這張禮品卡已無法領取。",
    NOT_ENTITLED: "無法這樣領取這張禮品卡。",
    LIMIT_REACHED: "你的餘額已達上限，請先使用一部分。",
  },
};

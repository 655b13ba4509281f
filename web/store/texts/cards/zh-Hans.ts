import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "礼品卡",
  given: "你送出的礼品卡",
  qr: "礼品卡的链接，可扫码",
  takenBack: "金额已退回你的余额。",

  open: {
    heading: "给你的礼品卡",
    headingFrom: (name) => `来自${name}的礼品卡`,
    lead: "领取后，金额可在游戏商城中使用。",
    signIn: "登录后即可领取。如果你是新用户，将成为拥有这笔金额的会员。",
    claimed: "已归你所有。",
    balance: (amount) => `你可以使用 ${amount}。`,
    held: (amount) => `${amount} 将暂时保留最多 24 小时，之后即可使用。`,
    unknown: "没有这张礼品卡。请按收到的链接打开。",
    own: "这张礼品卡是你送出的。",
    over: {
      CLAIMED: "这张礼品卡已被领取。",
      RETURNED: "这张礼品卡已无法领取。",
      REVOKED: "这张礼品卡已无法领取。",
      FROZEN: "这张礼品卡正在核查，请稍后再试。",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "这张礼品卡已被领取。",
    ENDED: "这张礼品卡已无法领取。",
    NOT_ENTITLED: "无法这样领取这张礼品卡。",
    LIMIT_REACHED: "你的余额已达上限，请先使用一部分。",
  },
};

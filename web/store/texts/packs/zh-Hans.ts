import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "在游戏商店按周期付费的会员。套餐有效期间，其权益归你享用。",
  none: "该游戏目前没有套餐。",
  mine: "你的套餐",
  sold: "可购买",
  show: "查看权益",
  states: {
    ACTIVE: "生效中",
    GRACE: "待付款",
    EXPIRED: "已结束",
    ENDED: "已退款",
  },
  renews: (day) => `将于 ${day} 自动续订。`,
  ends: (day) => `将于 ${day} 结束，不会续订。`,
  grace: (due, until) => `${due} 的付款尚未到账。权益保留至 ${until}。`,
  over: (day) => `已于 ${day} 结束。`,
  paidBack: (day) => `你曾拥有它至 ${day}。`,
  price: (money, span) => `${money} / ${span}`,
  cancel: "如需取消，请到购买处停止续订。权益保留至套餐到期。",
  coolingOff: (days) => `付款后 ${days}内，若未使用任何权益，可全额退款。`,
  shop: "前往游戏商店",
};

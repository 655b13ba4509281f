import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "在遊戲商店按週期付費的會員。方案有效期間，其權益歸你享用。",
  none: "此遊戲目前沒有方案。",
  mine: "你的方案",
  sold: "可購買",
  show: "查看權益",
  states: {
    ACTIVE: "生效中",
    GRACE: "待付款",
    EXPIRED: "已結束",
    ENDED: "已退款",
  },
  renews: (day) => `將於 ${day} 自動續訂。`,
  ends: (day) => `將於 ${day} 結束，不會續訂。`,
  grace: (due, until) => `${due} 的付款尚未入帳。權益保留至 ${until}。`,
  over: (day) => `已於 ${day} 結束。`,
  paidBack: (day) => `你曾擁有它至 ${day}。`,
  price: (money, span) => `${money} / ${span}`,
  cancel: "如需取消，請到購買處停止續訂。權益保留至方案到期。",
  coolingOff: (days) => `付款後 ${days}內，若未使用任何權益，可全額退款。`,
  shop: "前往遊戲商店",
};

import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "ゲームのショップで期間ごとに支払うメンバーシップです。パックの特典は期間中ずっと利用できます。",
  none: "このゲームには今、パックがありません。",
  mine: "あなたのパック",
  sold: "購入できるパック",
  show: "特典を見る",
  states: {
    ACTIVE: "有効",
    GRACE: "支払い待ち",
    EXPIRED: "終了",
    ENDED: "返金済み",
  },
  renews: (day) => `${day}に自動更新されます。`,
  ends: (day) => `${day}に終了します。自動更新はされません。`,
  grace: (due, until) => `${due}のお支払いがまだ確認できていません。特典は${until}まで続きます。`,
  over: (day) => `${day}に終了しました。`,
  paidBack: (day) => `${day}まで利用していました。`,
  price: (money, span) => `${span}で${money}`,
  cancel: "解約するには、ご購入先で自動更新を停止してください。特典は期間の終わりまで続きます。",
  coolingOff: (days) => `お支払いから${days}以内で、まだ何も使っていなければ全額が返金されます。`,
  shop: "ゲームのショップへ",
};

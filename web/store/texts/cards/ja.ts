import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "ギフトカード",
  given: "贈ったギフトカード",
  qr: "ギフトカードのリンク（読み取り用）",
  takenBack: "金額は残高に戻りました。",

  open: {
    heading: "ギフトカードが届いています",
    headingFrom: (name) => `${name}さんからのギフトカード`,
    lead: "受け取ると、ゲームのショップで使える残高になります。",
    signIn: "受け取るにはサインインしてください。はじめての方は、この残高を持つメンバーになります。",
    claimed: "受け取りました。",
    balance: (amount) => `ご利用可能額は${amount}です。`,
    held: (amount) => `${amount}は最長24時間保留されます。その後ご利用いただけます。`,
    unknown: "このギフトカードはありません。送られたリンクをそのまま開いてください。",
    own: "このギフトカードはあなたが贈ったものです。",
    over: {
      CLAIMED: "このギフトカードはすでに受け取られています。",
      RETURNED: "このギフトカードはもう受け取れません。",
      REVOKED: "このギフトカードはもう受け取れません。",
      FROZEN: "このギフトカードは確認中です。後でもう一度お試しください。",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "このギフトカードはすでに受け取られています。",
    ENDED: "このギフトカードはもう受け取れません。",
    NOT_ENTITLED: "このギフトカードはこの方法では受け取れません。",
    LIMIT_REACHED: "残高が上限に達しています。先に一部をご利用ください。",
  },
};

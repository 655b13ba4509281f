/** All style sheets of the kit, in the order in which they apply: of a document or of a shadow tree. */
import type { CSSResult } from "lit";
import { activityStyles } from "./activity.ts";
import { balanceStyles } from "./balance.ts";
import { barStyles } from "./bar.ts";
import { baseStyles } from "./base.ts";
import { benefitStyles } from "./benefit.ts";
import { compareStyles } from "./compare.ts";
import { feedbackStyles } from "./feedback.ts";
import { flightStyles } from "./flight.ts";
import { gemStyles } from "./gem.ts";
import { historyStyles } from "./history.ts";
import { inboxStyles } from "./inbox.ts";
import { inviteStyles } from "./invite.ts";
import { itemStyles } from "./item.ts";
import { missionStyles } from "./mission.ts";
import { momentStyles } from "./moment-styles.ts";
import { noticeStyles } from "./notice.ts";
import { pathStyles } from "./paths.ts";
import { riskStyles } from "./risk-card.ts";
import { scaleStyles } from "./scale.ts";
import { seasonStyles } from "./season.ts";
import { tokens } from "./tokens.ts";

export const kitStyles: CSSResult[] = [
  tokens,
  baseStyles,
  barStyles,
  gemStyles,
  scaleStyles,
  seasonStyles,
  balanceStyles,
  benefitStyles,
  missionStyles,
  activityStyles,
  compareStyles,
  historyStyles,
  inboxStyles,
  itemStyles,
  feedbackStyles,
  noticeStyles,
  momentStyles,
  riskStyles,
  flightStyles,
  pathStyles,
  inviteStyles,
];

/** The words of the pages Approvals and Audit, in English. */
import type { ActorKind, ApprovalStatus, AuditSubject } from "#operations/console";
import { pageTitles } from "./pages.ts";

const states: Record<ApprovalStatus, string> = { PENDING: "Waits", APPROVED: "Approved", REJECTED: "Rejected", EXPIRED: "Expired" };

const actors: Record<ActorKind, string> = {
  COMMAND_LINE: "Command line",
  KEY: "Studio key",
  PLAYER: "Player",
  STAFF: "Staff",
  UNKNOWN: "Not known",
  WORKER: "Laurel",
};

const subjects: Record<AuditSubject, string> = {
  APPROVAL: "Approval",
  DELIVERY: "Delivery",
  DRAFT: "Draft of rules",
  ENDPOINT: "Endpoint",
  GAME: "Game",
  GIFT_CARD: "Gift card",
  ITEM: "Item",
  KEY: "Key",
  MEMBER: "Member",
  PICTURE: "Picture",
  REDEMPTION: "Redemption",
  RULES: "Rules",
  SIMULATION: "Simulation",
  STAFF: "Staff",
  STUDIO: "Studio",
  VIEW: "Saved view",
};

export const approvalWords = {
  title: pageTitles.approvals,
  lead: "Grants above the limit of the person who asked. Another person, whose limit covers them, decides within 72 hours.",
  none: "Nothing to decide. A grant above somebody's limit comes here.",
  noneOfState: "None of these.",
  states,
  filter: { status: "State", all: "All states" },
  columns: {
    player: "Player",
    points: "Points",
    reason: "Reason",
    status: "State",
    askedBy: "Asked by",
    asked: "Asked",
    until: "Decide until",
    decidedBy: "Decided by",
    decided: "Decided",
    note: "Note",
    game: "Game",
  },
  decide: {
    title: (points: string, player: string) => `${points} points for ${player}`,
    note: "Note",
    noteHint: "Kept with the decision; the player does not read it.",
    approve: "Approve",
    reject: "Reject",
    own: "You asked for it, so another person has to decide.",
    member: "Open the member",
    approved: (points: string, player: string) => `${points} points are granted to ${player}.`,
    rejected: "The grant is rejected; nothing was given.",
  },
};

export const auditWords = {
  title: pageTitles.audit,
  lead: "What the staff, studio keys and operators wrote: who, what, before and after, why, and from where.",
  none: "No entry fits.",
  notTold: "not told",
  noReason: "none given",
  name: "What",
  before: "Before",
  after: "After",
  sameSubject: "All of this thing",
  sameActor: "All by the same one",
  actors,
  subjects,
  filters: {
    operation: "Operation",
    operationHint: "Operation, such as grantPoints",
    of: "Of",
    all: "Everything",
    game: "This game",
    subject: "Id of the thing",
    actor: "Id of who wrote it",
    from: "From",
    until: "Until",
  },
  columns: { at: "When", who: "Who", operation: "Operation", subject: "Thing", what: "After it", why: "Why", address: "From", request: "Request" },
};

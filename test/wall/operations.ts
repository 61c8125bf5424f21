import { eventOf } from './world/row-facts.js';
import type { Actor, Audience, Owned } from './oracle.js';

/** Who is answered, of those who may read the thing; everybody else is refused or told that there is nothing. */
type Who = (actor: Actor) => boolean;

const isOne = (actor: Actor, ...roles: Actor['role'][]) => roles.includes(actor.role);
const works = ({ side }: Actor) => side === 'CSO' || side === 'GOVERNMENT' || side === 'NHRI';
const negotiates = ({ side }: Actor) => side === 'CSO' || side === 'GOVERNMENT';

const everyMember: Who = (actor) => actor.isMember && actor.role !== null;
const readers: Who = (actor) => everyMember(actor) && actor.role !== 'ADMINISTRATOR';
const writers: Who = (actor) => isOne(actor, 'MEMBER', 'COORDINATOR') && works(actor);
const planners: Who = (actor) => writers(actor) && negotiates(actor);
const coordinators: Who = (actor) => isOne(actor, 'COORDINATOR') && works(actor);
const negotiators: Who = (actor) => coordinators(actor) && negotiates(actor);
const talkers: Who = (actor) => writers(actor) || (isOne(actor, 'REPORT_WRITER') && works(actor));
const answering: Who = (actor) => coordinators(actor) || isOne(actor, 'ADMINISTRATOR');
const reporters: Who = (actor) => isOne(actor, 'REPORT_WRITER', 'COORDINATOR') && works(actor);

/** What an operation is about and who may do it: the second table, beside the product's own. */
export interface Rule {
  /** The table its `id` names. Where it is left out, `entryId`, `reviewId`, `workspaceId` … say it. */
  readonly of?: string;
  readonly by: Who;
  /** Whose the thing must be besides. */
  readonly owner?: 'organisation' | 'side' | 'answered for' | 'members' | 'proposed' | 'adopted';
  /** What it does cannot be done twice to the same thing: of those entitled, one is enough. */
  readonly once?: true;
  /** Audiences in which the product has such things; left out: all. */
  readonly only?: readonly Audience[];
  /** Arguments besides those filled by their names and types. */
  readonly asks?: (of: Owned & { readonly id: string }) => Readonly<Record<string, unknown>>;
}

/** An operation about nothing that belongs to anybody: run by all, and read through for what it must not tell. */
export interface Free {
  readonly free: string;
  /** Arguments besides those filled by their types. */
  readonly says?: Readonly<Record<string, unknown>>;
}

/** An operation the matrix does not run, because it would change who asks; where it is tested instead. */
export interface Apart {
  readonly apart: string;
}

const administrators: Who = (actor) => isOne(actor, 'ADMINISTRATOR');
const own: Audience[] = ['ORGANISATION'];
const inSide: Audience[] = ['SIDE'];

const joint: readonly Audience[] = ['JOINT'];
const onRow = { by: negotiators, only: joint };

/** How a spreadsheet of the world is laid onto a review. */
const laid = () => ({
  sheet: 0,
  headRow: 1,
  columns: [
    { column: 0, field: 'NUMBER' },
    { column: 1, field: 'CHALLENGES' },
  ],
});

/**
 * Every operation of the schema. One that is not here fails the test: say which table its `id` names (`of`), who may do
 * it (`by`), whose the thing must be (`owner`), and what it needs besides (`asks`).
 */
export const OPERATIONS: Readonly<Record<string, Rule | Free | Apart>> = {
  account: { free: 'about the person who asks' },
  accountEvents: { free: 'about the person who asks' },
  actionsOfEntry: { by: readers, only: joint },
  assessmentsToShare: { by: coordinators },
  colleaguesInNeed: { free: 'whom the person who asks can help; people of a demonstration have nothing to lose' },
  commitment: { of: 'commitment', by: readers },
  commitmentHistory: { of: 'commitment', by: readers },
  commitmentsOfEntry: { by: readers, only: joint },
  commitmentsOfReview: { by: readers },
  import: { of: 'import', by: writers, owner: 'organisation' },
  importPreview: { of: 'import', by: writers, owner: 'organisation', asks: () => ({ index: 0 }) },
  imports: { by: writers },
  indicator: { of: 'indicator', by: readers },
  indicatorsOfEntry: { by: readers, only: joint },
  indicatorsOfReview: { by: readers },
  installation: { free: 'whether the program has its first account' },
  invitations: { by: everyMember },
  matrix: { by: readers },
  matrixFile: { of: 'matrix_file', by: writers, owner: 'organisation' },
  matrixFilePreview: { of: 'matrix_file', by: writers, owner: 'organisation', asks: laid },
  matrixFiles: { by: writers },
  mayCreateWorkspace: { free: 'about the person who asks' },
  me: { free: 'about the person who asks' },
  membershipHistory: { by: everyMember },
  myReminders: { free: 'about the person who asks' },
  myWorkspaces: { free: 'about the person who asks' },
  openedInvitation: { free: 'known by its link alone: test/features of the invitations' },
  overview: { by: readers },
  people: { by: everyMember },
  proposedPlanHistory: { of: 'proposed_plan', by: readers },
  portfolios: { by: readers },
  readMatrixCells: {
    of: 'matrix_entry',
    by: readers,
    only: joint,
    asks: ({ id }) => ({ cells: [{ entryId: id, field: 'budget', expectedVersion: 1, text: 'words' }] }),
  },
  recommendationPage: { by: readers, only: joint },
  release: { of: 'release', by: readers },
  releasePreview: { by: reporters, owner: 'organisation', asks: () => ({ audience: 'SIDE' }) },
  report: { of: 'report', by: readers },
  reportAskedFor: {
    of: 'release_request',
    by: coordinators,
    owner: 'side',
    only: inSide,
    asks: ({ id }) => ({ requestId: id }),
  },
  reportSection: { of: 'report_section', by: readers },
  review: { of: 'review', by: readers },
  reviewChanged: { by: readers },
  sdgTargets: { free: 'reference lists' },
  shareable: { of: 'evidence', by: writers, owner: 'organisation', asks: () => ({ kind: 'EVIDENCE' }) },
  sharePreview: { by: coordinators, only: joint },
  signInStep: { free: 'about whoever stands at the door' },
  sourceOfEvidence: { of: 'evidence', by: writers, owner: 'organisation' },
  states: { free: 'reference lists' },
  tagChoices: { by: readers },
  waitingForMe: { by: readers },
  workingGroupSessions: { free: 'reference lists' },
  workspace: { of: 'workspace', by: everyMember },
  workspaceRecord: { by: everyMember },

  acceptInvitation: { free: 'known by its link alone: test/features of the invitations' },
  acceptInvitationAsNew: {
    free: 'known by its link alone: test/features of the invitations',
    says: { language: 'en' },
  },
  acceptJointStatus: onRow,
  addEvidence: { by: writers, only: joint },
  addMeasurement: { by: writers, asks: () => ({ measuredOn: '2999-01-01' }) },
  addOrganisation: { by: (actor) => writers(actor) || isOne(actor, 'ADMINISTRATOR'), asks: () => ({ name: '   ' }) },
  addRecommendation: { by: writers, asks: () => ({ text: '   ' }) },
  adoptAssessment: {
    of: 'assessment_version',
    by: coordinators,
    owner: 'side',
    only: inSide,
    asks: () => ({ expectedVersion: 9999 }),
  },
  adoptProposedPlan: { of: 'proposed_plan', by: planners, owner: 'adopted', asks: () => ({ fields: null }) },
  advanceCommitment: { of: 'commitment', by: writers, owner: 'organisation' },
  answerQuestion: { by: coordinators },
  answerSeveral: {
    of: 'matrix_entry',
    by: negotiators,
    only: joint,
    asks: ({ id }) => ({
      answers: [{ entryId: id, command: 'ACCEPT', expectedVersion: 9999, value: 'IN_PROGRESS', reason: 'words' }],
    }),
  },
  applyImport: {
    of: 'import',
    by: writers,
    owner: 'organisation',
    asks: () => ({ reviews: [{ index: 99, corrections: [] }] }),
  },
  applyMatrixFile: {
    of: 'matrix_file',
    by: writers,
    owner: 'organisation',
    asks: (of) => ({ ...laid(), rows: [{ entryId: of.id, stamp: 'PLAN=1', fields: ['CHALLENGES'] }] }),
  },
  archiveOrganisation: { of: 'organisation', by: answering, owner: 'answered for' },
  archiveRecommendation: { of: 'recommendation', by: writers },
  askSide: { by: coordinators, only: joint, asks: ({ side }) => ({ side: side === 'CSO' ? 'GOVERNMENT' : 'CSO' }) },
  changeAction: { of: 'action', by: writers, owner: 'organisation', asks: () => ({ title: 'words' }) },
  changeCommitment: { of: 'commitment', by: writers, owner: 'organisation', asks: () => ({ text: 'words' }) },
  changeEvidence: { of: 'evidence', by: writers, owner: 'organisation', asks: () => ({ citation: 'words' }) },
  changeIndicator: { of: 'indicator', by: writers, owner: 'side', asks: () => ({ title: 'words' }) },
  changeMeasurement: { of: 'measurement', by: writers, owner: 'organisation', asks: () => ({ source: 'words' }) },
  changeMemberRole: {
    of: 'membership',
    by: coordinators,
    owner: 'members',
    // A role that side does not have.
    asks: ({ side }) => ({ role: side === 'OBSERVER' ? 'MEMBER' : 'OBSERVER' }),
  },
  changeOrganisation: { of: 'organisation', by: answering, owner: 'answered for' },
  changePassword: { apart: 'wrong passwords are counted: test/features of the own account' },
  changeReport: { of: 'report', by: reporters, owner: 'organisation', asks: () => ({ title: 'words' }) },
  changeReview: { of: 'review', by: writers, asks: () => ({ reportSymbol: 'A/1' }) },
  completeSignIn: { free: 'of whoever stands at the door' },
  confirmIdentity: { apart: 'wrong passwords are counted: test/features of the own account' },
  confirmReportFigures: { of: 'report_section', by: reporters, owner: 'organisation' },
  correctRecommendation: { of: 'recommendation', by: writers, asks: () => ({ text: 'words' }) },
  counterJointStatus: onRow,
  createFirstAdministrator: { apart: 'there is an account already: test/wall/cases' },
  createReport: { by: reporters, asks: () => ({ title: '   ' }) },
  createReview: { by: writers, asks: () => ({ stateName: '   ' }) },
  createWorkspace: {
    apart: 'it would make the person a member of another workspace: test/features/workspaces.test.ts',
  },
  decideRelease: { of: 'release_request', by: coordinators, owner: 'side', only: inSide },
  defineIndicator: { by: writers, only: joint, asks: () => ({ title: '   ' }) },
  deleteSource: { of: 'evidence', by: writers, owner: 'organisation', only: own, once: true },
  disputeJointStatus: onRow,
  enableSecondFactor: { apart: 'wrong codes are counted: test/features of the own account' },
  endorseInvitation: { of: 'proposal', by: coordinators, owner: 'members' },
  endOtherSessions: { free: 'about the person who asks' },
  endSession: { free: 'about the person who asks', says: { sessionId: '00000000-0000-4000-8000-000000000000' } },
  invite: { by: administrators },
  keepSource: { of: 'evidence', by: writers, owner: 'organisation', asks: () => ({ expectedVersion: 9999 }) },
  leaveWorkspace: { apart: 'the person would be no member any more: test/features of the members' },
  lookOver: { by: writers, only: joint },
  makePasswordResetLink: { apart: 'people of a demonstration have nothing to lose: test/features of the accounts' },
  offerSecondFactor: { free: 'about the person who asks' },
  planAction: { by: writers, only: joint, asks: () => ({ title: '   ' }) },
  proposeCommitment: { by: writers, asks: () => ({ text: '   ' }) },
  proposeJointStatus: onRow,
  proposePlan: { by: writers, only: joint, asks: () => ({ expectedResult: '   ' }) },
  reconfirmJointStatus: onRow,
  recordAssessment: { by: writers, only: joint, asks: () => ({ expectedVersion: 9999 }) },
  regenerateReport: { of: 'report', by: reporters, owner: 'organisation' },
  reinstateMember: { of: 'membership', by: answering, owner: 'members' },
  releaseReport: {
    of: 'report',
    by: reporters,
    owner: 'organisation',
    asks: () => ({ audience: 'SIDE', fingerprint: '0'.repeat(64) }),
  },
  removeAction: { of: 'action', by: writers, owner: 'organisation' },
  removeEvidenceFile: { of: 'evidence', by: writers, owner: 'organisation' },
  removeProposedPlan: { of: 'proposed_plan', by: writers, owner: 'organisation' },
  removeMember: { of: 'ended membership', by: answering, owner: 'members' },
  removeSecondFactor: { free: 'about the person who asks' },
  renameEvidenceFile: { of: 'evidence', by: writers, owner: 'organisation' },
  renewInvitation: { of: 'invitation', by: coordinators, owner: 'members' },
  renewRecoveryCodes: { free: 'about the person who asks' },
  reopenJointStatus: onRow,
  requestPasswordReset: { free: 'before there is anybody' },
  resetPassword: { free: 'known by its link alone' },
  resetSecondFactor: { apart: 'people of a demonstration have nothing to lose: test/features of the accounts' },
  restartReportSection: { of: 'report_section', by: reporters, owner: 'organisation' },
  restOn: {
    of: 'assessment_version',
    by: coordinators,
    owner: 'side',
    only: inSide,
    asks: ({ id }) => ({ versionIds: [id] }),
  },
  revertAssessment: {
    of: 'assessment',
    by: writers,
    owner: 'organisation',
    only: own,
    asks: ({ id }) => ({ eventId: eventOf(id) }),
  },
  revertCommitment: {
    of: 'commitment',
    by: writers,
    owner: 'organisation',
    asks: ({ id }) => ({ eventId: eventOf(id) }),
  },
  revertMatrixEntry: {
    of: 'matrix_entry',
    by: planners,
    only: joint,
    asks: ({ id }) => ({ eventId: eventOf(id) }),
  },
  reviseMatrixEntries: {
    of: 'matrix_entry',
    by: planners,
    only: joint,
    asks: ({ id }) => ({ cells: [{ entryId: id, field: 'expectedResult', expectedVersion: 9999, text: 'words' }] }),
  },
  reviseMatrixEntry: {
    of: 'matrix_entry',
    by: planners,
    only: joint,
    asks: () => ({ fieldGroup: 'PLAN', expectedResult: 'words' }),
  },
  reviseReportSection: { of: 'report_section', by: reporters, owner: 'organisation' },
  reviseTags: { of: 'matrix_entry', by: planners, only: joint, asks: () => ({ sdgTargets: [] }) },
  setFourEyes: { of: 'workspace', by: administrators },
  setReminders: { free: 'about the person who asks' },
  entrustEntry: { by: writers, only: joint, asks: () => ({ personId: null, expectedVersion: 9999 }) },
  handOverPortfolio: {
    by: writers,
    // To whom they are already: refused before anything is moved.
    asks: ({ id }) => ({ fromPersonId: id, toPersonId: id, entryIds: [] }),
  },
  shareAssessments: {
    of: 'matrix_entry',
    by: coordinators,
    only: joint,
    asks: ({ id }) => ({ rows: [{ entryId: id, expectedVersion: 9999 }] }),
  },
  shareThing: {
    of: 'evidence',
    by: writers,
    owner: 'organisation',
    asks: () => ({ kind: 'EVIDENCE', audience: 'SIDE', fingerprint: '0'.repeat(64) }),
  },
  signIn: { free: 'before there is anybody' },
  signOut: { apart: 'the person would be nobody: test/features of the sessions' },
  suspendMember: { of: 'ended membership', by: answering, owner: 'members' },
  takeBackRelease: { of: 'release_request', by: writers, owner: 'organisation', only: inSide, once: true },
  undoImport: { of: 'import', by: writers, owner: 'organisation' },
  undoMatrixFile: { of: 'matrix_file', by: writers, owner: 'organisation' },
  withdrawEvidence: { of: 'evidence', by: writers, owner: 'organisation' },
  withdrawInvitation: { of: 'proposal', by: answering, owner: 'proposed' },
  withdrawJointStatus: onRow,
  withdrawMeasurement: { of: 'measurement', by: writers, owner: 'organisation' },
  withdrawRelease: { of: 'release', by: coordinators, owner: 'organisation', only: joint, once: true },
  withdrawThing: {
    of: 'evidence',
    by: coordinators,
    owner: 'organisation',
    only: joint,
    once: true,
    asks: () => ({ kind: 'EVIDENCE', audience: 'JOINT' }),
  },
  withholdOrganisation: { of: 'report', by: reporters, owner: 'organisation' },
  writeComment: { by: talkers, only: joint, asks: () => ({ audience: 'ORGANISATION', body: '   ' }) },
};

/** Whether this actor is to be answered about this thing, given that they may read it. */
export function mayDo(actor: Actor, rule: Rule, thing: Owned): boolean {
  if (!rule.by(actor)) return false;
  switch (rule.owner) {
    case 'organisation':
      return actor.organisation === thing.organisation;
    case 'answered for':
      return isOne(actor, 'ADMINISTRATOR') || actor.organisation === thing.organisation;
    case 'side':
      return actor.side === thing.side;
    case 'members':
      return answersForMembers(actor, thing);
    case 'proposed':
      return actor.personId === thing.author || answersForMembers(actor, thing);
    case 'adopted':
      return thing.audience === 'JOINT' || (negotiators(actor) && actor.side === thing.side);
    case undefined:
      return true;
  }
}

/** A side's members are for its coordinators, observers for those of any side, administrators for administrators. */
function answersForMembers(actor: Actor, { side }: Owned): boolean {
  if (side === null) return isOne(actor, 'ADMINISTRATOR');
  return isOne(actor, 'COORDINATOR') && (actor.side === side || side === 'OBSERVER');
}

/** Arguments that name a thing, by their names. */
export const NAMED_BY: Readonly<Record<string, string>> = {
  entryId: 'matrix_entry',
  reviewId: 'review',
  workspaceId: 'workspace',
  indicatorId: 'indicator',
  questionId: 'comment',
  reportId: 'report',
  organisationId: 'organisation',
  evidenceId: 'evidence',
  versionId: 'assessment_version',
  membershipId: 'membership',
};

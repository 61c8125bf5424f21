/** Every migration in order; a new one goes at the end. */
import { CreateReference1764000001000 } from './1764000001000-create-reference.js';
import { CreateAccounts1764000002000 } from './1764000002000-create-accounts.js';
import { CreateWorkspaces1764000003000 } from './1764000003000-create-workspaces.js';
import { CreateRecommendations1764000004000 } from './1764000004000-create-recommendations.js';
import { CreateMatrix1764000005000 } from './1764000005000-create-matrix.js';
import { CreateFollowUp1764000006000 } from './1764000006000-create-follow-up.js';
import { KeepRemovals1764000007100 } from './1764000007100-keep-removals.js';
import { GuardDoors1764000008100 } from './1764000008100-guard-doors.js';
import { CreateInvitations1764000008200 } from './1764000008200-create-invitations.js';
import { KeepFiles1764000008300 } from './1764000008300-keep-files.js';
import { ChainTheJournal1764000008400 } from './1764000008400-chain-the-journal.js';
import { ShareInsideAndWithdraw1764000008500 } from './1764000008500-share-inside-and-withdraw.js';
import { KnowTheActor1764000009000 } from './1764000009000-know-the-actor.js';
import { ProposePlans1764000020000 } from './1764000020000-propose-plans.js';
import { ReleaseReports1764000021000 } from './1764000021000-release-reports.js';
import { EntrustRows1764000022000 } from './1764000022000-entrust-rows.js';
import { KeepMatrixFiles1764000025000 } from './1764000025000-keep-matrix-files.js';
import { SaveViews1764000026000 } from './1764000026000-save-views.js';
import { ThreadComments1764000027001 } from './1764000027001-thread-comments.js';
import { MentionColleagues1764000027002 } from './1764000027002-mention-colleagues.js';
import { KeepDrafts1764000028000 } from './1764000028000-keep-drafts.js';
import { KeepClusters1764000029000 } from './1764000029000-keep-clusters.js';
import { KeepPlansToOneself1764000035000 } from './1764000035000-keep-plans-to-oneself.js';
import { KeepDraftsOfComments1764000034000 } from './1764000034000-keep-drafts-of-comments.js';
import { GiveReportsALanguage1764000033000 } from './1764000033000-give-reports-a-language.js';

export const migrations = [
  CreateReference1764000001000,
  CreateAccounts1764000002000,
  CreateWorkspaces1764000003000,
  CreateRecommendations1764000004000,
  CreateMatrix1764000005000,
  CreateFollowUp1764000006000,
  KeepRemovals1764000007100,
  GuardDoors1764000008100,
  CreateInvitations1764000008200,
  KeepFiles1764000008300,
  ChainTheJournal1764000008400,
  ShareInsideAndWithdraw1764000008500,
  KnowTheActor1764000009000,
  ProposePlans1764000020000,
  ReleaseReports1764000021000,
  EntrustRows1764000022000,
  KeepMatrixFiles1764000025000,
  SaveViews1764000026000,
  ThreadComments1764000027001,
  MentionColleagues1764000027002,
  KeepDrafts1764000028000,
  KeepClusters1764000029000,
  KeepPlansToOneself1764000035000,
  KeepDraftsOfComments1764000034000,
  GiveReportsALanguage1764000033000,
];

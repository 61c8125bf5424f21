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
];

import type { TypedDocumentNode } from '@apollo/client';
import type {
  JointCommand,
  JointStatusFieldsFragment,
  ProposeJointStatusMutation,
  Side,
  Status,
} from '../../graphql/generated/graphql.js';
import {
  acceptJointStatusDocument,
  counterJointStatusDocument,
  disputeJointStatusDocument,
  proposeJointStatusDocument,
  reconfirmJointStatusDocument,
  reopenJointStatusDocument,
  withdrawJointStatusDocument,
} from './joint-status.documents.js';

export type JointStatus = JointStatusFieldsFragment;
/** The commands a person gives; a new shared assessment moves the record too, by itself. */
export type GivenCommand = Exclude<JointCommand, 'RELEASE' | 'RECALL'>;
/** The two sides between which the record stands. */
export type NegotiatingSide = Extract<Side, 'CSO' | 'GOVERNMENT'>;

/** Everything a command may carry; each takes its part of it. */
export interface MoveInput {
  readonly entryId: string;
  readonly expectedVersion: number;
  readonly csoVersionId?: string | null;
  readonly governmentVersionId?: string | null;
  readonly value?: Status | null;
  readonly reason?: string | null;
}

type MoveDocument = TypedDocumentNode<ProposeJointStatusMutation, { input: MoveInput & { mutationId: string } }>;

/** The mutation of each command. They differ in their input and their name alone. */
export const documentOf = {
  PROPOSE: proposeJointStatusDocument,
  ACCEPT: acceptJointStatusDocument,
  COUNTER: counterJointStatusDocument,
  DISPUTE: disputeJointStatusDocument,
  WITHDRAW: withdrawJointStatusDocument,
  RECONFIRM: reconfirmJointStatusDocument,
  REOPEN: reopenJointStatusDocument,
} as unknown as Readonly<Record<GivenCommand, MoveDocument>>;

/** In the order in which they are offered: the answer that ends the matter first. */
const commandOrder: readonly GivenCommand[] = [
  'ACCEPT',
  'RECONFIRM',
  'PROPOSE',
  'COUNTER',
  'DISPUTE',
  'REOPEN',
  'WITHDRAW',
];

/** What a person may do, in the order of the screen. */
export const allowedOf = ({ allowedCommands }: Pick<JointStatus, 'allowedCommands'>): readonly GivenCommand[] =>
  commandOrder.filter((command) => allowedCommands.includes(command));

/** Commands that name a value; disputing may leave it to the own shared assessment. */
export const choosesValue = (command: GivenCommand): boolean =>
  ['PROPOSE', 'COUNTER', 'DISPUTE', 'REOPEN'].includes(command);

/** Commands that cannot go without words. */
export const needsReason = (command: GivenCommand): boolean => command === 'DISPUTE' || command === 'REOPEN';

/** What a command sends: the version and the shared assessments that were on the screen, and what was said. */
export function moveInput(
  command: GivenCommand,
  jointStatus: JointStatus,
  said: { readonly value: Status | null; readonly reason: string },
): MoveInput {
  const { id, version, csoVersionId, governmentVersionId } = jointStatus;
  const seen = { entryId: id, expectedVersion: version };
  if (command === 'WITHDRAW') return seen;
  const bound = { ...seen, csoVersionId, governmentVersionId };
  if (command === 'ACCEPT' || command === 'RECONFIRM') return { ...bound, value: jointStatus.value };
  return { ...bound, value: said.value, reason: said.reason.trim() || null };
}

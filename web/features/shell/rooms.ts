import type { ComponentType } from 'react';
import type { IconName } from '../../design/icons.js';
import { WaitingCount } from '../sharing/WaitingCount.js';
import type { WorkspaceOfMine } from '../workspaces/viewer.js';

/** A place in the navigation. */
export interface Room {
  readonly key: string;
  readonly icon: IconName;
  /** The message that names it. */
  readonly messageId: string;
  /** The message for the bar of a phone, where the full name takes two lines. */
  readonly shortMessageId?: string;
  /** Where it is; null while the workspace has no review it could show. */
  readonly url: (workspaceId: string, reviewId: string | null) => string | null;
  /** Whom it is offered to; everybody where it is not said. */
  readonly isFor?: (workspace: WorkspaceOfMine) => boolean;
  /** Rooms about the work come first, those about running the workspace below a line. */
  readonly group: 'work' | 'workspace';
  /** How many things are in it, where that is worth knowing; draws nothing for none. */
  readonly Count?: ComponentType<{ reviewId: string }>;
}

const inReview = (path: string) => (workspaceId: string, reviewId: string | null) =>
  reviewId && `/w/${workspaceId}/r/${reviewId}/${path}`;

/** The rooms that exist, in the order of the navigation. */
export const rooms: readonly Room[] = [
  {
    key: 'overview',
    icon: 'home',
    messageId: 'shell.overview',
    shortMessageId: 'shell.overviewShort',
    url: inReview('overview'),
    group: 'work',
  },
  { key: 'matrix', icon: 'table', messageId: 'shell.matrix', url: inReview('matrix'), group: 'work' },
  {
    key: 'waiting',
    icon: 'inbox',
    messageId: 'waiting.title',
    shortMessageId: 'shell.waitingShort',
    url: inReview('waiting'),
    group: 'work',
    Count: WaitingCount,
  },
  { key: 'indicators', icon: 'chart', messageId: 'shell.indicators', url: inReview('indicators'), group: 'work' },
  { key: 'commitments', icon: 'check', messageId: 'shell.commitments', url: inReview('commitments'), group: 'work' },
  { key: 'reports', icon: 'document', messageId: 'shell.reports', url: inReview('reports'), group: 'work' },
  {
    key: 'import',
    icon: 'transfer',
    messageId: 'shell.import',
    url: (workspaceId) => `/w/${workspaceId}/import`,
    isFor: ({ mayImport }) => mayImport,
    group: 'workspace',
  },
  {
    key: 'people',
    icon: 'people',
    messageId: 'people.title',
    url: (workspaceId) => `/w/${workspaceId}/people`,
    group: 'workspace',
  },
  {
    key: 'record',
    icon: 'clock',
    messageId: 'record.title',
    url: (workspaceId) => `/w/${workspaceId}/record`,
    group: 'workspace',
  },
];

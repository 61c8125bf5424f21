/**
 * The messages of each part of a language, by id or by the beginning of ids; of several the longest decides. The build
 * loads a part with the first module that names a message of it, so that nobody downloads words of rooms not entered.
 */
const PARTS = {
  // What is said before the door.
  door: [
    'account.passwordNext',
    'accounts.',
    'fault.',
    'invitation.',
    'operator.title',
    'people.focalPoint',
    'people.noOrganisation',
    'people.observer',
    'row.failed',
    'shell.appearance',
    'shell.auto',
    'shell.colours',
    'shell.dark',
    'shell.language',
    'shell.light',
    'shell.loading',
    'shell.toWorkspaces',
    'shell.tryAgain',
    'shell.unreachable',
    'words.',
  ],
  // What is said around every room.
  frame: ['people.title', 'record.title', 'row.', 'shell.', 'waiting.count', 'waiting.title', 'workspaces.'],
  leaving: ['signOut.'],
  matrix: [
    'device.asOf',
    'device.keeps',
    'device.offer',
    'exports.matrix',
    'matrix.',
    'matrix.drawer.button',
    'matrix.drawer.menu.',
    'matrix.drawer.note',
    'matrix.many.choose',
    'matrix.many.chosen',
    'matrix.paste.isGone',
    'matrix.paste.isLocked',
    'matrix.paste.isUnknown',
    'people.addTyped',
    'share.submit',
    'tags.saved',
    'views.',
  ],
  // What is said in the matrix when it is worked in, by what is loaded then.
  matrixWork: [
    'matrix.conflict.',
    'matrix.draft.',
    'matrix.drawer.',
    'matrix.failed.discard',
    'matrix.failed.kept',
    'matrix.here.',
    'matrix.keys.',
    'matrix.many.',
    'matrix.merge.',
    'matrix.paste.',
    'matrix.print.',
    'views.changed',
    'views.for',
    'views.keepMine',
    'views.name',
    'views.putBack',
    'views.race',
    'views.removeHelp',
    'views.removeTitle',
    'views.renameTitle',
    'views.saveAs',
    'views.saveHelp',
    'views.saveTitle',
    'views.takeTheirs',
  ],
  assessing: ['assessments.', 'evidence.', 'firstReaders.'],
  row: ['adopt.', 'joint.', 'measures.', 'page.', 'plan.', 'proposals.', 'recommendations.', 'tags.'],
  talk: ['comments.', 'mention.', 'share.', 'withdraw.'],
  history: ['history.'],
  indicators: ['indicators.'],
  commitments: ['commitments.'],
  overview: ['overview.'],
  waiting: ['release.', 'waiting.'],
  reports: ['exports.', 'reports.'],
  imports: ['imports.', 'sheets.'],
  people: ['clusters.', 'fourEyes.', 'outdatedDatabase.', 'people.', 'portfolios.'],
  record: ['record.'],
  account: ['account.', 'device.'],
  operator: ['operator.'],
} as const;

/** One part of a language. */
export type Part = keyof typeof PARTS;

/** The names of all parts. */
export const ALL_PARTS = Object.keys(PARTS) as Part[];

const all = ALL_PARTS.flatMap((part) => PARTS[part].map((beginning) => ({ part, beginning })));
all.sort((one, other) => other.beginning.length - one.beginning.length);

/** Which part of a language a message is in, and the beginning of its id that says so; none says: the frame's. */
export function placeOf(id: string): { readonly part: Part; readonly beginning: string } {
  return all.find(({ beginning }) => id.startsWith(beginning)) ?? { part: 'frame', beginning: '' };
}

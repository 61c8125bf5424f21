import { AffectedGroups } from './affected-groups.js';
import { fingerprint } from './records.js';
import { Sdg } from './sdg.js';
import { Cycles, Sessions } from './sessions.js';
import { States } from './states.js';
import { Themes } from './themes.js';

const FILES = ['cycles.json', 'sessions.json', 'states.json', 'sdg.json', 'themes.json', 'groups.json'] as const;

/** Names the content of the reference files: a database loaded under another version is to be loaded again. */
export const referenceVersion: string = fingerprint(FILES);

/** All records that ship with the product, as they are to stand in the database. */
export const reference = {
  cycles: Cycles.all,
  sessions: Sessions.all,
  states: States.all,
  sdgGoals: Sdg.goals,
  sdgTargets: Sdg.targets,
  themes: Themes.all,
  affectedGroups: AffectedGroups.all,
} as const;

import { statusOrder } from '../recommendations/status-tones.js';
import { sayWith, wordWith, type ColumnWorld } from './column-world.js';
import { headingsOf, type Heading } from './matrix-headings.js';
import { statusOf, type MatrixRow } from './matrix-row.js';
import type { MatrixView } from './urls.js';

const LAST = Number.MAX_SAFE_INTEGER;

type HeadingOf = (row: MatrixRow) => Heading;

const none = (label: string): Heading => ({ id: 'none', label, order: LAST });

function byLead({ intl, organisations }: ColumnWorld): HeadingOf {
  const nobody = none(sayWith(intl)('noLead'));
  return ({ leadInstitutionId: id }) => {
    const found = id ? organisations.get(id) : undefined;
    return found ? { id: found.id, label: found.name, order: 0 } : nobody;
  };
}

/** A row serves several goals and stands under the first of them, as under the first of its themes. */
function byGoal({ intl }: ColumnWorld): HeadingOf {
  const say = sayWith(intl);
  const without = none(say('noGoal'));
  return ({ sdgTargets }) => {
    const goals = sdgTargets.map((code) => Number(code.split('.')[0])).filter((goal) => goal > 0);
    if (goals.length === 0) return without;
    const goal = Math.min(...goals);
    return { id: `goal ${goal}`, label: say('goal', { goal }), order: goal };
  };
}

function byStatus({ intl, reader }: ColumnWorld, side: 'CSO' | 'GOVERNMENT'): HeadingOf {
  const word = wordWith(intl);
  const without = none(sayWith(intl)('notAssessed'));
  return (row) => {
    const status = statusOf(row, side, reader);
    return status ? { id: status, label: word(status), order: statusOrder.indexOf(status) } : without;
  };
}

/**
 * What each row stands under, once: by cluster (else theme), theme, lead institution, Sustainable Development Goal, or
 * what one side sees. Null where the rows stand in one list.
 */
export function headingsBy(group: MatrixView['group'], world: ColumnWorld): HeadingOf | null {
  switch (group) {
    case 'flat':
      return null;
    case 'cluster':
      return headingsOf(world.matrix, world.names);
    case 'theme':
      return headingsOf({ ...world.matrix, clusters: [] }, world.names);
    case 'lead':
      return byLead(world);
    case 'sdg':
      return byGoal(world);
    case 'cso':
      return byStatus(world, 'CSO');
    case 'government':
      return byStatus(world, 'GOVERNMENT');
  }
}

/** What rows can stand under, with its name; a matrix without clusters has one heading less. */
export function groupChoices({ intl, matrix }: ColumnWorld) {
  const say = sayWith(intl);
  const scheme = matrix.themeScheme && say(`scheme.${matrix.themeScheme}`);
  const theme = scheme ? say('group.of', { group: say('group.theme'), scheme }) : say('group.theme');
  const has = matrix.clusters.length > 0;
  const first = has
    ? [
        { value: 'cluster', label: say('group.cluster'), short: say('group.cluster') },
        { value: 'theme', label: theme, short: say('group.theme') },
      ]
    : [{ value: 'cluster', label: theme, short: say('group.theme') }];
  const others = ['lead', 'sdg', 'cso', 'government', 'flat'].map((value) => {
    const label = say(`group.${value}`);
    return { value, label, short: label };
  });
  return [...first, ...others];
}

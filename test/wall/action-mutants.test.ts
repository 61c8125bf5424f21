import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACTIONS, mayDo, type Person, type Thing, type World } from './action-rules.js';
import { load, type Rules } from './loaded-rules.js';
import { mutantsOf } from './mutants.js';
import type { Side } from './oracle.js';
import { say } from './size.js';

const SIDES: readonly Side[] = ['CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER'];
const ROLES = ['MEMBER', 'COORDINATOR', 'REPORT_WRITER', 'OBSERVER', 'ADMINISTRATOR'];
const OWNERS = ['ORGANISATION', 'SIDE', 'ANY'];

/** Everybody, also as what nobody can be: every role on every side, in two organisations of each; who administers. */
const people: readonly Person[] = [
  ...SIDES.flatMap((side) =>
    ['a', 'b'].flatMap((name) =>
      [...ROLES.map((role) => [role]), ['COORDINATOR', 'ADMINISTRATOR']].map((roles) => ({
        organisation: `${side} ${name}`,
        side,
        roles,
      })),
    ),
  ),
  { organisation: null, side: null, roles: ['ADMINISTRATOR'] },
];

/** What belongs to an organisation of each side, to a side alone, and to nobody. */
const things: readonly Thing[] = [
  ...SIDES.flatMap((side) => [`${side} a`, `${side} b`, null].map((organisation) => ({ organisation, side }))),
  { organisation: null, side: null },
];

const answers = [true, false, undefined];
const [ofCso, ofBoth]: readonly NonNullable<World['conveners']>[] = [
  [{ organisation: 'CSO a', side: 'CSO' }],
  [
    { organisation: 'CSO b', side: 'CSO' },
    { organisation: 'GOVERNMENT a', side: 'GOVERNMENT' },
  ],
];
const worlds: readonly World[] = [true, false].flatMap((government) => [
  ...[[], ofCso, ofBoth].map((conveners) => ({ government, conveners })),
  ...answers.flatMap((members) => answers.map((coordinated) => ({ government, members, coordinated }))),
]);

const asActor = ({ organisation, side, roles }: Person, workspaceId: string) => ({
  personId: 'somebody',
  memberships: [{ workspaceId, organisationId: organisation, side, roles }],
});
const asThing = ({ organisation, side }: Thing) => ({
  workspaceId: 'here',
  audience: 'JOINT',
  ownerOrganisationId: organisation,
  ownerSide: side,
  writtenBy: null,
  clusterId: 'the cluster',
});
const asFacts = ({ government, members, coordinated, conveners }: World) => ({
  governmentHasJoined: government,
  organisationHasMembers: members,
  sideHasCoordinators: coordinated,
  ...(conveners && {
    conveners: new Map([
      ['the cluster', conveners.map(({ organisation, side }) => ({ organisationId: organisation, side }))],
    ]),
  }),
});

let cells = 0;
/** The first cell in which the product's table says otherwise than the second book of this act; null when they agree. */
function differenceIn(rules: Rules, act: string): string | null {
  if (Boolean(rules.asksToConfirm(act)) !== Boolean(ACTIONS[act].fresh)) return 'whether one must have confirmed';
  const seen = ACTIONS[act].given ? worlds : [worlds[0], worlds.at(-1)!];
  for (const person of people) {
    for (const thing of things) {
      if (rules.may(asActor(person, 'there'), act, asThing(thing), asFacts(worlds[0]))) return 'a stranger';
      for (const world of seen) {
        cells += 1;
        const found = Boolean(rules.may(asActor(person, 'here'), act, asThing(thing), asFacts(world)));
        if (found !== mayDo(act, person, thing, world)) return JSON.stringify({ person, thing, world });
      }
    }
  }
  return null;
}

const ACTOR = readFileSync('server/domain/actor.ts', 'utf8');
const PERMISSIONS = readFileSync('server/domain/permissions.ts', 'utf8');
const acts = Object.keys(ACTIONS);
const reading = load(ACTOR);
const product = () => load(PERMISSIONS, reading);

interface Row {
  roles: readonly string[];
  sides: readonly string[];
  owned: string;
  when?: (...all: unknown[]) => boolean;
  confirmed?: true;
}

const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Every way in which one row of the table can be wrong by one word. */
function wrongRows({ roles, sides, owned, when, confirmed }: Row): (readonly [string, Partial<Row>])[] {
  return [
    ...ROLES.map((role) => [`the role ${role}`, { roles: toggled(roles, role) }] as const),
    ...SIDES.map((side) => [`the side ${side}`, { sides: toggled(sides, side) }] as const),
    ...OWNERS.filter((one) => one !== owned).map((one) => [`owned by ${one}`, { owned: one }] as const),
    ['confirmed', { confirmed: confirmed ? undefined : true }],
    ['when', when ? { when: undefined } : { when: () => false }],
    ...(when ? [['when, turned round', { when: (...all: unknown[]) => !when(...all) }] as const] : []),
  ];
}

/** Clauses whose change changes no answer, each with why. */
const SAME: readonly RegExp[] = [
  /thing\.ownerSide !== null/, // nobody who works is without a side
  /first half is forgotten: !membership \|\| /, // nobody has no membership either
  /membership\.side !== null/, // no rule names the side of nobody
  /always readable: case 'ANY'/, // it answers so already
];

/** Words of a row that change no answer, each with why. */
const SAME_ROWS: readonly RegExp[] = [
  /^workspace\.change: the side/, // administering goes by the role, whatever the side
  /^member\.(invite|change|remove): the role (MEMBER|REPORT_WRITER|OBSERVER)$/, // its condition asks who coordinates or administers
];

describe('the rules of acts', () => {
  it('are those of the second rule book, for everybody, everything and every state of the world', () => {
    const rules = product();
    expect([...(rules.permissions as unknown as string[])].sort()).toEqual([...acts].sort());
    for (const act of acts) expect({ act, difference: differenceIn(rules, act) }).toEqual({ act, difference: null });
    say(`${cells} cells of who may do what`);
  });

  it('do not survive any change of a row: a role, a side, an owner, a condition, a confirmation', () => {
    const rules = product();
    const alive: string[] = [];
    let count = 0;
    for (const act of acts) {
      const row = rules.ruleOf(act) as Row;
      const right = { ...row };
      for (const [what, wrong] of wrongRows(right)) {
        count += 1;
        Object.assign(row, wrong);
        if (differenceIn(rules, act) === null) alive.push(`${act}: ${what}`);
        Object.assign(row, { when: undefined, confirmed: undefined }, right);
      }
    }
    say(`${count} mutants of the rows of the permission table, ${alive.length} of them the same rule in other words`);
    expect(alive.filter((what) => !SAME_ROWS.some((same) => same.test(what)))).toEqual([]);
    expect(count).toBeGreaterThan(acts.length * 12);
  });

  it('do not survive any change of a clause in their conditions, nor in `may`, `mayEver` and `owns`', () => {
    const clauses = [
      'convenes',
      'governmentOrAlone',
      'answersForIt',
      'answersForMembers',
      'endorsesMembers',
      'invites',
    ];
    const mutants = mutantsOf(PERMISSIONS, [...clauses, 'may', 'mayEver', 'owns', 'asksToConfirm']);
    const alive = mutants.filter(({ text }) => survives(text)).map(({ what }) => what);
    const unexplained = alive.filter((what) => !SAME.some((clause) => clause.test(what)));
    say(`${mutants.length} mutants of the conditions of acts, ${alive.length} of them the same rule in other words`);
    expect(unexplained).toEqual([]);
    expect(mutants.length).toBeGreaterThan(40);
  });
});

function survives(text: string): boolean {
  try {
    const rules = load(text, reading);
    return acts.every((act) => differenceIn(rules, act) === null);
  } catch {
    return false; // a rule that cannot be run is a rule that was noticed
  }
}

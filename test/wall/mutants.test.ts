import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { visibleSql, visibleTo, readerValues } from '../../server/database/visible.js';
import type { Reader } from '../../server/domain/actor.js';
import { CommentEntity } from '../../server/features/comments/comment.entity.js';
import { SnakeNaming } from '../../server/database/naming.js';
import { load, type Rules } from './loaded-rules.js';
import { conditionOf, mutantsOf, sqlMutantsOf } from './mutants.js';
import { AUDIENCES, mayRead, type Actor, type Owned, type Side } from './oracle.js';
import { say } from './size.js';

const SIDES: readonly Side[] = ['CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER'];
const WORKSPACES = ['here', 'there'];

/** Everybody: of each side and organisation, in two workspaces, one who administers only, and one who left. */
const people: readonly Actor[] = WORKSPACES.flatMap((workspace) =>
  SIDES.flatMap((side) =>
    ['a', 'b'].flatMap((name) => {
      const organisation = `${workspace} ${side} ${name}`;
      const role = 'COORDINATOR' as const;
      const make = (who: string, isMember: boolean): Actor => {
        const personId = `${organisation} ${who}`;
        return { key: personId, personId, workspace, organisation, side, role, isMember };
      };
      return [make('one', true), make('two', true), make('gone', false)];
    }),
  ).concat({
    key: `administrator ${workspace}`,
    personId: `administrator ${workspace}`,
    workspace,
    organisation: null,
    side: null,
    role: 'ADMINISTRATOR',
    isMember: true,
  }),
);

/** Wrote for several organisations, one after another, and now belongs to this one. */
const MOVED = 'here CSO a one';

/** Everything: for every audience, of every owner and of no owner, by everybody there and by nobody. */
const things: readonly Owned[] = people
  .filter(({ organisation, isMember }) => organisation && isMember)
  .flatMap(({ workspace, organisation, side, personId }) =>
    AUDIENCES.flatMap((audience) => {
      const of = { kind: 'CONTENT' as const, workspace: workspace!, audience };
      const owned: Owned[] = [personId, null, MOVED].map((author) => ({ ...of, organisation, side, author }));
      const isOpen = audience === 'JOINT' || audience === 'PUBLIC';
      return isOpen ? [...owned, { ...of, organisation: null, side: null, author: null }] : owned;
    }),
  );

const asThing = (thing: Owned) => ({
  workspaceId: thing.workspace,
  audience: thing.audience,
  ownerOrganisationId: thing.organisation,
  ownerSide: thing.side,
  writtenBy: thing.author,
});
const asActor = (actor: Actor) =>
  actor.personId && {
    personId: actor.personId,
    name: '',
    language: 'en',
    memberships: actor.isMember
      ? [{ workspaceId: actor.workspace!, organisationId: actor.organisation, side: actor.side, roles: [actor.role] }]
      : [],
  };
const asReader = (actor: Actor): Reader | null =>
  actor.isMember && actor.organisation
    ? { workspaceId: actor.workspace!, personId: actor.personId, organisationId: actor.organisation, side: actor.side }
    : null;
const asRow = (thing: Owned) => ({
  workspace_id: thing.workspace,
  audience: thing.audience,
  owner_organisation_id: thing.organisation,
  owner_side: thing.side,
  written_by: thing.author,
});

/** Whether these rules say of everybody and everything what the second rule book says. */
const agrees = (read: (actor: Actor, thing: Owned) => unknown) =>
  people
    .concat(NOBODY)
    .every((actor) => things.every((thing) => Boolean(read(actor, thing)) === mayRead(actor, thing)));
const NOBODY: Actor = {
  key: 'nobody',
  personId: null,
  workspace: null,
  organisation: null,
  side: null,
  role: null,
  isMember: false,
};

const kills = (read: () => (actor: Actor, thing: Owned) => unknown) => {
  try {
    return !agrees(read());
  } catch {
    return true; // a rule that cannot be run is a rule that was noticed
  }
};

const ACTOR = readFileSync('server/domain/actor.ts', 'utf8');
const PERMISSIONS = readFileSync('server/domain/permissions.ts', 'utf8');

/** Clauses whose change changes no answer, each with why. */
const SAME: readonly RegExp[] = [
  /reader\.(side|organisationId|personId) !== null/, // a thing of that audience has an owner and an author that are not null
  /first half is forgotten: !actor \|\| /, // nobody has no membership either
  /always readable: case 'JOINT'/, // it answers so already
];

const asked = (read: Rules[string]) => (actor: Actor, thing: Owned) => read(asActor(actor), asThing(thing));
/** A thing is asked for by its own workspace, and with the eyes somebody has in another. */
function bothWays(rules: Rules) {
  const viaThing = asked(load(PERMISSIONS, rules).canRead);
  return (actor: Actor, thing: Owned) => {
    const eyes = rules.readerIn(asActor(actor), actor.workspace);
    const isRead = Boolean(viaThing(actor, thing));
    return isRead === Boolean(rules.mayRead(eyes, asThing(thing))) ? isRead : !mayRead(actor, thing);
  };
}
const listed = (sql: string) => {
  const condition = conditionOf(sql);
  return (actor: Actor, thing: Owned) => seen(condition, asReader(actor), thing);
};

describe('the reading rule', () => {
  it('agrees with the second rule book about everybody and everything', () => {
    const { canRead } = load(PERMISSIONS, load(ACTOR));
    expect(agrees((actor, thing) => canRead(asActor(actor), asThing(thing)))).toBe(true);
    const condition = conditionOf(visibleSql('a'));
    expect(agrees((actor, thing) => seen(condition, asReader(actor), thing))).toBe(true);
  });

  it('does not survive any change of a clause in `mayRead`, `readerIn`, `membershipIn` or `canRead`', () => {
    const ofActor = mutantsOf(ACTOR, ['mayRead', 'readerIn', 'membershipIn']).map(({ what, text }) => ({
      what,
      read: () => bothWays(load(text)),
    }));
    const ofPermissions = mutantsOf(PERMISSIONS, ['canRead']).map(({ what, text }) => ({
      what,
      read: () => asked(load(text, load(ACTOR)).canRead),
    }));
    const all = [...ofActor, ...ofPermissions];
    const alive = all.filter(({ read }) => !kills(read));
    const unexplained = alive.filter(({ what }) => !SAME.some((clause) => clause.test(what)));
    say(`${all.length} mutants of the reading rule, ${alive.length} of them the same rule in other words`);
    expect(unexplained.map(({ what }) => what)).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  it('does not survive any change of a clause in the SQL that reads lists', async () => {
    for (const sql of [visibleSql('a'), await visibleToSql()]) {
      const mutants = sqlMutantsOf(sql);
      const alive = mutants.filter(({ text }) => kills(() => listed(text)) === false);
      say(`${mutants.length} mutants of the condition on lists`);
      expect(alive.map(({ what }) => what)).toEqual([]);
      expect(mutants.length).toBeGreaterThan(30);
    }
  });
});

const seen = (condition: ReturnType<typeof conditionOf>, reader: Reader | null, thing: Owned) =>
  reader !== null && condition(asRow(thing), readerValues(reader));

/** What `visibleTo` adds to a query, with its parameters numbered as `readerValues` has them. */
async function visibleToSql(): Promise<string> {
  const source = new DataSource({ type: 'postgres', entities: [CommentEntity], namingStrategy: new SnakeNaming() });
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  const reader: Reader = { workspaceId: 'W', organisationId: 'O', side: 'CSO', personId: 'P' };
  const [sql, values] = visibleTo(source.createQueryBuilder(CommentEntity, 'c'), reader).getQueryAndParameters();
  const order = readerValues(reader);
  const where = sql.slice(sql.indexOf(' WHERE ') + 7);
  return where.replace(/\$(\d+)/g, (_, n: string) => `$${order.indexOf(String(values[Number(n) - 1])) + 1}`);
}

import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { withDatabase } from '../support/in-database.js';
import { RawSocket } from '../support/raw-socket.js';
import { act } from '../support/sides.js';
import { Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

const WATCH = `subscription ($review: ID!, $page: ID!) {
  peopleHere(reviewId: $review, page: $page) { isWhole here { id name entryId columnId isEditing } gone } }`;
const SHOW = `mutation ($input: ShowPlaceInput!) { showPlace(input: $input) { __typename } }`;

/** What takes effect on others' screens does so within this many milliseconds. */
const SOON = 5_000;

interface Batch {
  readonly isWhole: boolean;
  readonly here: readonly { readonly id: string; readonly name: string; readonly entryId: string | null }[];
  readonly gone: readonly string[];
}

let at: World;
beforeAll(async () => {
  at = await world();
});

/** Waits until it holds; fails when it does not in time. */
async function soon(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + SOON; Date.now() < end;) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to hold in time');
}

const open: RawSocket[] = [];
afterEach(() => open.splice(0).forEach((socket) => socket.close()));

/** Somebody's open matrix, as far as it goes by who else is there. */
class Watching {
  readonly page = randomUUID();
  private constructor(private readonly socket: RawSocket) {}

  static async at(cookie: string, reviewId = at.review.id): Promise<Watching> {
    const socket = await RawSocket.connect(cookie);
    if (typeof socket === 'number') throw new Error(`the upgrade was refused with ${socket}`);
    open.push(socket);
    await socket.greet();
    const made = new Watching(socket);
    socket.ask('1', WATCH, { review: reviewId, page: made.page });
    await soon(() => made.answered);
    return made;
  }

  /** Who is on the screen now, by name and place. */
  get names(): string[] {
    const shown = new Map<string, string>();
    for (const { here, gone } of this.batches) {
      for (const one of here) shown.set(one.id, one.name);
      for (const id of gone) shown.delete(id);
    }
    return [...shown.values()].sort();
  }

  get batches(): Batch[] {
    return this.socket.heard.flatMap(({ type, payload }) =>
      type === 'next' ? [(payload as { data: { peopleHere: Batch } }).data.peopleHere] : [],
    );
  }

  private get answered() {
    return this.socket.heard.some(({ type }) => type === 'next' || type === 'error');
  }

  close() {
    this.socket.close();
  }
}

const place = (row: number | null, more: object = {}) => ({
  reviewId: at.review.id,
  page: randomUUID(),
  isHere: true,
  entryId: row === null ? null : at.entries[row].id,
  columnId: row === null ? null : 'expectedResult',
  isEditing: row !== null,
  ...more,
});

const show = async (person: Person, input: object) => {
  const { data, errors } = await person.run<{ showPlace: { __typename: string } }>(SHOW, { input });
  return errors?.[0].extensions.code ?? data!.showPlace.__typename;
};
const here = { isHere: true, isEditing: true };
const pause = () => new Promise((resolve) => setTimeout(resolve, 1_200));

describe('who is where in a matrix', () => {
  it('is seen by the own side, in which cell and by name, and by nobody else', async () => {
    const own = await Watching.at(await at.cso.otherMember.signedIn());
    const others = await Promise.all(
      [at.government.focalPoint, at.nhri, at.observer].map(async (person) => Watching.at(await person.signedIn())),
    );
    const self = await Watching.at(await at.cso.member.signedIn());
    const shown = place(0);
    expect(await show(at.cso.member, shown)).toBe('ShownPlace');
    await soon(() => own.names.length > 0);
    expect(own.batches.at(-1)!.here).toEqual([
      { id: shown.page, name: 'member', entryId: shown.entryId, columnId: 'expectedResult', isEditing: true },
    ]);
    await pause();
    for (const other of [...others, self]) expect(other.batches).toEqual([{ isWhole: true, here: [], gone: [] }]);
  });

  it('is seen by who comes later, and moves and goes as the person does', async () => {
    const shown = place(1);
    await show(at.cso.member, shown);
    await pause();
    const late = await Watching.at(await at.cso.coordinator.signedIn());
    expect(late.names).toContain('member');
    await show(at.cso.member, place(2, { page: shown.page }));
    await soon(() => late.batches.at(-1)!.here.some(({ entryId }) => entryId === at.entries[2].id));
    await show(at.cso.member, place(null, { page: shown.page, isHere: false }));
    await soon(() => late.batches.at(-1)!.gone.includes(shown.page));
  });

  it('goes from process to process as ids alone, and what another process tells is shown as well', async () => {
    const own = await Watching.at(await at.cso.coordinator.signedIn());
    await withDatabase(async (database) => {
      const told: string[] = [];
      database.on('notification', ({ payload }) => told.push(payload!));
      await database.query('listen tandem_presence');
      const shown = place(0);
      await show(at.cso.member, shown);
      await soon(() => told.some((payload) => payload.includes(shown.page)));
      const [notice] = (JSON.parse(told.find((payload) => payload.includes(shown.page))!) as object[]).slice(-1);
      const { isHere, isEditing, side, columnId, ...ids } = notice as Record<string, unknown>;
      expect({ isHere, isEditing, side, columnId }).toEqual({ ...here, side: 'CSO', columnId: 'expectedResult' });
      for (const id of Object.values(ids)) expect(id).toMatch(/^[0-9a-f-]{36}$/);
      const elsewhere = { ...notice, personId: at.cso.otherMember.id, page: randomUUID() };
      await database.query(`select pg_notify('tandem_presence', $1)`, [JSON.stringify([elsewhere])]);
      await soon(() => own.names.includes('other member'));
      const gone = JSON.stringify([{ ...elsewhere, isHere: false }]);
      await database.query(`select pg_notify('tandem_presence', $1)`, [gone]);
      await soon(() => !own.names.includes('other member'));
    });
  });

  it('ends with the page that was open', async () => {
    const own = await Watching.at(await at.cso.coordinator.signedIn());
    const page = await Watching.at(await at.cso.otherMember.signedIn());
    await show(at.cso.otherMember, place(0, { page: page.page }));
    await soon(() => own.names.includes('other member'));
    page.close();
    await soon(() => !own.names.includes('other member'));
  });

  it('ends at once when the person signs out', async () => {
    const own = await Watching.at(await at.cso.coordinator.signedIn());
    const visitor = new Visitor();
    await visitor.signIn(at.cso.otherMember.email);
    await visitor.run(SHOW, { input: place(1) });
    await soon(() => own.names.includes('other member'));
    await visitor.run('mutation { signOut }');
    await soon(() => !own.names.includes('other member'));
  });

  it('is told to nobody on a row or a review they may not read, and takes no other words', async () => {
    const elsewhere = await world({ texts: ['One row'] });
    const foreign = { entryId: elsewhere.entries[0].id };
    expect(await show(at.cso.member, place(0, foreign))).toBe('NOT_FOUND');
    expect(await show(at.cso.member, place(0, { reviewId: elsewhere.review.id }))).toBe('NOT_FOUND');
    expect(await show(at.cso.member, place(0, { columnId: 'meet me at eight' }))).toBe('BAD_USER_INPUT');
    expect(await show(at.observer, place(0))).toBe('NOT_ALLOWED');
    const socket = await RawSocket.connect(await at.cso.member.signedIn());
    if (typeof socket === 'number') throw new Error('refused');
    open.push(socket);
    await socket.greet();
    socket.ask('1', WATCH, { review: elsewhere.review.id, page: randomUUID() });
    await soon(() => socket.heard.length > 1);
    expect(JSON.stringify(socket.heard)).toContain('NOT_FOUND');
  });

  it('ends at once for somebody who is removed, and tells them nothing more', async () => {
    const fresh = await world();
    const watch = async (person: Person) => Watching.at(await person.signedIn(), fresh.review.id);
    const own = await watch(fresh.cso.otherMember);
    const removed = await watch(fresh.cso.member);
    const shown = { ...place(null), reviewId: fresh.review.id, page: removed.page };
    await show(fresh.cso.member, shown);
    await soon(() => own.names.includes('member'));
    const people = await fresh.cso.coordinator.get<{
      people: { organisations: { members: { personId: string; membershipId: string }[] | null }[] };
    }>(`query ($id: ID!) { people(workspaceId: $id) { organisations { members { personId membershipId } } } }`, {
      id: fresh.workspaceId,
    });
    const { membershipId } = people.people.organisations
      .flatMap(({ members }) => members ?? [])
      .find(({ personId }) => personId === fresh.cso.member.id)!;
    expect(
      await act(fresh.cso.coordinator, 'removeMember', { membershipId }, ['ChangedMembership', 'id']),
    ).toMatchObject({ __typename: 'ChangedMembership' });
    await soon(() => !own.names.includes('member'));
    await show(fresh.cso.otherMember, { ...shown, page: randomUUID() });
    await pause();
    expect(removed.names).toEqual([]);
    expect(await show(fresh.cso.member, shown)).toBe('NOT_ALLOWED');
  });
});

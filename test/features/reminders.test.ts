import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Received } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import { act, move, put } from '../support/sides.js';
import { serverWithMail, type ServerWithMail } from '../support/server-with-mail.js';
import { until, withinOneDay } from '../support/until.js';
import { world, type World } from '../support/world.js';

const SECRET = 'the-canary-of-a-private-sentence';
let running: ServerWithMail;
let isRefusing = false;
let at: World;

beforeAll(async () => {
  running = await serverWithMail({
    onMailFrom: (_address, _session, callback) =>
      isRefusing ? callback(Object.assign(new Error('later'), { responseCode: 451 })) : callback(),
  });
}, 90_000);
afterAll(() => running.stop());

beforeEach(async () => {
  await inDatabase('delete from reminder');
  await inDatabase('update membership set until = now() where until is null');
  running.mail.letters.splice(0);
  at = await world();
  await somethingWaits();
}, 30_000);

/** The civil-society side proposes a status, which waits for the government’s focal point. */
async function somethingWaits() {
  const [{ id }] = at.entries;
  await put(at.cso.coordinator, id, { rationale: SECRET });
  await put(at.government.focalPoint, id, { rationale: SECRET });
  await move(at.cso.coordinator, 'propose', id, { value: 'PARTIALLY_IMPLEMENTED', reason: SECRET });
}

const jobs = (name: string) =>
  inDatabase<{ id: string; run_at: Date; attempts: number; locked_at: Date | null }>(
    'select id, run_at, attempts, locked_at from graphile_worker.jobs where task_identifier = $1',
    [name],
  );

/** As if the hour had come: the day’s letters are planned, and what was planned is due at once. */
async function plan(): Promise<Date[]> {
  await inDatabase(`select graphile_worker.add_job('plan-reminders')`);
  await until(async () => ((await jobs('plan-reminders')).length === 0 ? true : undefined));
  return (await jobs('remind')).map(({ run_at }) => run_at);
}

async function deliver() {
  await inDatabase(`update graphile_worker._private_jobs set run_at = now()`);
  await inDatabase(`select pg_notify('jobs:insert', '{}')`);
}

const allDone = () => until(async () => ((await jobs('remind')).length === 0 ? true : undefined));
const to = ({ email }: Person): Received[] => running.mail.letters.filter((letter) => letter.to.includes(email));
const dayOfLetters = async () => {
  await plan();
  await deliver();
  await allDone();
};

describe('a reminder', () => {
  it('NT-02: says how much waits where, with a link, and nothing of what it is', async () => {
    await dayOfLetters();
    const [letter, ...more] = to(at.government.focalPoint);
    expect(more).toEqual([]);
    expect(letter.text).toContain('Testland: 1');
    expect(letter.text).toContain(`/w/${at.workspaceId}/r/${at.review.id}/waiting`);
    expect(letter.text).toContain('/account');
    for (const content of [SECRET, 'Convention', '142.1', 'Coalition', 'Work has begun']) {
      expect(letter.raw).not.toContain(content);
      expect(letter.text).not.toContain(content);
    }
  }, 30_000);

  it('goes to those who have to answer, and to nobody for whom nothing waits', async () => {
    await dayOfLetters();
    const { cso, government, nhri, observer, administrator, reportWriter } = at;
    expect(running.mail.letters.map((letter) => letter.to)).toEqual([[government.focalPoint.email]]);
    for (const other of [cso.coordinator, cso.member, government.ministry, nhri, observer, administrator, reportWriter])
      expect(to(other)).toEqual([]);
  }, 30_000);

  it('comes at most once a day', async () => {
    await withinOneDay(30_000);
    await dayOfLetters();
    await dayOfLetters();
    expect(to(at.government.focalPoint)).toHaveLength(1);
  }, 60_000);

  it('is not sent to whoever turned it off', async () => {
    const off = await act(at.government.focalPoint, 'setReminders', { isWanted: false }, [
      'ReminderPreference',
      'id isWanted areMailed',
    ]);
    expect(off).toMatchObject({ isWanted: false, areMailed: true });
    await dayOfLetters();
    expect(running.mail.letters).toEqual([]);
    await act(at.government.focalPoint, 'setReminders', { isWanted: true }, ['ReminderPreference', 'id']);
    await dayOfLetters();
    expect(to(at.government.focalPoint)).toHaveLength(1);
  }, 30_000);

  it('NT-01: is not sent to whoever was removed or suspended after it was planned', async () => {
    await plan();
    await inDatabase('update membership set until = now() where person_id = $1', [at.government.focalPoint.id]);
    await deliver();
    await allDone();
    expect(running.mail.letters).toEqual([]);
    await inDatabase('update membership set until = null where person_id = $1', [at.government.focalPoint.id]);
    await plan();
    await inDatabase('update person set suspended_at = now() where id = $1', [at.government.focalPoint.id]);
    await deliver();
    await allDone();
    expect(running.mail.letters).toEqual([]);
  }, 30_000);

  it('NT-04: waits for a mail server that is down, and leaves once it is back', async () => {
    isRefusing = true;
    await plan();
    await deliver();
    await until(async () => ((await jobs('remind')).some(({ attempts }) => attempts > 0) ? true : undefined));
    expect(running.mail.letters).toEqual([]);
    isRefusing = false;
    await until(async () => {
      await deliver();
      return to(at.government.focalPoint)[0];
    });
    await allDone();
    expect(to(at.government.focalPoint)).toHaveLength(1);
  }, 60_000);

  it('NT-04: sent twice because its sending could not be noted, is known as the same letter', async () => {
    await withinOneDay(30_000);
    await dayOfLetters();
    await inDatabase('update reminder set last_day = null');
    await dayOfLetters();
    const [first, second] = to(at.government.focalPoint);
    expect(second.messageId).toBe(first.messageId);
    expect(first.messageId).not.toContain(at.government.focalPoint.id);
  }, 60_000);

  it('NT-04: whose sender is killed in the middle arrives once more at most, as the same letter', async () => {
    await withinOneDay(60_000);
    await plan();
    let kills = 0;
    running.mail.onReceived = async () => {
      if (kills++ === 0) await running.server.killAndStartAgain();
    };
    await deliver();
    await until(() => (kills > 0 ? true : undefined));
    await until(async () => ((await jobs('remind')).some(({ locked_at }) => locked_at) ? true : undefined));
    // What a dead process had begun is free for another after four hours.
    await inDatabase('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
    await until(async () => {
      await deliver();
      return to(at.government.focalPoint)[1];
    });
    await allDone();
    running.mail.onReceived = null;
    await dayOfLetters();
    const ids = to(at.government.focalPoint).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  }, 150_000);

  it('NT-05: leaves at a moment within an hour that nobody can tell beforehand', async () => {
    const before = Date.now();
    const moments: number[] = [];
    for (let day = 0; day < 6; day++) moments.push(...(await plan()).map((moment) => moment.getTime()));
    const spread = moments.map((moment) => moment - before);
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(-1_000);
    expect(Math.max(...spread)).toBeLessThanOrEqual(3_600_000 + 30_000);
    expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(60_000);
    const keys = await jobs('remind');
    expect(keys.length).toBe(3); // one for each coordinator of the three sides, however often it is planned
  }, 30_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WallWorld } from '../world/world.js';
import { insert } from '../world/insert.js';
import { AskedWorld } from './asked-world.js';

const LONG = 180_000;
let at: AskedWorld;
let world: WallWorld;
beforeAll(async () => {
  at = await AskedWorld.open('standing');
  ({ world } = at);
}, LONG);
afterAll(() => at?.close());

describe('what one is named as', () => {
  it('AZ-18 a ministry that puts itself in charge of a row is no more than it was', async () => {
    const { justice, foreign } = world.organisations;
    const asked = [
      ['commitment', at.thing('commitment', 'foreign', 'ORGANISATION'), {}],
      ['changeAction', at.thing('action', 'foreign', 'JOINT'), { title: 'Ours now' }],
      ['changeCommitment', at.thing('commitment', 'foreign', 'JOINT'), { text: 'Ours now' }],
      ['shareThing', at.thing('evidence', 'foreign', 'ORGANISATION'), {}],
      ['adoptAssessment', at.thing('assessment_version', 'justice', 'SIDE'), {}],
      ['proposeJointStatus', at.base(), {}],
    ] as const;
    const answers = async () => {
      const told = [];
      for (const [name, target, says] of asked)
        told.push([name, (await at.ask('line ministry', name, target, says)).decision]);
      return told;
    };
    const before = await answers();
    expect(before.map(([, decision]) => decision)).not.toContain('REACHED');
    const plan = {
      fieldGroup: 'RESPONSIBILITY',
      leadInstitutionId: justice.id,
      supportingInstitutionIds: [foreign.id],
    };
    expect((await at.ask('line ministry', 'reviseMatrixEntry', at.base(), plan)).decision).toBe('REACHED');
    expect(await answers()).toEqual(before);
    const { rows } = await at.database.query('select lead_institution_id as id from matrix_entry where id = $1', [
      world.base.entryId,
    ]);
    expect(rows).toEqual([{ id: justice.id }]);
  });

  it('AZ-18 nor does it say whose a thing is: what it writes is its own, whomever the words name', async () => {
    const says = { audience: 'ORGANISATION', title: 'For the other ministry' };
    await at.ask('line ministry', 'planAction', at.base(), says);
    const { rows } = await at.database.query('select owner_organisation_id as id from action where title = $1', [
      says.title,
    ]);
    expect(rows).toEqual([{ id: world.organisations.justice.id }]);
  });

  it('AZ-22 the national institution moves no joint status, by any of its commands, and leaves no trace in it', async () => {
    const state = async () =>
      (await at.database.query('select * from joint_status order by id')).rows.concat(
        (await at.database.query('select id from joint_status_event order by id')).rows,
      );
    const before = await state();
    const commands = ['propose', 'accept', 'counter', 'dispute', 'withdraw', 'reconfirm', 'reopen'];
    for (const name of [...commands.map((command) => `${command}JointStatus`), 'answerSeveral']) {
      const says = { value: 'IN_PROGRESS', reason: 'We think so too' };
      expect({ name, ...(await at.ask('nhri', name, at.base(), says)) }).toMatchObject({ name, decision: 'REFUSED' });
    }
    expect(await state()).toEqual(before);
    expect((await at.ask('nhri', 'recommendationPage', at.base())).decision).toBe('REACHED');
  });

  it('AZ-30 an organisation of the same name as one before inherits nothing of it, nor does a role', async () => {
    const { network } = world.organisations;
    const { rows } = await at.database.query<{ name: string }>(
      'update organisation set archived_at = now() where id = $1 returning name',
      [network.id],
    );
    const [{ name }] = rows;
    const review = { ...at.base(), id: world.here };
    await at.ask('coordinator', 'addOrganisation', review, { name, side: 'CSO', isAnother: true });
    const { rows: again } = await at.database.query<{ id: string }>(
      'select id from organisation where name = $1 and archived_at is null',
      [name],
    );
    expect(again).toHaveLength(1);
    expect(again[0].id).not.toBe(network.id);
    // Somebody who once was of the former one comes into the new one, as an ordinary member.
    const { personId, workspace } = world.actors.removed;
    const member = { id: randomUUID(), workspace_id: workspace, person_id: personId, organisation_id: again[0].id };
    await insert(at.database, 'membership', { ...member, role: 'MEMBER', since: new Date() });
    for (const [table, operation] of [
      ['commitment', 'commitment'],
      ['report', 'report'],
      ['evidence', 'sourceOfEvidence'],
    ]) {
      const answer = await at.ask('removed', operation, at.thing(table, 'network', 'ORGANISATION'));
      expect({ table, decision: answer.decision }).toEqual({ table, decision: 'NOT_FOUND' });
    }
    expect((await at.ask('removed', 'changeCommitment', at.thing('commitment', 'network', 'JOINT'))).decision).toBe(
      'REFUSED',
    );
    expect(
      (await at.ask('removed', 'decideRelease', at.thing('release_request', 'network', 'SIDE'))).decision,
    ).not.toBe('REACHED');
    expect((await at.ask('removed', 'recommendationPage', at.base())).decision).toBe('REACHED');
  });
});

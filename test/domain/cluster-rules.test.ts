import { describe, expect, it } from '@jest/globals';
import {
  checkArchivingCluster,
  checkClusterCount,
  checkClusterName,
  checkConveners,
  clustersMost,
  tidyClusterName,
} from '../../server/domain/cluster-rules.js';
import { may, type Facts } from '../../server/domain/permissions.js';
import { Role, Side } from '../../server/domain/vocabulary.js';
import { inEnglish } from '../../server/language/spoken.js';

const known = [{ id: 'women', name: 'Women and girls' }];

describe('the name of a cluster', () => {
  it('is kept without stray white space and signs that nobody sees', () => {
    expect(tidyClusterName('  Women   and\u200b girls ')).toBe('Women and girls');
  });

  it.each([
    ['', 'NAME_NEEDED'],
    ['women AND girls', 'NAME_TAKEN'],
    ['Ｗomen and girls', 'NAME_TAKEN'],
    ['Justiсe', 'NAME_MIXED'],
  ])('“%s” is refused as %s', (name, code) => {
    expect(checkClusterName(name, known)).toMatchObject({ code, field: 'name' });
  });

  it('is free where no other has it', () => {
    expect(checkClusterName('Justice and detention', known)).toBeNull();
  });
});

describe('clusters', () => {
  it('are so many and no more', () => {
    expect(checkClusterCount(clustersMost - 1)).toBeNull();
    expect(checkClusterCount(clustersMost)).toMatchObject({ code: 'TOO_MANY' });
  });

  it('are not convened by observers', () => {
    expect(checkConveners([{ name: 'Legal Network', side: Side.CSO }])).toBeNull();
    expect(checkConveners([{ name: 'UN', side: Side.OBSERVER }])).toMatchObject({ code: 'CONVENER_OBSERVES' });
  });

  it.each([
    [1, '1 row stands in this cluster. Put them into another first.'],
    [12, '12 rows stand in this cluster. Put them into another first.'],
  ])('with %i rows in it are not archived', (rows, words) => {
    const refusal = checkArchivingCluster(rows)!;
    expect(refusal.code).toBe('CLUSTER_IN_USE');
    expect(inEnglish(refusal.message)).toBe(words);
    expect(checkArchivingCluster(0)).toBeNull();
  });
});

const member = (organisationId: string, side: Side = Side.CSO, role: Role = Role.MEMBER) => ({
  personId: 'somebody',
  name: 'Somebody',
  language: 'en',
  memberships: [{ workspaceId: 'here', organisationId, side, roles: [role] }],
});
const row = (clusterId: string | null) => ({
  workspaceId: 'here',
  audience: 'JOINT' as const,
  ownerOrganisationId: null,
  ownerSide: null,
  writtenBy: null,
  clusterId,
});
const left: Facts = {
  governmentHasJoined: true,
  conveners: new Map([['women', [{ organisationId: 'forum', side: Side.CSO }]]]),
};

describe('a row of a cluster that is left to its conveners', () => {
  const cases: [string, ReturnType<typeof member>, string | null, Facts, boolean][] = [
    ['a member of the convener writes it', member('forum'), 'women', left, true],
    ['a member of another organisation only proposes', member('network'), 'women', left, false],
    ['a coordinator of the side writes it', member('network', Side.CSO, Role.COORDINATOR), 'women', left, true],
    ['a side that convenes none of it writes as ever', member('justice', Side.GOVERNMENT), 'women', left, true],
    ['a row without a cluster is everybody’s', member('network'), null, left, true],
    ['a row of a cluster without conveners is everybody’s', member('network'), 'work', left, true],
    [
      'nothing is narrowed where the workspace leaves nothing to conveners',
      member('network'),
      'women',
      { governmentHasJoined: true },
      true,
    ],
  ];

  it.each(cases)('%s', (_, actor, clusterId, facts, expected) => {
    expect(may(actor, 'matrixEntry.revisePlan', row(clusterId), facts)).toBe(expected);
    expect(may(actor, 'matrixEntry.reviseTags', row(clusterId), facts)).toBe(expected);
  });

  it('proposing is still everybody’s', () => {
    const own = { ...row('women'), ownerOrganisationId: 'network', ownerSide: Side.CSO };
    expect(may(member('network'), 'proposedPlan.write', own, left)).toBe(true);
  });

  it('dates stay the government’s, whoever convenes', () => {
    expect(may(member('forum'), 'matrixEntry.reviseTime', row('women'), left)).toBe(false);
    expect(may(member('justice', Side.GOVERNMENT), 'matrixEntry.reviseTime', row('women'), left)).toBe(true);
  });
});

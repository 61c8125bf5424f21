import { describe, expect, it } from '@jest/globals';
import { isCalendarDate } from '../../../server/domain/calendar-date.js';
import { checkAssessment, checkSharing } from '../../../server/domain/status-scale.js';
import { Status, type JointState } from '../../../server/domain/vocabulary.js';
import { demonstration } from '../../../server/features/demonstration/content/demonstration.js';
import { playJointHistory } from '../../../server/features/demonstration/content/joint-histories.js';
import type {
  AssessedVersion,
  SharedViews,
  VersionsByDate,
} from '../../../server/features/demonstration/content/types.js';

/** The day the demonstration is written as of. */
const writtenOn = '2026-11-22';

const rows = Object.entries(demonstration.views);
const numbers = new Set(demonstration.recommendations.map(({ number }) => number));
const playOf = (number: string, views: SharedViews) =>
  playJointHistory(views, (side, asOf) => `${number} ${side} ${asOf}`);
const ends = rows.map(([number, views]) => ({ number, end: playOf(number, views).at(-1)?.after }));
const endsIn = (state: JointState) => ends.filter(({ end }) => end?.state === state);

const shared = rows.flatMap(([, { government = {}, coalition = {}, commission = {} }]) => [
  government,
  coalition,
  commission,
]);
const drafted = demonstration.drafts.map(({ versions }) => versions);
const versionsOf = (all: readonly VersionsByDate[]): AssessedVersion[] => all.flatMap((one) => Object.values(one));
const claimOf = (version: AssessedVersion) => ({ ...version, evidenceCount: version.evidence.length });
const assessedBy = (view: 'government' | 'coalition' | 'commission') => rows.filter(([, one]) => one[view]).length;

describe("the demonstration's assessments", () => {
  it('cover most rows from both sides and some from the human rights institution', () => {
    expect(assessedBy('government')).toBeGreaterThanOrEqual(110);
    expect(assessedBy('coalition')).toBeGreaterThanOrEqual(105);
    expect(assessedBy('commission')).toBeGreaterThanOrEqual(15);
    expect(rows.filter(([number]) => !numbers.has(number))).toEqual([]);
  });

  it('use the whole scale', () => {
    const latest = (view: 'government' | 'coalition') =>
      new Set(
        rows.flatMap(([, one]) =>
          Object.values(one[view] ?? {})
            .slice(-1)
            .map(({ status }) => status),
        ),
      );
    expect(latest('coalition')).toEqual(new Set(Object.values(Status)));
    expect(latest('government').size).toBeGreaterThanOrEqual(5);
  });

  it('keep the rules for recording and sharing: evidence or a reason for none, and words', () => {
    expect(versionsOf(shared).filter((version) => checkSharing(claimOf(version)) !== null)).toEqual([]);
    expect(versionsOf(drafted).filter((version) => checkAssessment(claimOf(version)) !== null)).toEqual([]);
  });

  it('never give the same rationale twice', () => {
    const rationales = versionsOf([...shared, ...drafted]).map(({ rationale }) => rationale);
    expect(new Set(rationales).size).toBe(rationales.length);
  });

  it('are dated on real days after the adoption, oldest first, none in the future', () => {
    for (const versions of [...shared, ...drafted]) {
      const days = Object.keys(versions);
      expect(days).toEqual([...days].sort());
      expect(days.filter((day) => !isCalendarDate(day) || day <= '2025-03-21' || day > writtenOn)).toEqual([]);
    }
  });

  it('cite only sources that exist before the assessment and stand at an address that cannot exist', () => {
    const late: string[] = [];
    for (const versions of [...shared, ...drafted]) {
      for (const [asOf, { evidence }] of Object.entries(versions)) {
        for (const { url, citation, datedOn } of evidence) {
          expect(new URL(url).hostname).toMatch(/^[a-z-]+\.example$/);
          if (datedOn !== null) expect(isCalendarDate(datedOn)).toBe(true);
          if (datedOn !== null && datedOn > asOf) late.push(`${asOf} ${citation}`);
        }
      }
    }
    expect(late).toEqual([]);
  });

  it('leave drafts with their organisation, one an organisation and row', () => {
    const heads = demonstration.drafts.map(({ recommendation, organisation }) => `${recommendation} ${organisation}`);
    expect(new Set(heads).size).toBe(heads.length);
    expect(demonstration.drafts.filter(({ recommendation }) => !numbers.has(recommendation))).toEqual([]);
    const sides = new Set(
      demonstration.drafts.map(({ organisation }) => demonstration.organisations[organisation].side),
    );
    expect([...sides].sort()).toEqual(['CSO', 'GOVERNMENT']);
  });
});

describe("the demonstration's joint statuses", () => {
  it('follow the rules step by step', () => {
    for (const [number, views] of rows) expect(() => playOf(number, views)).not.toThrow();
  });

  it('stand in every state', () => {
    expect(endsIn('AGREED').length).toBeGreaterThanOrEqual(30);
    expect(endsIn('DISPUTED').length).toBeGreaterThanOrEqual(14);
    expect(endsIn('OUTDATED').length).toBeGreaterThanOrEqual(4);
    expect(endsIn('NONE').length).toBeGreaterThan(0);
  });

  it('wait for an answer in both directions', () => {
    const proposedBy = (side: string) => endsIn('PROPOSED').filter(({ end }) => end?.proposedBy === side).length;
    expect(proposedBy('CSO')).toBeGreaterThanOrEqual(8);
    expect(proposedBy('GOVERNMENT')).toBeGreaterThanOrEqual(6);
  });

  it('say on every disputed row what both sides stand for, and why', () => {
    for (const { end } of endsIn('DISPUTED')) {
      expect(end?.csoReason).toBeTruthy();
      expect(end?.governmentReason).toBeTruthy();
      expect(end?.csoValue).not.toBeNull();
      expect(end?.governmentValue).not.toBeNull();
    }
  });

  it('are written in the order of their days, none in the future', () => {
    for (const [, { joint = [] }] of rows) {
      const days = joint.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      expect(days.filter((day) => !isCalendarDate(day) || day > writtenOn)).toEqual([]);
    }
  });
});

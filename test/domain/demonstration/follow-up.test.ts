import { describe, expect, it } from '@jest/globals';
import { isCalendarDate } from '../../../server/domain/calendar-date.js';
import { isLate, needsReason } from '../../../server/domain/commitment-lifecycle.js';
import { contradictsDirection } from '../../../server/domain/indicator-progress.js';
import { chaptersOf } from '../../../server/domain/report-outline.js';
import { CommitmentStatus, IndicatorKind, Role, Side } from '../../../server/domain/vocabulary.js';
import { demonstration } from '../../../server/features/demonstration/content/demonstration.js';

/** The day the demonstration is written as of. */
const writtenOn = '2026-11-22';

const { clusters, comments, commitments, indicators, organisations, people, plans, report, views } = demonstration;
const numbers = new Set(demonstration.recommendations.map(({ number }) => number));
const unplaced = (some: readonly string[]) => some.filter((number) => !numbers.has(number));
const inOrder = (days: readonly string[]) => expect(days).toEqual([...days].sort());

describe("the demonstration's people and organisations", () => {
  it('stand on all four sides, none named twice', () => {
    const all = Object.values(organisations);
    expect(all.length).toBeGreaterThanOrEqual(22);
    expect(new Set(all.map(({ side }) => side))).toEqual(new Set(Object.values(Side)));
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(({ acronym }) => acronym)).size).toBe(all.length);
  });

  it('offer an account for every role, at addresses that cannot receive mail', () => {
    const all = Object.values(people);
    expect(new Set(all.map(({ role }) => role))).toEqual(new Set(Object.values(Role)));
    for (const { email } of all) expect(email).toMatch(/^[a-z]+@[a-z-]+\.example$/);
    expect(new Set(all.map(({ email }) => email)).size).toBe(all.length);
  });

  it('give a role that fits the side, and no organisation to the administrator', () => {
    for (const { role, organisation } of Object.values(people)) {
      expect(organisation === null).toBe(role === 'ADMINISTRATOR');
      if (organisation) expect(organisations[organisation].side === 'OBSERVER').toBe(role === 'OBSERVER');
    }
    for (const { conveners } of Object.values(clusters)) expect(conveners.length).toBeGreaterThan(0);
  });
});

describe("the demonstration's plans", () => {
  it('exist for about a hundred rows and for no other', () => {
    expect(Object.keys(plans).length).toBeGreaterThanOrEqual(100);
    expect(unplaced(Object.keys(plans))).toEqual([]);
  });

  it('name institutions of the Government as lead and support, and civil society as partners', () => {
    for (const { lead, supporting, partners } of Object.values(plans)) {
      for (const one of [lead, ...supporting]) if (one) expect(organisations[one].side).toBe('GOVERNMENT');
      for (const one of partners) expect(organisations[one].side).toBe('CSO');
      expect(supporting).not.toContain(lead);
    }
  });

  it('are proposed otherwise for some rows, in words that the joint plan could hold', () => {
    const { proposals } = demonstration;
    expect(unplaced(proposals.map(({ recommendation }) => recommendation))).toEqual([]);
    for (const { plan, writtenOn: day, sharedOn } of proposals) {
      expect([day, sharedOn ?? writtenOn].every(isCalendarDate)).toBe(true);
      for (const one of [plan.lead, ...plan.supporting]) if (one) expect(organisations[one].side).toBe('GOVERNMENT');
      for (const one of plan.partners) expect(organisations[one].side).toBe('CSO');
      expect(plan.actions).toEqual([]);
    }
  });

  it('start before they end, between 2025 and 2029', () => {
    for (const { startsOn, deadline, actions } of Object.values(plans)) {
      for (const day of [startsOn, deadline, ...actions.map(({ dueOn }) => dueOn)]) {
        if (day) expect(isCalendarDate(day) && day >= '2025-01-01' && day <= '2029-12-31').toBe(true);
      }
      if (startsOn && deadline) expect(startsOn < deadline).toBe(true);
    }
  });

  it('include rows that are late', () => {
    const late = Object.entries(plans).filter(([number, { deadline }]) => {
      const latest = Object.values(views[number]?.government ?? {}).at(-1)?.status;
      return deadline !== null && deadline < writtenOn && latest !== 'FULLY_IMPLEMENTED';
    });
    expect(late.length).toBeGreaterThanOrEqual(10);
  });
});

describe("the demonstration's indicators", () => {
  it('are of all three kinds, on about thirty rows', () => {
    expect(new Set(indicators.map(({ kind }) => kind))).toEqual(new Set(Object.values(IndicatorKind)));
    expect(new Set(indicators.map(({ recommendation }) => recommendation)).size).toBeGreaterThanOrEqual(30);
    expect(unplaced(indicators.map(({ recommendation }) => recommendation))).toEqual([]);
  });

  it('go by milestones when structural, else by three to eight measurements towards a target', () => {
    for (const { kind, milestones, measurements, baseline, target, direction } of indicators) {
      if (kind === 'STRUCTURAL') {
        expect(milestones.length).toBeGreaterThanOrEqual(3);
        expect(milestones.filter(({ reachedOn }) => reachedOn !== null && reachedOn > writtenOn)).toEqual([]);
        inOrder(milestones.map(({ dueOn }) => dueOn));
      } else {
        expect(measurements.length).toBeGreaterThanOrEqual(3);
        expect(measurements.length).toBeLessThanOrEqual(8);
        expect(baseline && target && baseline.on < target.on).toBe(true);
        expect(contradictsDirection(direction, baseline?.value ?? null, target?.value ?? null)).toBe(false);
        inOrder(measurements.map(({ on }) => on));
        expect(measurements.filter(({ on }) => !isCalendarDate(on) || on > writtenOn)).toEqual([]);
      }
    }
  });
});

describe("the demonstration's commitments", () => {
  it('are in every state of their life, some of them late', () => {
    expect(commitments.length).toBeGreaterThanOrEqual(26);
    expect(new Set(commitments.map(({ status }) => status))).toEqual(new Set(Object.values(CommitmentStatus)));
    expect(commitments.filter((one) => isLate(one, writtenOn)).length).toBeGreaterThanOrEqual(5);
    expect(commitments.filter(({ madeOn }) => madeOn === '2026-03-12').length).toBe(9);
  });

  it('have a day on which they were made unless only proposed, and a reason when changed or withdrawn', () => {
    for (const { status, madeOn, dueOn, reason, recommendations, owner, partners } of commitments) {
      expect(madeOn === null).toBe(status === 'PROPOSED');
      expect(reason !== null).toBe(needsReason(status));
      expect(isCalendarDate(dueOn) && (madeOn ?? '') < dueOn && (madeOn ?? '') <= writtenOn).toBe(true);
      expect(unplaced(recommendations)).toEqual([]);
      expect(partners).not.toContain(owner);
    }
  });
});

describe("the demonstration's comments", () => {
  const questions = comments.filter(({ kind }) => kind === 'QUESTION');
  const answers = comments.filter(({ kind }) => kind === 'ANSWER');

  it('are about forty, inside organisations and between the sides', () => {
    expect(comments.length).toBeGreaterThanOrEqual(40);
    expect(new Set(comments.map(({ audience }) => audience))).toEqual(new Set(['ORGANISATION', 'JOINT']));
    expect(unplaced(comments.map(({ recommendation }) => recommendation))).toEqual([]);
    const beforeNow = ({ at }: { at: string }) => new Date(at).toISOString().slice(0, 10) < writtenOn;
    expect(comments.filter((one) => !beforeNow(one))).toEqual([]);
  });

  it('answer questions of the other side, on the same row and later; some questions still wait on both sides', () => {
    for (const answer of answers) {
      const question = questions.find(({ key }) => key === answer.answers);
      expect(question).toMatchObject({ recommendation: answer.recommendation });
      expect(question?.askedSide).toBe(organisations[answer.organisation].side);
      expect((question?.at ?? '') < answer.at).toBe(true);
    }
    const waiting = questions.filter(({ key }) => !answers.some((answer) => answer.answers === key));
    expect(new Set(waiting.map(({ askedSide }) => askedSide))).toEqual(new Set(['CSO', 'GOVERNMENT']));
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  });

  it('come from accounts of the organisation they are written for', () => {
    for (const { person, organisation } of comments) {
      if (person) expect(people[person].organisation).toBe(organisation);
    }
  });
});

describe("the demonstration's draft report", () => {
  it('is the coalition’s, with three edited sections and one name withheld', () => {
    const chapters = chaptersOf(report.type).map(({ key }) => key);
    expect(report.sections.length).toBe(3);
    for (const { key } of report.sections) expect(chapters).toContain(key);
    expect(report.sections.flatMap(({ paragraphs }) => paragraphs).every((text) => text.length > 40)).toBe(true);
    expect(report.organisations.filter((one) => organisations[one].side !== 'CSO')).toEqual([]);
    expect(report.withheld).toEqual(report.organisations.filter((one) => organisations[one].isWithheld));
    expect(isCalendarDate(report.cutOffOn) && report.cutOffOn < writtenOn).toBe(true);
  });
});

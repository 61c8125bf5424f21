import { describe, it, expect } from '@jest/globals';
import {
  atLeastPartially,
  checkAssessment,
  checkSharing,
  compareStatuses,
  countSteps,
  noEvidenceReasonMaxLength,
  rationaleMaxLength,
  reportStep,
  statusOrder,
  type ReportStep,
  type StatusComparison,
  type StepMark,
} from '../../server/domain/status-scale.js';
import { Status } from '../../server/domain/vocabulary.js';

describe('status scale', () => {
  it.each<[Status | null, ReportStep, StepMark | null, boolean]>([
    ['FULLY_IMPLEMENTED', 'FULLY', null, true],
    ['PARTIALLY_IMPLEMENTED', 'PARTIALLY', null, true],
    ['NOT_STARTED', 'NOT', null, false],
    ['IN_PROGRESS', 'NOT', 'IN_PROGRESS', false],
    ['REGRESSED', 'NOT', 'REGRESSED', false],
    ['NO_INFORMATION', 'NO_INFORMATION', null, false],
    [null, 'NOT_ASSESSED', null, false],
  ])('reports %s as %s, marked %s; at least partially: %s', (status, step, mark, partially) => {
    expect(reportStep(status)).toEqual({ step, mark });
    expect(atLeastPartially(status)).toBe(partially);
  });

  it('lists every status once', () => {
    expect([...statusOrder].sort()).toEqual(Object.values(Status).sort());
  });

  it('counts every row in exactly one step', () => {
    const rows = [...Object.values(Status), null, null, Status.IN_PROGRESS];
    expect(countSteps(rows)).toEqual({
      steps: { FULLY: 1, PARTIALLY: 1, NOT: 4, NO_INFORMATION: 1, NOT_ASSESSED: 2 },
      marks: { IN_PROGRESS: 2, REGRESSED: 1 },
      total: 9,
    });
  });

  it.each<[government: Status | null, cso: Status | null, StatusComparison]>([
    ['IN_PROGRESS', 'IN_PROGRESS', 'SAME'],
    ['REGRESSED', 'REGRESSED', 'SAME'],
    ['FULLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED', 'GOVERNMENT_HIGHER'],
    ['PARTIALLY_IMPLEMENTED', 'IN_PROGRESS', 'GOVERNMENT_HIGHER'],
    ['IN_PROGRESS', 'NOT_STARTED', 'GOVERNMENT_HIGHER'],
    ['NOT_STARTED', 'REGRESSED', 'GOVERNMENT_HIGHER'],
    ['REGRESSED', 'FULLY_IMPLEMENTED', 'CSO_HIGHER'],
    ['NO_INFORMATION', 'IN_PROGRESS', 'NOT_COMPARABLE'],
    ['IN_PROGRESS', 'NO_INFORMATION', 'NOT_COMPARABLE'],
    ['NO_INFORMATION', 'NO_INFORMATION', 'NOT_COMPARABLE'],
    [null, 'IN_PROGRESS', 'NOT_COMPARABLE'],
    [null, null, 'NOT_COMPARABLE'],
  ])('compares government %s with civil society %s: %s', (government, cso, comparison) => {
    expect(compareStatuses(government, cso)).toBe(comparison);
  });
});

describe('an assessment', () => {
  const claim = { status: Status.IN_PROGRESS, rationale: '', evidenceCount: 0, noEvidenceReason: null };

  it.each<[Status, number, string | null, string | null]>([
    ['PARTIALLY_IMPLEMENTED', 0, null, 'EVIDENCE_NEEDED'],
    ['FULLY_IMPLEMENTED', 0, '   ', 'EVIDENCE_NEEDED'],
    ['FULLY_IMPLEMENTED', 1, null, null],
    ['PARTIALLY_IMPLEMENTED', 0, 'The gazette is not published yet', null],
    ['REGRESSED', 0, null, null],
    ['NOT_STARTED', 0, null, null],
    ['NO_INFORMATION', 0, null, null],
    ['IN_PROGRESS', 0, null, null],
  ])('%s with %s pieces of evidence and the reason %j is answered %s', (status, evidenceCount, reason, code) => {
    const answer = checkAssessment({ ...claim, status, evidenceCount, noEvidenceReason: reason });
    expect(answer?.code ?? null).toBe(code);
  });

  it('refuses texts that are too long, naming the field', () => {
    const long = 'x'.repeat(rationaleMaxLength + 1);
    expect(checkAssessment({ ...claim, rationale: long })).toMatchObject({ code: 'TOO_LONG', field: 'rationale' });
    const reason = 'x'.repeat(noEvidenceReasonMaxLength + 1);
    expect(checkAssessment({ ...claim, noEvidenceReason: reason })).toMatchObject({ field: 'noEvidenceReason' });
  });

  it.each<[Status, string, string | null]>([
    ['IN_PROGRESS', '', 'REASON_NEEDED'],
    ['REGRESSED', ' \n', 'REASON_NEEDED'],
    ['IN_PROGRESS', 'A bill is before parliament', null],
    ['NOT_STARTED', '', null],
    ['NO_INFORMATION', '', null],
    ['FULLY_IMPLEMENTED', 'In force since May', 'EVIDENCE_NEEDED'],
  ])('%s with the rationale %j is answered %s when it is shared', (status, rationale, code) => {
    expect(checkSharing({ ...claim, status, rationale })?.code ?? null).toBe(code);
  });
});

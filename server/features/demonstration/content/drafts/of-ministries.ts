import { fully, inProgress, noInformation, notStarted, partially, withoutEvidence } from '../assessing.js';
import { official } from '../sources/official.js';
import type { DemonstrationDraft } from '../types.js';
import { draft } from './draft.js';

/** Drafts of line ministries, for the focal point to adopt once they are released to the side. */
export const ofMinistries: readonly DemonstrationDraft[] = [
  draft('142.59', 'justice', {
    '2026-11-05': inProgress(
      'The committee is willing to go to twelve years. On the limitation in time the police have reservations.',
      official.criminalCodeBill,
    ),
  }),
  draft('142.60', 'justice', {
    '2026-11-12': partially(
      'The two transfers of June were asked for by the judges concerned. Letters are being looked for.',
      official.courtReport,
    ),
  }),
  draft('142.72', 'justice', {
    '2026-10-21': inProgress(
      'We should not have called this partial: the fund is a line in the draft budget of 2027 and nothing else yet.',
    ),
  }),
  draft('142.75', 'justice', {
    '2026-11-09': inProgress('The comparative study came in on 2 November. A first text is possible by March.'),
  }),
  draft('142.81', 'justice', {
    '2026-11-11': partially(
      'Twentieth office opened at Tamvar on 4 November. The fee for remote districts is with Finance.',
      official.legalAidReport,
    ),
  }),
  draft('142.93', 'justice', {
    '2026-11-16': inProgress(
      'Text half finished. Question to the focal point: may it go to the coalition before the cabinet?',
    ),
  }),
  draft('142.70', 'interior', {
    '2026-11-04': inProgress(
      'The interim unit has two staff because nine were called back to their stations before the elections.',
      official.policeReport,
    ),
  }),
  draft('142.65', 'health', {
    '2026-10-26': partially(
      'Eight of the 23 deaths counted by the coalition happened in hospital within a week of release.',
      official.prisonFigures2026,
    ),
  }),
  draft('142.108', 'gender', {
    '2026-11-13': inProgress('Night opening of one centre would cost MDR 210,000 a year. Not in the budget.'),
  }),
  draft('142.18', 'gender', {
    '2026-10-30': partially(
      'The sixth shelter slips to April 2027. Donors have asked for a report.',
      official.shelterRegister,
    ),
  }),
  draft('142.33', 'statistics', {
    '2026-11-02': notStarted('No definition, no figure. The police form alone will undercount.'),
  }),
  draft('142.118', 'education', {
    '2026-10-19': noInformation(
      'Of 640 stipends, proof of receipt exists for 210. Regional offices were reminded.',
      official.schoolCensus2026,
    ),
  }),
  draft('142.124', 'environment', {
    '2026-11-06': partially(
      'Nineteen of 131 boreholes are out of order this month, most for want of a seal.',
      official.ruralWater,
    ),
  }),
  draft('142.144', 'environment', {
    '2026-10-08': inProgress(
      'The full report can be published once the company’s objection has been decided, at the latest in February.',
      official.riverAssessment,
    ),
  }),
  draft('142.136', 'labour', {
    '2026-11-10': inProgress('The file went to the cabinet office on 6 November, with all opinions.'),
  }),
  draft('142.80', 'judiciary', {
    '2026-10-14': withoutEvidence(
      fully('Course number nine ended; 201 judges in all.'),
      'The list of participants is personal data',
    ),
  }),
];

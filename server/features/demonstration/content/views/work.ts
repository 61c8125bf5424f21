import { fully, inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Work, migration and environment. */
export const work: ViewsByNumber = {
  '142.135': {
    government: {
      '2026-01-20': partially(
        'Decree 3/2026 raises the minimum wage by seven per cent and extends it to agriculture.',
        official.wageDecree,
      ),
    },
    coalition: {
      '2026-06-26': inProgress(
        'Prices rose by nine per cent. Of 300 farm hands asked 41 are paid the minimum; domestic workers are left out by section 2.',
        society.wageSurvey,
      ),
    },
    joint: [
      gov.proposes('2026-07-06', 'PARTIALLY_IMPLEMENTED'),
      cso.disputes('2026-07-20', 'Domestic workers are named in the recommendation and excluded by the decree'),
    ],
  },
  '142.136': {
    government: {
      '2026-05-13': inProgress('Tripartite consultations on Convention No. 190 ended with a favourable opinion.'),
    },
    coalition: {
      '2026-05-29': inProgress('The opinion is unanimous, which is rare. The file has not moved to the cabinet since.'),
    },
    joint: [cso.proposes('2026-06-03', 'IN_PROGRESS'), gov.accepts('2026-06-17')],
  },
  '142.137': {
    coalition: {
      '2026-02-19': notStarted(
        'The circular of 1998 is applied to the letter: two organisers were banned from the zone in January.',
        society.zoneInterviews,
      ),
    },
  },
  '142.138': {
    government: {
      '2026-02-17': partially(
        'Sixty-two agencies were inspected and nine licences withdrawn; agreements exist with two countries.',
        official.agencyInspections,
      ),
    },
    coalition: {
      '2026-03-05': partially(
        'Nine withdrawals made an impression. Nobody has had a fee refunded, because the law names no office to ask.',
        official.agencyInspections,
      ),
    },
    joint: [gov.proposes('2026-03-06', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-03-12')],
  },
  '142.139': {
    government: { '2026-06-09': inProgress('The Asylum Bill was sent to the cabinet in June.', official.asylumBill) },
    coalition: {
      '2026-07-30': inProgress(
        'The Bill has a fair procedure and no right to work. We have shared our remarks with the drafters.',
        official.asylumBill,
      ),
    },
  },
  '142.140': {
    government: {
      '2026-03-17': notStarted('Noted; families are held for identification, on average for eleven days.'),
    },
    coalition: {
      '2026-07-30': notStarted(
        'Of 140 people interviewed, 38 had been held with their children, for between four days and five months.',
        society.asylumMonitoring,
      ),
    },
    joint: [cso.proposes('2026-11-17', 'NOT_STARTED')],
  },
  '142.141': {
    coalition: {
      '2026-07-30': regressed(
        'Since the closure of the northern crossing in May, people are turned back without being asked why they came.',
        society.asylumMonitoring,
      ),
    },
  },
  '142.142': {
    government: {
      '2026-05-27': inProgress(
        'A consultation draft is out; hearings took place in nine fishing villages.',
        official.adaptationPlan,
      ),
    },
    coalition: {
      '2026-06-29': inProgress(
        'All nine villages asked for the same thing, a say on where they move. The draft mentions relocation once, in an annex.',
        society.coastWorkshops,
      ),
    },
    joint: [gov.proposes('2026-11-16', 'IN_PROGRESS')],
  },
  '142.143': {
    government: {
      '2026-04-01': inProgress(
        'The baseline study is complete and a working group of three ministries was formed.',
        official.businessPlan,
      ),
    },
    coalition: {
      '2026-05-29': notStarted(
        'A study describes the start. Neither unions nor affected villages sit on the working group, and it has no date.',
        official.businessPlan,
      ),
    },
  },
  '142.144': {
    government: {
      '2026-05-04': partially(
        'A summary of the assessment was published and 212 families received water filters.',
        official.riverAssessment,
      ),
    },
    coalition: {
      '2026-09-22': notStarted(
        'A summary of nine pages out of 340, without one measured value. Our samples show copper at four times the limit below the dam.',
        society.riverSamples,
      ),
    },
  },
  '142.145': {
    government: {
      '2026-05-15': inProgress(
        'The Ninth Amendment Bill inserts article 27A; the vote needs two thirds.',
        official.constitutionBill,
      ),
    },
    coalition: {
      '2026-06-29': inProgress(
        'Article 27A has the wording of the United Nations resolution. We count 96 votes where 101 are needed.',
        official.constitutionBill,
      ),
    },
  },
  '142.146': {
    government: {
      '2025-12-02': partially('Warnings are sent by text message in four languages.', official.earlyWarning2025),
      '2026-08-31': fully(
        'Since August sirens, text messages and vibrating receivers cover all coastal districts.',
        official.earlyWarning,
      ),
    },
    coalition: {
      '2026-01-30': partially(
        'Text messages helped in the November floods. Our deaf members got the all-clear and not the warning.',
        society.warningDrill2025,
      ),
    },
    joint: [cso.proposes('2026-02-25', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-03-12')],
  },
  '142.147': {
    government: {
      '2026-03-25': partially(
        'Inspections without notice rose from 40 to 310; the register shows 1,204 accidents.',
        official.labourInspection,
      ),
    },
    coalition: {
      '2026-08-17': noInformation(
        'Our delegates are admitted to four sites only, too few to speak for the others.',
        society.unionInspection,
      ),
    },
  },
  'P-6': {
    government: {
      '2026-07-13': inProgress('Some 2,600 hectares were planted by eleven cooperatives.', official.adaptationPlan),
    },
    coalition: {
      '2026-06-29': partially(
        'Planted, and paid for. In two bays the seedlings were taken by the first storm and planted again.',
        society.coastWorkshops,
      ),
    },
  },
};

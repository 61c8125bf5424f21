import { fully, inProgress, noInformation, notStarted, partially, regressed, withoutEvidence } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Children and education. */
export const children: ViewsByNumber = {
  '142.102': {
    government: {
      '2026-06-24': inProgress(
        'Clause 14 of the Children Bill bans physical punishment in schools and homes.',
        official.childrenBill,
      ),
    },
    coalition: {
      '2026-03-23': notStarted(
        'Half of the parents we asked had hit a child in the month before. The ban of 2012 covers schools alone.',
        society.disciplineSurvey,
      ),
      '2026-07-01': inProgress(
        'Clause 14 is clear. The amendment on “reasonable correction”, tabled by eleven members, would empty it.',
        official.childrenBill,
      ),
    },
    joint: [cso.proposes('2026-11-03', 'IN_PROGRESS')],
  },
  '142.103': {
    government: {
      '2025-12-15': inProgress('Pre-primary classes were added to 310 schools.', official.schoolCensus2025),
      '2026-10-19': partially(
        'Sixty-four per cent of children of five attend a pre-primary class, free of charge in public schools.',
        official.schoolCensus2026,
      ),
    },
    coalition: {
      '2026-01-12': inProgress(
        'The classes fill up on the first day. In the Eastern Plains one child in four finds a place.',
        official.schoolCensus2025,
      ),
    },
    joint: [cso.proposes('2026-02-23', 'IN_PROGRESS'), gov.accepts('2026-03-12')],
  },
  '142.104': {
    government: {
      '2025-10-13': fully('Decree 44/2025 abolished examination charges as of September 2025.', official.feeDecree),
    },
    coalition: {
      '2026-06-12': partially(
        'The examination is free. Parents now pay for “mock examinations”, and on average more than before.',
        society.feeSurvey,
      ),
    },
    joint: [
      gov.proposes('2026-06-19', 'FULLY_IMPLEMENTED'),
      cso.counters('2026-07-03', 'PARTIALLY_IMPLEMENTED'),
      gov.disputes('2026-07-23', 'Mock examinations are held by parents’ associations and are voluntary'),
    ],
  },
  '142.105': {
    government: {
      '2026-04-10': inProgress(
        'Nineteen inspectors were hired, which makes 64; the estates signed a charter.',
        official.labourInspection,
      ),
    },
    coalition: {
      '2026-04-20': inProgress(
        'We met 143 children in eleven quarries around Harrun. Inspectors come by appointment, and on that day there are none.',
        society.childLabour,
      ),
    },
    joint: [cso.proposes('2026-04-27', 'IN_PROGRESS'), gov.accepts('2026-05-11')],
  },
  '142.106': {
    government: {
      '2025-08-07': inProgress('Six mobile teams began work in the upper valleys.'),
      '2026-05-04': partially(
        'Seventy-eight per cent of births are registered within thirty days, and fees were abolished.',
        official.birthRegistry,
      ),
    },
    coalition: {
      '2026-05-18': partially(
        'At our registration days we still meet children of six without a certificate, most of them born to Ondri herders.',
        society.birthDays,
      ),
    },
    joint: [gov.proposes('2026-05-22', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-06-05')],
  },
  '142.107': {
    coalition: {
      '2026-01-19': regressed('Education falls from 16.8 to 15.9 per cent of the budget in 2026.', official.budget2026),
    },
  },
  '142.108': {
    government: {
      '2026-07-16': partially(
        'Two open centres took in 430 children in a year and 170 went back to their families.',
        official.fosterRegister,
      ),
    },
    coalition: {
      '2026-09-26': inProgress(
        'We counted 1,264 children in one night, about as many as in 2024. The centres close at eight in the evening.',
        society.streetCount,
      ),
    },
    joint: [gov.proposes('2026-11-10', 'PARTIALLY_IMPLEMENTED')],
  },
  '142.109': {
    government: {
      '2026-10-22': inProgress('Latrines were built at 286 of 1,140 rural schools.', official.schoolCensus2026),
    },
    coalition: {
      '2026-06-05': inProgress(
        'Of 96 schools visited 31 have separate latrines, and at nine of these the door is locked.',
        society.schoolVisits,
      ),
    },
  },
  '142.110': {
    government: {
      '2026-08-18': fully(
        'The curriculum of August 2026 has a human rights strand in every grade and in the teachers’ examination.',
        official.curriculum,
      ),
    },
    coalition: {
      '2026-09-11': noInformation(
        'The curriculum came out weeks ago. We will look at classes in the second term before we judge.',
      ),
    },
    commission: {
      '2026-09-24': partially(
        'The strand exists in all grades; textbooks exist for two of them.',
        society.commissionSchools,
      ),
    },
  },
  '142.111': {
    government: {
      '2026-07-21': partially(
        'Meals reach nine of eleven districts and 148,000 pupils, four days a week.',
        official.schoolMeals,
      ),
    },
    coalition: {
      '2026-08-03': partially(
        'Nine districts, yes. Deliveries stopped for five weeks in spring when the supplier went unpaid.',
        society.schoolVisits,
      ),
    },
    joint: [
      gov.proposes('2026-08-10', 'PARTIALLY_IMPLEMENTED'),
      cso.accepts('2026-08-24'),
      cso.reopens('2026-11-17', 'No meals have been served in three of the nine districts since October'),
    ],
  },
  '142.112': {
    government: {
      '2026-06-24': inProgress(
        'The Bill has passed the committee and provides for an ombudsperson within the Commission.',
        official.childrenBill,
      ),
    },
    coalition: {
      '2026-07-01': inProgress(
        'We support the Bill as it left the committee. It has missed two sessions since.',
        official.childrenBill,
      ),
    },
  },
  '142.113': {
    government: {
      '2026-08-06': partially(
        'There are 214 foster families, paid MDR 900 a month; two orphanages closed.',
        official.fosterRegister,
      ),
    },
    coalition: {
      '2026-09-02': partially(
        'Two closed and one opened. Foster families tell us the allowance comes every third month.',
        society.institutionVisits,
      ),
    },
    joint: [cso.proposes('2026-11-11', 'PARTIALLY_IMPLEMENTED')],
  },
  '142.114': {
    government: {
      '2026-03-31': withoutEvidence(
        partially(
          'A duty to report is in force for the four large providers and a victim identification desk is at work.',
        ),
        'Operational figures of the police desk are classified',
      ),
    },
    coalition: { '2026-06-12': noInformation('The desk publishes nothing, and the providers refer us to the desk.') },
  },
  '142.115': {
    government: {
      '2025-11-20': fully('Mandara endorsed the Declaration on 20 November 2025.', official.followUpNotes),
    },
    coalition: {
      '2026-06-05': partially(
        'The endorsement is done. A gendarmerie post has been in the school at Tamvar since 2023 and is there still.',
        society.schoolVisits,
      ),
    },
    joint: [gov.proposes('2026-11-12', 'FULLY_IMPLEMENTED')],
  },
  '142.117': {
    government: {
      '2026-10-19': inProgress(
        'Mainstream schools enrol 11,400 learners with disabilities; 260 assistants are employed.',
        official.schoolCensus2026,
      ),
    },
    coalition: {
      '2026-09-23': notStarted(
        'Enrolled means listed. In the visits we made with the Observatory six of ten listed children were at home.',
        society.disabilityAudit,
      ),
    },
    commission: {
      '2026-05-26': inProgress(
        'Enrolment grows. Attendance is not recorded, and the Commission recommends that it be.',
        society.commissionSchools,
      ),
    },
  },
  '142.118': {
    government: {
      '2026-02-26': inProgress('A stipend was paid to 640 families of herders; boarding places are planned at Kelmar.'),
    },
    coalition: {
      '2026-03-06': notStarted(
        'In none of the twelve camps we visited had anyone received a stipend, and the calendar is that of the plains.',
        society.dropOut,
      ),
    },
  },
};

import { fully, inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Women and girls, the rows on equality in law, work, health and public life. */
export const equalityOfWomen: ViewsByNumber = {
  '142.24': {
    government: {
      '2026-06-01': notStarted('Reporting will be part of the Labour Code revision of 2027.', official.labourSurvey),
    },
    coalition: {
      '2026-03-08': notStarted(
        'No employer reports. Our own survey of 90 firms puts the gap at 24 per cent.',
        society.payStudy,
      ),
    },
  },
  '142.25': {
    government: {
      '2026-07-14': partially(
        'Women hold 27 per cent of registered titles, alone or jointly, up from 19 in 2023.',
        official.landRegistry,
      ),
    },
    coalition: {
      '2026-05-06': partially(
        'Joint titles have multiplied. A widow without a son still loses the field in the customary court, law or no law.',
        society.landStudy,
      ),
      '2026-10-20': partially(
        'In three of the five districts we returned to, brothers-in-law had registered the land over the summer.',
        society.landStudy,
      ),
    },
    joint: [
      cso.proposes('2026-07-21', 'PARTIALLY_IMPLEMENTED'),
      gov.accepts('2026-08-04'),
      gov.reconfirms('2026-11-03'),
    ],
  },
  '142.26': {
    government: {
      '2026-09-22': inProgress(
        'The position was changed in March. A bill requires 30 per cent of names on each list from 2028.',
      ),
    },
    coalition: {
      '2026-09-28': inProgress(
        'We welcome the change of position. The bill sets no order on the list, so that women may all come last.',
      ),
    },
    joint: [cso.proposes('2026-11-16', 'IN_PROGRESS')],
  },
  '142.27': {
    government: {
      '2026-03-23': partially(
        'Women are 31 per cent of judges and 22 per cent of heads of mission. Targets to 2030 were published.',
        official.appointments,
      ),
    },
    coalition: {
      '2026-04-07': partially(
        'The targets are ambitious and public. Of 18 public enterprises one is led by a woman, as in 2020.',
        official.appointments,
      ),
    },
    joint: [gov.proposes('2026-04-14', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-04-28')],
  },
  '142.28': {
    coalition: {
      '2026-08-11': notStarted(
        'The provisions stand and were used against seven women in 2025, two of them nurses.',
        society.clinicSurvey,
      ),
    },
  },
  '142.29': {
    government: {
      '2025-09-23': inProgress(
        'Circular 7/2025 forbids exclusion and asks schools to keep the place for a year.',
        official.returnCircular,
      ),
      '2026-10-20': partially(
        'In 2026, 1,870 young mothers were enrolled, twice the number of 2024.',
        official.schoolCensus2026,
      ),
    },
    coalition: {
      '2026-06-05': partially(
        'Head teachers know the circular. Without a crèche or a late timetable the place that is kept stays empty.',
        society.schoolVisits,
      ),
    },
    commission: {
      '2026-05-26': partially(
        'The Commission received four complaints about exclusion in a year, against nineteen before the circular.',
        society.commissionSchools,
      ),
    },
  },
  '142.30': {
    government: {
      '2026-04-02': inProgress('Draft regulations extend leave to domestic workers who are registered with the fund.'),
    },
    coalition: {
      '2026-06-26': inProgress(
        'Of about 70,000 domestic workers some 4,000 are registered. The draft will reach few before registration does.',
        society.wageSurvey,
      ),
    },
  },
  '142.32': {
    coalition: {
      '2026-06-16': notStarted(
        'In 51 of 74 health centres staff told us that they ask for a parent or a husband.',
        society.clinicSurvey,
      ),
    },
  },
  '142.34': {
    government: {
      '2026-02-24': partially(
        'The credit line reached 6,300 women; the guarantor was dropped for loans under MDR 20,000.',
        official.followUpNotes,
      ),
    },
    coalition: {
      '2026-05-06': noInformation(
        'The bank does not publish refusals, and without them we cannot tell who was reached.',
      ),
    },
  },
  '142.35': {
    government: {
      '2025-12-10': fully(
        'The Council has met every quarter since 2024 under the chair of the Prime Minister.',
        official.followUpNotes,
      ),
    },
    coalition: {
      '2026-01-28': partially(
        'It meets, and minutes are posted. Its secretariat of three cannot follow up what ministries promise.',
        official.followUpNotes,
      ),
    },
    joint: [
      gov.proposes('2026-02-04', 'FULLY_IMPLEMENTED'),
      cso.counters('2026-02-20', 'PARTIALLY_IMPLEMENTED'),
      gov.accepts('2026-03-12'),
    ],
  },
  '142.37': {
    government: {
      '2026-07-28': inProgress(
        'The rule on passports was lifted by decree in January; that on residence needs an Act.',
      ),
    },
    coalition: {
      '2026-10-05': regressed(
        'Passport offices in two regions have gone back to asking for a letter from the husband since July, by an internal note.',
        society.marriageWatch,
      ),
    },
    joint: [
      cso.proposes('2026-10-13', 'REGRESSED'),
      gov.disputes('2026-11-06', 'The note has been withdrawn and concerned minors only'),
    ],
  },
  '142.41': {
    government: {
      '2026-05-18': inProgress(
        'The action plan was adopted; women sit on 38 of 140 mediation committees.',
        official.followUpNotes,
      ),
    },
  },
  '142.42': {
    government: {
      '2026-09-08': partially(
        'The tax was lifted in the Budget Act 2026. Distribution began in 240 of 1,900 schools.',
        official.budget2026,
      ),
    },
    coalition: {
      '2026-10-19': partially(
        'Prices fell by a tenth. In the schools we saw, supplies last for half a term.',
        society.schoolVisits,
      ),
    },
    joint: [gov.proposes('2026-10-21', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-11-05')],
  },
};

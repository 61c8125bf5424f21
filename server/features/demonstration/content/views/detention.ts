import { fully, inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Justice and detention, the rows on prisons, arrest and capital punishment. */
export const detention: ViewsByNumber = {
  '142.59': {
    government: {
      '2026-04-30': inProgress(
        'Clause 31 of the Criminal Code Bill takes over the definition of the Convention word by word. It passed its first reading.',
        official.criminalCodeBill,
      ),
    },
    coalition: {
      '2026-06-08': inProgress(
        'The definition is right. The maximum of eight years and the ten-year limitation are not, and both can still be mended in committee.',
        official.criminalCodeBill,
      ),
    },
  },
  '142.61': {
    government: {
      '2025-08-11': partially(
        'Sixteen of 41 sentences were commuted on Republic Day and nobody has been executed since 2007.',
        official.prisonFigures2025,
      ),
      '2026-08-14': partially(
        'A further fourteen sentences were commuted; eleven people remain under sentence of death. A decree on a moratorium is with the President.',
        official.prisonFigures2026,
      ),
    },
    coalition: {
      '2025-08-12': partially(
        'We welcome the commutations. A moratorium that nobody has signed can be ended by nobody’s signature.',
        official.prisonFigures2025,
      ),
    },
    joint: [cso.proposes('2025-09-10', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2025-09-24')],
  },
  '142.64': {
    government: {
      '2025-08-14': inProgress(
        'Community service orders were given to 212 people in the pilot districts.',
        official.prisonFigures2025,
      ),
      '2026-08-18': partially(
        'Osmira Central holds 2,140 people for 1,300 places, down from 2,610. Community service orders reached 940 in the year to July.',
        official.prisonFigures2026,
      ),
    },
    coalition: {
      '2026-10-09': partially(
        'The numbers fell in the main block. The annex, which the return does not count, holds about 300 people who used to be in it.',
        society.prisonVisits,
      ),
    },
    commission: {
      '2026-09-24': partially(
        'Occupancy of the central prison fell from 201 to 165 per cent of capacity. The Commission was able to count the annex: 287 people.',
        society.commissionInquiry,
      ),
    },
    joint: [gov.proposes('2026-10-20', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-11-04')],
  },
  '142.65': {
    government: {
      '2026-08-13': partially(
        'The food allowance was raised by a third and four prisons got a full-time nurse. Relatives are called the same day under an order of March.',
        official.prisonFigures2026,
      ),
    },
    coalition: {
      '2026-09-30': regressed(
        'Nineteen people died in custody in 2025 and 23 in the first nine months of 2026. In eight cases the family learned of it from other prisoners.',
        society.prisonDeaths,
      ),
    },
    commission: {
      '2026-09-24': inProgress(
        'Food has improved everywhere we went. The order on notification is not known in six prisons of nine.',
        society.commissionInquiry,
      ),
    },
    joint: [
      cso.proposes('2026-10-05', 'REGRESSED'),
      gov.disputes('2026-10-21', 'The count of deaths includes persons who died in hospital after their release'),
    ],
  },
  '142.66': {
    government: {
      '2026-01-15': partially(
        'The Commission entered all prisons without notice in 2025. Associations visit under a memorandum that asks for two days.',
        official.commissionAct,
      ),
    },
    coalition: {
      '2026-02-18': inProgress(
        'The Commission gets in; we do not without two days’ notice, by which time the cells have been painted.',
      ),
      '2026-10-09': regressed(
        'The memorandum was suspended in July after we reported on the remand centres. Since then three requests went unanswered.',
        society.prisonVisits,
      ),
    },
    joint: [
      gov.proposes('2026-02-03', 'PARTIALLY_IMPLEMENTED'),
      cso.disputes('2026-02-20', 'Two days’ notice is notice'),
    ],
  },
  '142.67': {
    government: {
      '2026-06-18': partially(
        'Children’s divisions sit in 18 of 32 districts. The Children Bill sets the age at 12, as said in the addendum.',
        official.childrenBill,
      ),
    },
    coalition: {
      '2026-06-25': inProgress(
        'Where a children’s division sits, hearings are shorter and held behind closed doors. The age of 12 falls short of what the Committee on the Rights of the Child asks of every State.',
        society.courtWatchBegun,
      ),
    },
  },
  '142.73': {
    government: {
      '2026-03-17': notStarted(
        'The position on this recommendation has not changed; section 14 has not been applied since 2024.',
      ),
    },
    coalition: {
      '2026-04-13': notStarted(
        'Section 14 stands. We know of two people held under it in 2025, for nine and for seventeen days.',
        society.courtWatchBegun,
      ),
    },
    joint: [cso.proposes('2026-04-20', 'NOT_STARTED'), gov.accepts('2026-05-07')],
  },
  '142.74': {
    government: {
      '2025-05-20': notStarted('Work begins with the Bail Bill, which the cabinet will take up after the summer.'),
      '2025-11-04': inProgress(
        'The Bail Bill passed its second reading and magistrates review remand cases every month.',
      ),
      '2026-09-02': partially(
        'The Bail Act has been in force since March and the share of prisoners awaiting trial fell to 30 per cent.',
        official.bailAct,
        official.prisonFigures2026,
      ),
    },
    coalition: {
      '2025-04-28': notStarted(
        'At the time of the review 38 of 100 prisoners awaited trial. Nothing has been begun yet.',
      ),
      '2026-02-10': inProgress(
        'The monthly reviews take place, and in the three courts we observe one remand in five is lifted.',
        society.courtWatchBegun,
      ),
      '2026-10-14': regressed(
        'The share fell, but since August children have been held with adults in five remand centres; a year ago there was none.',
        society.prisonVisits,
        society.courtWatch,
        official.prisonFigures2025,
        official.prisonFigures2026,
      ),
    },
    commission: {
      '2026-09-24': partially(
        'Remand has become rarer and shorter for adults. For children the Commission found no improvement, and in two centres a worse state.',
        society.commissionInquiry,
      ),
    },
    joint: [
      cso.proposes('2025-06-02', 'NOT_STARTED'),
      gov.accepts('2025-06-12'),
      cso.reopens('2026-02-17', 'Both sides now see work under way; the agreed status is a year old'),
      cso.proposes('2026-03-02', 'IN_PROGRESS'),
      gov.accepts('2026-03-12'),
      gov.reopens('2026-11-02', 'Methodology questioned: five centres out of 27 are not a trend'),
    ],
  },
  '142.77': {
    government: {
      '2025-08-27': notStarted('Not planned for this cycle; the addendum gives the reasons.'),
    },
    coalition: {
      '2025-09-02': notStarted('No step towards ratification is known to us. We will go on asking for it.'),
    },
    joint: [cso.proposes('2025-09-10', 'NOT_STARTED'), gov.accepts('2025-09-24')],
  },
  '142.83': {
    government: {
      '2026-08-20': partially(
        'The women’s wing at Lorvane opened in February with 120 places and a room for infants. All 34 guards there are women.',
        official.prisonFigures2026,
      ),
    },
    coalition: {
      '2026-10-09': partially(
        'Lorvane is a model. Ninety-one women remain in mixed district prisons, where the guards at night are men.',
        society.prisonVisits,
      ),
    },
    joint: [cso.proposes('2026-10-26', 'PARTIALLY_IMPLEMENTED')],
  },
  '142.62': {
    government: {
      '2026-03-17': notStarted(
        'Abolition is not foreseen. The number of crimes that carry the penalty is being reviewed.',
      ),
    },
    coalition: {
      '2026-05-04': notStarted(
        'Treason, murder and armed robbery still carry the penalty in the Criminal Code Bill.',
        official.criminalCodeBill,
      ),
    },
  },
  'P-3': {
    government: {
      '2025-10-15': inProgress('Rooms were assigned at the university hospital and a director was appointed.'),
      '2026-07-02': fully('The centre opened on 26 June 2026 with a team of six.', official.healthAccounts),
    },
    coalition: {
      '2026-09-30': noInformation('We have not been able to visit and know no one who has been treated there.'),
    },
  },
};

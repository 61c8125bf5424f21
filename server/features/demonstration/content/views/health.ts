import { fully, inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Health, housing, living standards. */
export const health: ViewsByNumber = {
  '142.119': {
    government: {
      '2025-09-30': inProgress('Market traders and drivers may join since July 2025.'),
      '2026-08-03': partially(
        'The Fund insures 48 per cent of the population, up from 37; 410,000 informal workers have joined.',
        official.insurance,
      ),
    },
    coalition: {
      '2026-08-10': partially(
        'Joining has become simple. A third of those who joined had lapsed within a year because the premium is due at once.',
        official.insurance,
      ),
    },
    joint: [gov.proposes('2026-08-14', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-08-28')],
  },
  '142.120': {
    government: {
      '2026-06-02': partially(
        'Deaths fell to 212 per 100,000 live births and 61 per cent of rural centres have a midwife.',
        official.maternalReview,
      ),
    },
    coalition: {
      '2026-06-16': partially(
        'In 74 centres we found 43 midwives, which agrees with the Ministry. Eleven of them were the only person on duty, day and night.',
        society.clinicSurvey,
      ),
    },
    joint: [cso.proposes('2026-06-23', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-07-07')],
  },
  '142.121': {
    government: {
      '2026-07-01': notStarted('Noted. Health received 9.4 per cent of expenditure in 2025.', official.healthAccounts),
    },
  },
  '142.122': {
    government: {
      '2026-03-09': inProgress(
        'A draft Evictions and Resettlement Bill was sent out for comment in March.',
        official.evictionsBill,
      ),
    },
    coalition: {
      '2026-10-01': regressed(
        'Since the draft was sent out, 1,900 households were cleared in four places, three of them outside any flood zone. In 2024 there were 600.',
        society.evictionsMap,
      ),
    },
    commission: {
      '2026-09-24': regressed(
        'The Commission documented three clearances in 2026 without notice or alternative housing.',
        society.commissionReport,
      ),
    },
    joint: [
      gov.proposes('2026-10-05', 'IN_PROGRESS'),
      cso.disputes('2026-10-19', 'A draft on paper does not outweigh 1,900 homes'),
    ],
  },
  '142.123': {
    government: {
      '2026-08-11': partially(
        'Works are complete in six of fifteen settlements; 1,150 rental dwellings were let.',
        official.settlements,
      ),
    },
    coalition: {
      '2026-08-24': partially(
        'In four of the six, residents chose the layout themselves. Rents in the new dwellings are above what a market trader earns.',
        official.settlements,
      ),
    },
  },
  '142.124': {
    government: {
      '2025-10-09': inProgress('Drilling began in three districts.'),
      '2026-09-01': partially('Of 214 villages 131 have a working borehole.', official.ruralWater),
    },
    coalition: {
      '2026-07-02': inProgress(
        'Of 40 boreholes tested, 27 gave water and 18 gave water that is fit to drink.',
        society.waterTests,
      ),
    },
    joint: [gov.proposes('2026-11-11', 'PARTIALLY_IMPLEMENTED')],
  },
  '142.125': {
    government: { '2026-04-13': inProgress('A code of conduct was signed by all district hospitals.') },
    coalition: {
      '2026-04-21': inProgress(
        'Fewer people report refusal of care: 14 per cent, against 23. Pre-employment testing goes on at both ports.',
        society.stigmaIndex,
      ),
    },
    joint: [cso.proposes('2026-11-16', 'IN_PROGRESS')],
  },
  '142.126': {
    government: {
      '2026-05-27': inProgress('The policy is drafted and 90 general practitioners have been trained.'),
    },
    coalition: {
      '2026-06-16': noInformation(
        'The draft has not been shown to patients’ groups. In the centres we saw nobody had heard of it.',
      ),
    },
  },
  '142.127': {
    government: {
      '2026-07-27': partially(
        'Transfers reach 184,000 of the 310,000 households in extreme poverty.',
        official.cashTransfers,
      ),
    },
    coalition: {
      '2026-08-03': partially(
        'The figure stands up. Left out are those without a phone number in a man’s name, and those without an address.',
        society.cashReview,
      ),
    },
    joint: [gov.proposes('2026-08-06', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-08-20')],
  },
  '142.128': {
    government: {
      '2026-04-21': inProgress('Stunting fell to 31 per cent. A strategy is being costed.', official.nutritionSurvey),
    },
    coalition: {
      '2026-05-12': notStarted(
        'The survey is good news that owes much to two wet years. There is no strategy, and the fertiliser scheme goes to estates.',
        official.nutritionSurvey,
      ),
    },
  },
  '142.129': {
    government: {
      '2026-09-08': partially(
        'Eighty-one per cent of essential medicines were in stock at district hospitals in August.',
        official.medicineStock,
      ),
    },
    coalition: {
      '2026-07-20': inProgress(
        'In stock at the hospital’s store is not on the ward. Patients bought 46 per cent of what was prescribed outside.',
        society.medicineWatch,
      ),
    },
  },
  '142.130': {
    government: {
      '2026-03-03': fully(
        'Coverage with the second dose against measles is 94 per cent, on the river islands 88.',
        official.immunisation,
      ),
    },
    coalition: {
      '2026-03-17': fully(
        'The campaigns reach the islands by boat twice a year. Our members go with them.',
        official.immunisation,
      ),
    },
  },
  '142.131': {
    government: {
      '2026-08-11': inProgress(
        'Certificates of occupation were handed to 2,400 households, 70 per cent of them in two names.',
        official.settlements,
      ),
    },
    coalition: {
      '2026-04-16': inProgress(
        'A certificate protects against the neighbour and not against the ministry: it can be withdrawn without a hearing.',
        society.settlementTenure,
      ),
    },
  },
  '142.132': {
    government: {
      '2026-07-20': partially(
        'Solar power runs in 310 of 520 clinics and in 640 schools; 12,000 homes were connected.',
        official.solarReport,
      ),
    },
  },
  '142.133': {
    government: {
      '2026-02-10': notStarted(
        'The feasibility study is finished and proposes to begin at 75 years.',
        official.pensionStudy,
      ),
    },
    coalition: {
      '2026-02-23': notStarted(
        'A study is not a pension. We agree with its figures and not with the age.',
        official.pensionStudy,
      ),
    },
  },
};

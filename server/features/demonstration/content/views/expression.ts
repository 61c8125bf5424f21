import { fully, inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Expression, assembly and civic space. */
export const expression: ViewsByNumber = {
  '142.85': {
    government: { '2025-11-18': notStarted('Noted; the Media Act is not on the legislative programme.') },
    coalition: {
      '2026-11-02': regressed(
        'Four editors were sentenced in 2026, against one in 2024, and one sentence of five months was not suspended.',
        society.attacksLog,
      ),
    },
  },
  '142.86': {
    government: {
      '2025-09-16': inProgress('The Freedom of Information Bill was approved by the cabinet.'),
      '2026-07-08': inProgress(
        'The Bill passed its second reading by 84 votes to 12; the third is scheduled for February.',
        official.informationBill,
      ),
    },
    coalition: {
      '2026-07-16': inProgress(
        'The Bill keeps short limits and an independent commissioner, as we had asked. The exception for “State interest” in section 8 is too wide.',
        official.informationBill,
      ),
    },
    joint: [gov.proposes('2026-07-24', 'IN_PROGRESS'), cso.accepts('2026-08-05')],
  },
  '142.87': {
    government: { '2025-11-18': noInformation('The regulator keeps no record of restrictions ordered before 2025.') },
    coalition: {
      '2025-11-05': regressed(
        'Mobile data were cut in nine districts for 31 hours around the local elections of October 2025. In 2020 there had been no cut.',
        society.attacksLog,
      ),
    },
    commission: {
      '2026-04-21': regressed(
        'The Commission confirmed an interruption of 31 hours in nine districts from the operators’ own notices.',
        society.commissionReport,
      ),
    },
    joint: [
      cso.proposes('2025-12-01', 'REGRESSED'),
      gov.disputes('2025-12-15', 'The interruption followed damage to a cable and was not ordered'),
    ],
  },
  '142.88': {
    government: {
      '2025-10-02': inProgress(
        'A revision of the Public Order Act was prepared together with the new law on assemblies.',
      ),
      '2026-01-28': inProgress('The revised sections were published for comment.', official.billsPortal),
      '2026-07-22': partially(
        'The Public Assembly Act repeals sections 3 to 11 of the Public Order Act. Guidance to police districts will follow.',
        official.assemblyAct,
      ),
    },
    coalition: {
      '2025-10-14': notStarted(
        'Organisers still stand in line for a stamp. Eleven applications were refused since July, all without reasons.',
      ),
      '2026-02-06': inProgress(
        'The sections published in January would do away with the permit, and we said so in our comment.',
        official.billsPortal,
      ),
    },
    joint: [cso.proposes('2026-02-16', 'IN_PROGRESS'), gov.accepts('2026-03-12')],
  },
  '142.89': {
    government: {
      '2026-06-12': inProgress(
        'A prosecutor in the office of the Attorney General was put in charge of attacks on the press.',
      ),
    },
    coalition: {
      '2026-11-02': regressed(
        'Thirty-one attacks in the last twelve months, the most since we began counting. The prosecutor has two other portfolios and has charged nobody.',
        society.attacksLog,
      ),
    },
    joint: [
      gov.proposes('2026-11-04', 'IN_PROGRESS'),
      cso.disputes('2026-11-12', 'Attacks have risen by half while the new office stood idle'),
    ],
  },
  '142.90': {
    government: {
      '2025-10-02': inProgress('A bill was drafted with advice from two universities.'),
      '2026-07-22': fully(
        'The Public Assembly Act was promulgated on 15 July 2026 and entered into force on 1 October.',
        official.assemblyAct,
      ),
    },
    coalition: {
      '2026-08-20': notStarted(
        'Section 9 requires a “certificate of no objection” five days ahead and section 14 punishes gatherings without one. That is a permit under another name, and the general comment excludes it.',
        society.assemblyReading,
      ),
    },
    commission: {
      '2026-09-24': inProgress(
        'The Act improves on the law of 1987 in most parts. Sections 9 and 14 need to be amended.',
        society.assemblyReading,
      ),
    },
    joint: [
      gov.proposes('2026-07-27', 'FULLY_IMPLEMENTED'),
      cso.counters('2026-08-24', 'NOT_STARTED'),
      gov.disputes('2026-09-08', 'The Act is in force; how section 9 is applied cannot be judged yet'),
    ],
  },
  '142.91': {
    coalition: {
      '2026-05-26': notStarted(
        'Approval is still required and takes seven months in the middle. Two members gave up a grant while waiting.',
        society.registrationSurvey,
      ),
    },
  },
  '142.92': {
    government: {
      '2026-04-16': partially(
        'The form was cut from nineteen pages to four and can be sent online. The median time to registration is 74 days.',
        official.followUpNotes,
      ),
    },
    coalition: {
      '2026-06-01': inProgress(
        'The new form is good. There is no rule that silence means consent, and groups that work on land or elections waited more than a year.',
        society.registrationSurvey,
      ),
    },
    joint: [
      gov.proposes('2026-06-10', 'PARTIALLY_IMPLEMENTED'),
      cso.counters('2026-06-24', 'IN_PROGRESS'),
      gov.accepts('2026-07-09'),
    ],
  },
  '142.93': {
    government: {
      '2026-09-29': inProgress(
        'A model law was discussed at a round table in May; the Ministry of Justice is to propose a text in the new year.',
      ),
    },
    coalition: {
      '2026-10-06': notStarted(
        'One round table in two years. Eight defenders we know of moved house for their safety in that time, five of them women.',
        society.quarterlyLetter,
      ),
    },
    joint: [gov.proposes('2026-11-09', 'IN_PROGRESS')],
  },
  '142.94': {
    government: {
      '2025-12-09': inProgress('A review group was appointed in November 2025.', official.cyberReview),
      '2026-08-25': inProgress('The group heard 26 organisations and will report in March 2027.', official.cyberReview),
    },
    coalition: {
      '2026-10-06': regressed(
        'While the group sits, prosecutions for false news went from 14 in 2024 to 37 in the year to September. None concerned a false statement about public safety.',
        society.censorshipCases,
      ),
    },
    joint: [
      gov.proposes('2026-10-13', 'IN_PROGRESS'),
      cso.disputes('2026-10-27', 'A review is no reason to leave 23 more prosecutions out of the picture'),
    ],
  },
  '142.95': {
    coalition: {
      '2026-02-23': notStarted(
        'The board is still named by the Minister; two of its seven seats have been empty since 2023.',
      ),
    },
  },
  '142.96': {
    government: { '2026-04-08': noInformation('Proceedings before the courts are not commented on by the executive.') },
    coalition: {
      '2026-04-15': notStarted(
        'Nine people are in prison for posts; two left on having served their time, none by a decision to drop charges.',
        society.censorshipCases,
      ),
    },
  },
  '142.97': {
    government: {
      '2026-02-25': partially(
        'Hearings were held on five of the eight bills concerned and the summaries are online.',
        official.billsPortal,
      ),
    },
    coalition: {
      '2026-03-04': partially(
        'Five of eight is our count too. Invitations reach us three days ahead, outside the capital often later.',
        official.billsPortal,
      ),
    },
    joint: [gov.proposes('2026-03-05', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-03-12')],
  },
  '142.98': {
    government: {
      '2026-03-11': fully(
        'Guaranteed by article 19 of the Constitution; no case of coercion was reported in 2025.',
        official.faithRegister,
      ),
    },
    coalition: {
      '2026-07-15': noInformation(
        'Our members follow registration and not conversion. We cannot say whether people who changed faith meet obstacles.',
      ),
    },
  },
  '142.99': {
    government: {
      '2025-12-18': partially(
        'For the first time results of all 4,112 polling stations were put online, within three days of the vote.',
        official.electionResults,
      ),
    },
    coalition: {
      '2026-01-21': partially(
        'Publication station by station was a step forward that our observers could use. The commissioners still serve at the President’s pleasure.',
        official.electionResults,
      ),
    },
    joint: [cso.proposes('2026-01-29', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-02-12')],
  },
  '142.101': {
    government: {
      '2026-02-09': partially(
        'Standing order 12 has been in force since January 2026; 620 officers of the public order unit were trained.',
        official.lessLethalOrder,
      ),
    },
    coalition: {
      '2026-10-08': inProgress(
        'The order is a good text that officers at 17 of 61 gatherings did not follow: tear gas was fired from behind the crowd and into side streets.',
        society.assemblyMonitoring,
      ),
    },
    joint: [cso.proposes('2026-11-10', 'IN_PROGRESS')],
  },
  'P-4': {
    government: {
      '2026-09-03': fully('The portal has carried every cabinet bill since September 2025.', official.billsPortal),
    },
    coalition: {
      '2026-09-17': partially(
        'Forty-four bills are there. Six, the security budget among them, appeared after the cabinet had met.',
        official.billsPortal,
      ),
    },
    joint: [gov.proposes('2026-11-06', 'FULLY_IMPLEMENTED')],
  },
};

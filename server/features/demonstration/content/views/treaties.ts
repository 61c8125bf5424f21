import { fully, inProgress, noInformation, notStarted, partially, withoutEvidence } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Treaties, institutions, follow-up. */
export const treaties: ViewsByNumber = {
  '142.1': {
    government: {
      '2025-07-15': inProgress(
        'The ratification file is with the Ministry of Justice for an opinion on the Criminal Code.',
      ),
      '2026-04-09': partially(
        'Parliament authorised ratification in March. The instrument will be deposited when the Criminal Code Bill has passed.',
        official.ratificationLaw,
      ),
    },
    coalition: {
      '2026-04-28': partially(
        'The authorising law is the hard part and it is done. The crime itself is defined in clause 33 of a bill that has been at committee stage since.',
        official.ratificationLaw,
        official.criminalCodeBill,
      ),
    },
    joint: [gov.proposes('2026-05-06', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-05-20')],
  },
  '142.2': {
    government: { '2026-03-17': notStarted('The position is unchanged; see the reply on recommendation 142.62.') },
    coalition: { '2026-03-31': notStarted('Not begun, and not foreseen by the Government.') },
    joint: [cso.proposes('2026-11-11', 'NOT_STARTED')],
  },
  '142.4': {
    government: {
      '2026-02-04': inProgress(
        'The Ministry of Labour is comparing national rules with the Convention; twelve articles call for an amendment.',
      ),
    },
    coalition: {
      '2026-05-14': inProgress(
        'We have seen the comparison, which is thorough. No date has been set for the amendments.',
      ),
    },
    joint: [cso.proposes('2026-05-21', 'IN_PROGRESS'), gov.accepts('2026-06-04')],
  },
  '142.5': {
    coalition: {
      '2026-05-06': notStarted(
        'The reservation stands. Mothers apply for a residence card for their own children every two years.',
        society.landStudy,
      ),
    },
  },
  '142.6': {
    government: {
      '2026-05-12': partially(
        'Mandara acceded to both conventions in May 2026. A determination procedure is being drafted with the United Nations refugee agency.',
        official.treatyDeposit,
      ),
    },
    coalition: {
      '2026-06-03': partially(
        'Accession is complete and we congratulate all who worked for it. The 2,300 or so people concerned still have nobody to ask for a decision.',
        official.treatyDeposit,
      ),
    },
    joint: [gov.proposes('2026-06-08', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-06-22')],
  },
  '142.8': {
    government: {
      '2025-06-11': fully('The standing invitation was announced to the Council in 2023.', official.followUpNotes),
    },
    coalition: {
      '2025-06-24': fully(
        'The announcement was made; that visits follow from it is the subject of another recommendation.',
        official.followUpNotes,
      ),
    },
    joint: [gov.proposes('2025-06-26', 'FULLY_IMPLEMENTED'), cso.accepts('2025-07-10')],
  },
  '142.9': {
    government: {
      '2025-10-01': partially(
        'The Special Rapporteur on torture was invited for 2027; dates for the other visit are being discussed.',
        official.invitation,
      ),
    },
    coalition: {
      '2026-01-13': inProgress(
        'One invitation with a year but no month, and one letter that has been unanswered since 2021.',
        official.invitation,
      ),
    },
    joint: [
      gov.proposes('2026-01-26', 'PARTIALLY_IMPLEMENTED'),
      cso.disputes('2026-02-10', 'Of two requests one was answered, and without a date'),
    ],
  },
  '142.10': {
    government: {
      '2025-11-27': inProgress('Both reports are being drafted by working groups of the mechanism.'),
      '2026-06-25': partially(
        'The report to the Committee against Torture was submitted on 11 June 2026; the other will follow in December.',
        official.committeeReport,
      ),
    },
    coalition: {
      '2026-07-06': partially(
        'One of two is in Geneva. We saw the draft a week before and half of our remarks were taken up.',
        official.committeeReport,
      ),
    },
    joint: [cso.proposes('2026-07-13', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-07-28')],
  },
  '142.11': {
    government: {
      '2025-12-22': fully(
        'The Amendment Act gives the Commission its own chapter in the budget and lets it choose its staff.',
        official.commissionAct,
        official.budget2026,
      ),
    },
    coalition: {
      '2026-04-30': partially(
        'Staff: yes. The chapter exists, but the Ministry of Finance released only 61 per cent of it in the first quarter.',
        society.commissionReport,
        official.budget2026,
      ),
    },
    commission: {
      '2026-04-21': partially(
        'Recruitment is ours since January. The budget is voted by Parliament and released by a ministry, in instalments and late.',
        society.commissionReport,
      ),
    },
    joint: [
      gov.proposes('2026-05-04', 'FULLY_IMPLEMENTED'),
      cso.counters('2026-05-18', 'PARTIALLY_IMPLEMENTED'),
      gov.accepts('2026-06-01'),
    ],
  },
  '142.12': {
    government: {
      '2026-08-06': inProgress(
        'Offices in Lorvane and Harrun opened this year; the Lake Region follows in 2027.',
        official.followUpNotes,
      ),
    },
    coalition: {
      '2026-09-11': inProgress(
        'Two of five are open. In Harrun nobody on the staff speaks Vessari, which most people there do.',
        society.quarterlyLetter,
      ),
    },
    commission: {
      '2026-09-24': inProgress(
        'Two offices are open with four staff each; the other three depend on the 2027 budget.',
        society.commissionReport,
      ),
    },
    joint: [gov.proposes('2026-11-13', 'IN_PROGRESS')],
  },
  '142.13': {
    government: {
      '2025-07-03': partially(
        'Decree 118/2025 sets out the mandate and names 26 focal points.',
        official.mechanismDecree,
      ),
      '2026-09-21': fully(
        'The secretariat has five permanent posts, all filled since August.',
        official.mechanismDecree,
        official.trackingPortal,
      ),
    },
    coalition: {
      '2025-09-30': partially(
        'The decree is clear on consultation with us. Of 26 focal points 17 changed within the first year.',
        official.mechanismDecree,
      ),
    },
    joint: [cso.proposes('2025-10-07', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2025-10-21')],
  },
  '142.14': {
    government: {
      '2026-09-21': partially(
        'The portal shows the 148 recommendations with the lead ministry of each. Progress notes will be added in 2027.',
        official.trackingPortal,
      ),
    },
    coalition: {
      '2026-09-28': partially(
        'It is online and easy to search. A reader learns who is in charge and not what has been done.',
        official.trackingPortal,
      ),
    },
    joint: [gov.proposes('2026-09-30', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-10-14')],
  },
  '142.15': {
    government: {
      '2026-07-09': inProgress(
        'The second draft was published in July; costing of the 212 activities is under way.',
        official.actionPlan,
      ),
    },
    coalition: {
      '2026-08-19': inProgress(
        'We sat on four of seven drafting groups. The chapter on civic space was written without us and says nothing on assemblies.',
        society.actionPlanNote,
      ),
    },
    joint: [cso.proposes('2026-08-27', 'IN_PROGRESS'), gov.accepts('2026-09-10')],
  },
  '142.16': {
    government: {
      '2026-10-02': inProgress('An outline was agreed in the mechanism; line ministries report by the end of January.'),
    },
    coalition: { '2026-10-07': inProgress('We write our own and have offered to exchange drafts in February.') },
  },
  '142.17': {
    government: {
      '2025-11-27': withoutEvidence(
        fully('Two study visits were received in 2025.'),
        'The programmes of the visits are held by the guests',
      ),
    },
    coalition: { '2026-07-06': noInformation('We were not part of these exchanges and cannot judge them.') },
  },
  '142.148': {
    government: {
      '2026-02-17': partially(
        'A mission of the Office took place in February and an indicator list for eleven rights was agreed with the Statistics Office.',
        official.followUpNotes,
      ),
    },
    coalition: {
      '2026-03-03': partially(
        'We took part in the last day. The list is sound; data exist for about a third of it.',
        official.followUpNotes,
      ),
    },
    joint: [gov.proposes('2026-03-04', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-03-12')],
  },
  'P-1': {
    government: { '2026-10-02': inProgress('Consultations were held in two regions; four are planned before March.') },
    coalition: {
      '2026-10-07': inProgress('We attended both. In the Highlands the papers were handed out at the door.'),
    },
  },
};

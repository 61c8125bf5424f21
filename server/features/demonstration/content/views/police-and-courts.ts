import { fully, inProgress, noInformation, notStarted, partially, regressed, withoutEvidence } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Justice and detention, the rows on police, courts and corruption. */
export const policeAndCourts: ViewsByNumber = {
  '142.60': {
    government: {
      '2025-09-04': inProgress(
        'The Ministry of Justice sent a bill to the cabinet that gives judges seven of the thirteen seats on the Judicial Council.',
      ),
      '2026-08-31': partially(
        'The Council met under its new rules in May. Appointments are now made on its proposal; discipline of senior judges still goes through the Minister, which a second bill will change.',
        official.courtReport,
      ),
    },
    coalition: {
      '2026-09-18': inProgress(
        'Judges hold seven seats, but four of the seven are named by the Chief Justice and not elected by their peers. Two transfers in June came without a reason.',
        society.courtWatch,
      ),
    },
    joint: [gov.proposes('2026-11-03', 'PARTIALLY_IMPLEMENTED')],
  },
  '142.63': {
    government: {
      '2025-11-12': inProgress(
        'Cameras were bought for 40 of 118 police stations and a protocol on storage was signed.',
      ),
      '2026-02-19': inProgress(
        'Recording runs in 40 stations. The rule on confessions is part of the Criminal Procedure Bill.',
      ),
    },
    coalition: {
      '2026-02-26': inProgress(
        'In 40 stations the cameras work; in 11 of them officers can switch them off. Courts still admit confessions made without counsel.',
        society.courtWatchBegun,
      ),
    },
    joint: [cso.proposes('2026-03-05', 'IN_PROGRESS'), gov.accepts('2026-03-12')],
  },
  '142.69': {
    government: {
      '2026-03-19': partially(
        'Electronic files are in use in 58 of 91 lower courts and the median civil case now takes 11 months, against 16 in 2023.',
        official.courtReport,
      ),
    },
    coalition: {
      '2026-04-02': partially(
        'The gain is real in towns. Seven rural registries have had the equipment in boxes since last autumn for want of a power line.',
        society.courtWatchBegun,
      ),
    },
    joint: [gov.proposes('2026-04-09', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-04-23')],
  },
  '142.70': {
    government: {
      '2025-06-19': inProgress('A drafting group of the Ministry of Interior and the police is at work on a bill.'),
      '2026-09-02': partially(
        'The Police Complaints Bill has been before the committee since December 2025. An interim unit of the Ministry received 214 complaints and closed 163.',
        official.policeBill,
        official.policeReport,
      ),
    },
    coalition: {
      '2025-06-05': inProgress('We took part in two sessions on the 2024 draft, which was sound.'),
      '2026-10-14': regressed(
        'The bill tabled in December 2025 leaves out inquiries into deaths in custody, which the draft of 2024 contained. The interim unit is down from eleven staff to two.',
        society.barComparison,
        official.budget2026,
      ),
    },
    commission: {
      '2026-09-24': inProgress(
        'A bill exists, and with amendments to clauses 9 and 15 it would meet the recommendation. As tabled it does not.',
        society.commissionInquiry,
      ),
    },
    joint: [
      cso.proposes('2025-06-20', 'IN_PROGRESS'),
      gov.accepts('2025-06-30'),
      gov.reopens(
        '2026-10-16',
        'The interim unit is at work and the bill is tabled, which the agreed status does not show',
      ),
      gov.proposes('2026-10-19', 'PARTIALLY_IMPLEMENTED'),
      cso.disputes(
        '2026-10-28',
        'A tabled bill without the power to inquire into deaths is a step back from the draft of 2024',
      ),
    ],
  },
  '142.71': {
    government: {
      '2025-10-08': notStarted(
        'The Ministry waits for the outcome of the parliamentary inquiry into the events of May 2024.',
      ),
      '2026-08-21': inProgress(
        'Fourteen inquiries were opened, six have ended, and three officers were charged. Summaries of the six will be posted by the end of the year.',
        official.policeReport,
      ),
    },
    coalition: {
      '2026-10-08': notStarted(
        'Of 14 events we followed, none has led to findings anyone can read. Two of the six files said to be closed were closed for lack of a complainant.',
        society.assemblyMonitoring,
      ),
    },
    joint: [
      gov.proposes('2026-10-12', 'IN_PROGRESS'),
      cso.disputes('2026-10-30', 'The recommendation asks for findings that are made public, and there are none'),
    ],
  },
  '142.75': {
    government: {
      '2026-02-05': notStarted('A comparative study was commissioned; drafting begins once it has been delivered.'),
    },
    coalition: {
      '2026-02-12': notStarted(
        'No draft is known. The accountant who exposed the port contracts lost her post in the meantime.',
      ),
    },
    joint: [cso.proposes('2026-03-06', 'NOT_STARTED'), gov.accepts('2026-03-12')],
  },
  '142.76': {
    government: {
      '2026-06-09': fully(
        'Since the amendment of April the Commission files charges in its own name; it has done so in five cases.',
        official.corruptionAct,
      ),
    },
    coalition: {
      '2026-07-14': partially(
        'The Commission may file charges, yes. It still needs the consent of the Attorney General where the accused is a minister or a governor.',
        society.courtWatchBegun,
      ),
    },
    joint: [
      gov.proposes('2026-07-20', 'FULLY_IMPLEMENTED'),
      cso.counters('2026-08-06', 'PARTIALLY_IMPLEMENTED'),
      gov.accepts('2026-09-03'),
    ],
  },
  '142.78': {
    government: {
      '2026-05-11': partially(
        'A duty roster of lawyers covers 22 districts and the custody record has a field for the hour of the first call.',
        official.legalAidReport,
      ),
    },
    coalition: {
      '2026-09-18': inProgress(
        'In the custody records we could read, the lawyer came after the first interview in six cases of ten. Doctors are called on request only.',
        society.courtWatch,
      ),
    },
    joint: [cso.proposes('2026-11-05', 'IN_PROGRESS')],
  },
  '142.79': {
    government: {
      '2025-12-03': inProgress('Twelve magistrates were appointed to posts vacant since 2022.'),
      '2026-09-09': partially(
        'Two mobile courts have held 31 sittings in the highlands and 19 of 24 vacant posts are filled.',
        official.courtReport,
      ),
    },
    coalition: {
      '2026-09-18': partially(
        'People in Kelmar and Harrun told us the mobile court saves them a journey of two days. The southern islands have not seen it.',
        society.courtWatch,
      ),
    },
    joint: [cso.proposes('2026-09-21', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-10-02')],
  },
  '142.80': {
    government: {
      '2026-02-03': fully(
        'Treaty law is a graded subject of initial training since 2025, and 167 serving judges took the three-day course.',
        official.judicialInstitute,
      ),
    },
    coalition: {
      '2026-02-24': fully(
        'We teach two of the modules ourselves. What remains is to see treaties cited in judgments, but that is not what was recommended.',
        official.judicialInstitute,
      ),
    },
    commission: {
      '2026-04-21': fully(
        'The curriculum was drawn up with the Commission and is taught as agreed.',
        society.commissionReport,
      ),
    },
    joint: [gov.proposes('2026-02-27', 'FULLY_IMPLEMENTED'), cso.accepts('2026-03-12')],
  },
  '142.81': {
    government: {
      '2025-10-20': inProgress('Fourteen offices are open; buildings were found for nine more.'),
      '2026-09-02': partially(
        'Nineteen districts have an office and thirteen are visited one day a month. The budget for 2027 foresees four further offices.',
        official.legalAidReport,
      ),
    },
    coalition: {
      '2026-10-15': partially(
        'We count nineteen offices as well. Four of them have no woman lawyer on the list, and the monthly visit was missed in three districts out of ten.',
        society.legalSurvey,
      ),
    },
    joint: [cso.proposes('2026-10-22', 'PARTIALLY_IMPLEMENTED')],
  },
  '142.82': {
    government: {
      '2026-06-23': inProgress(
        'A circular reminds customary benches of the right to appeal; forms exist in four languages.',
      ),
    },
    coalition: {
      '2026-09-18': notStarted(
        'The forms lie in the capital. None of the 46 parties we met at customary hearings had heard that an appeal was possible.',
        society.courtWatch,
      ),
    },
  },
  '142.84': {
    government: {
      '2026-03-10': inProgress(
        'One customs officer was convicted and two files are pending. Compensation is paid case by case.',
      ),
    },
    coalition: {
      '2026-09-10': inProgress(
        'One conviction in three years, with a suspended sentence. No person who passed through our shelter has been compensated so far.',
        society.borderShelter,
      ),
    },
    joint: [cso.proposes('2026-11-17', 'IN_PROGRESS')],
  },
  '142.68': {
    coalition: {
      '2026-05-04': notStarted(
        'No inquiry was set up. The relatives’ committee was refused access to the barracks archive in March.',
      ),
    },
    commission: {
      '2026-04-21': noInformation(
        'The Commission asked three ministries for the state of the archives and has had no reply.',
      ),
    },
  },
  '142.72': {
    government: {
      '2026-07-02': withoutEvidence(
        partially('A line for rehabilitation exists in the health budget and eleven people were treated under it.'),
        'The payment records hold medical data and cannot be cited',
      ),
    },
    coalition: {
      '2026-09-30': notStarted(
        'There is no fund, no rule on who may ask for what, and no application form. Eleven treatments in a hospital are care and not reparation.',
        society.prisonDeaths,
      ),
    },
  },
};

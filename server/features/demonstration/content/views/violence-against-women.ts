import { fully, inProgress, notStarted, partially } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Women and girls, the rows on violence, marriage and harmful practices. */
export const violenceAgainstWomen: ViewsByNumber = {
  '142.18': {
    government: {
      '2025-08-20': inProgress(
        'Sites were found in the Highlands and the Lake Region; the four existing shelters stay open.',
      ),
      '2026-09-14': partially(
        'Five of six regions have a shelter, with 138 places in all. The sixth, in the Eastern Plains, is under construction.',
        official.shelterRegister,
      ),
    },
    coalition: {
      '2025-09-08': inProgress('Four shelters, two of them ours. We have been promised a site in Lorvane for a year.'),
      '2026-10-12': partially(
        'Five shelters are open. Only two can be entered with a wheelchair and three turn away mothers with sons over twelve.',
        society.shelterVisits,
        official.shelterRegister,
      ),
    },
    commission: {
      '2026-09-24': partially(
        'Five are open. In the Eastern Plains survivors are housed in a police annex.',
        society.commissionReport,
      ),
    },
    joint: [cso.proposes('2026-10-16', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-11-02')],
  },
  '142.19': {
    government: {
      '2026-05-05': inProgress(
        'Clause 88 of the Criminal Code Bill defines rape by the lack of consent. Marriage is the subject of regional consultations.',
        official.criminalCodeBill,
      ),
    },
    coalition: {
      '2026-05-21': inProgress(
        'Clause 88 is well drafted. Clause 90 then exempts husbands “living in common household”, which undoes half of it.',
        official.criminalCodeBill,
      ),
    },
    joint: [gov.proposes('2026-05-27', 'IN_PROGRESS'), cso.accepts('2026-06-10')],
  },
  '142.20': {
    government: {
      '2025-11-19': fully(
        'The Marriage (Amendment) Act of 7 November 2025 sets the age at 18 without exception.',
        official.marriageAct,
      ),
    },
    coalition: {
      '2026-01-14': fully('The law is what was recommended and the exceptions are gone.', official.marriageAct),
      '2026-10-05': partially(
        'Since the Act we have followed 27 unions of girls under 18 concluded by custom and declared later with a corrected age. The law stands; its evasion is not prosecuted.',
        society.marriageWatch,
      ),
    },
    joint: [gov.proposes('2026-01-20', 'FULLY_IMPLEMENTED'), cso.accepts('2026-02-03')],
  },
  '142.21': {
    government: {
      '2026-03-30': partially(
        'A module of five days was given to 412 officers and 60 prosecutors; 71 of 118 stations have someone trained.',
        official.policeReport,
      ),
    },
    coalition: {
      '2026-07-27': inProgress(
        'Of 210 women we asked, 61 per cent had to tell their story at the counter in front of others, also in stations with a trained officer.',
        society.survivorSurvey,
      ),
    },
    joint: [
      gov.proposes('2026-08-04', 'PARTIALLY_IMPLEMENTED'),
      cso.disputes('2026-08-25', 'Courses are counted, and what survivors meet at the counter is not'),
    ],
  },
  '142.22': {
    government: {
      '2026-02-16': inProgress('A charter against widowhood rites was signed by 9 of 14 paramount chiefs.'),
    },
    coalition: {
      '2026-02-27': inProgress(
        'The charter is being read out in the villages and is talked about. We know of no prosecution.',
      ),
    },
    joint: [gov.proposes('2026-03-02', 'IN_PROGRESS'), cso.accepts('2026-03-12')],
  },
  '142.23': {
    government: {
      '2025-10-27': partially(
        'Number 116 is free of charge and answered from six in the morning until midnight.',
        official.helpline,
      ),
      '2026-09-07': fully(
        'Since June the line is answered around the clock, in four languages and by video in sign.',
        official.helpline,
      ),
    },
    coalition: {
      '2026-09-21': partially(
        'We called sixty times. By day we were answered in every language; between two and five in the morning twelve calls of twenty rang out.',
        society.survivorSurvey,
      ),
    },
    joint: [gov.proposes('2026-11-05', 'FULLY_IMPLEMENTED')],
  },
  '142.31': {
    government: {
      '2026-06-17': notStarted('The bill lapsed with the session of Parliament and will be tabled anew in 2027.'),
    },
    coalition: {
      '2026-06-26': notStarted(
        'A bill that stood at third reading two years ago has to start again. Complaint channels do not need a law, and there are none.',
      ),
    },
    joint: [cso.proposes('2026-07-01', 'NOT_STARTED'), gov.accepts('2026-07-15')],
  },
  '142.33': {
    government: {
      '2026-03-27': inProgress(
        'The police form has had a field for the relationship to the perpetrator since January.',
        official.policeReport,
      ),
    },
    coalition: {
      '2026-04-24': notStarted(
        'No figure has been released for any year. From the press we counted 58 killings in 2025.',
      ),
    },
    joint: [cso.proposes('2026-11-02', 'NOT_STARTED')],
  },
  '142.36': {
    government: {
      '2026-04-20': partially(
        'For 2025 MDR 41 million was voted and MDR 36 million spent; the table is public.',
        official.genderSpending,
      ),
    },
    coalition: {
      '2026-06-09': partially(
        'The table is more than we ever had. The strategy itself puts the need at MDR 96 million a year.',
        official.genderSpending,
      ),
    },
    joint: [cso.proposes('2026-06-16', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-06-30')],
  },
  '142.38': {
    government: {
      '2026-03-27': inProgress(
        'The cybercrime unit opened eleven files on threats against women candidates.',
        official.policeReport,
      ),
    },
    coalition: {
      '2026-09-15': inProgress(
        'Eleven files and one verdict. Candidates in the local elections sent us 640 screenshots; they were told to block the sender.',
        society.onlineAbuse,
      ),
    },
  },
  '142.39': {
    government: {
      '2026-05-25': partially(
        'Screening cards are in use at seven crossings and 88 victims were referred in 2025, against 31 in 2023.',
        official.policeReport,
      ),
    },
    coalition: {
      '2026-09-10': partially(
        'More women reach us from the border than before, and earlier. Those from neighbouring countries are still deported within a fortnight.',
        society.borderShelter,
      ),
    },
    joint: [cso.proposes('2026-09-16', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-09-30')],
  },
  'P-2': {
    government: {
      '2026-07-06': inProgress(
        'Eighty-four women were sworn in; a further intake of sixty begins in January.',
        official.policeReport,
      ),
    },
    coalition: {
      '2026-09-11': inProgress(
        'Eighty-four is right. Nineteen have already resigned, most of them for want of separate quarters.',
        society.quarterlyLetter,
      ),
    },
  },
};

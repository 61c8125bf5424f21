import { fully, inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { cso, gov } from '../joint-steps.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { ViewsByNumber } from '../types.js';

/** Disabilities and minorities. */
export const disabilities: ViewsByNumber = {
  '142.43': {
    government: {
      '2026-06-03': inProgress(
        'A pilot with trained supporters runs in three courts; the guardianship chapter is to be revised after it.',
        official.courtReport,
      ),
    },
    coalition: {
      '2026-08-26': notStarted(
        'A pilot for 40 people changes nothing for the 9,000 under full guardianship, who may not sign a complaint about it.',
        society.institutionVisits,
      ),
    },
    joint: [gov.proposes('2026-11-10', 'IN_PROGRESS')],
  },
  '142.44': {
    government: {
      '2025-11-05': inProgress(
        'Regulations were drafted with the federation of organisations and three city councils.',
      ),
      '2026-09-15': partially(
        'The Accessibility Regulations are in force since July, with deadlines from 2027 to 2031 and fines.',
        official.accessibilityRules,
      ),
    },
    coalition: {
      '2026-09-23': partially(
        'We helped to write the Regulations and stand by them. Of 120 buildings audited 14 can be entered, moved in and left alone.',
        society.disabilityAudit,
      ),
    },
    joint: [cso.proposes('2026-09-25', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-10-09')],
  },
  '142.45': {
    government: {
      '2026-06-19': partially(
        'The Sign Language Act recognises the language. Sixteen interpreters were certified; the aim is eighty.',
        official.signLanguageAct,
      ),
    },
    coalition: {
      '2026-07-03': partially(
        'A day our members will remember. There are 16 interpreters for 32 districts, and the evening news is not interpreted yet.',
        official.signLanguageAct,
      ),
    },
    joint: [gov.proposes('2026-07-08', 'PARTIALLY_IMPLEMENTED'), cso.accepts('2026-07-22')],
  },
  '142.46': {
    government: {
      '2026-08-12': partially(
        'Placements fell from 640 to 510 and 1,200 families receive the care allowance.',
        official.fosterRegister,
      ),
    },
    coalition: {
      '2026-08-26': regressed(
        'Children moved from State homes to private ones, which no register counts. With these we find 720, more than in 2024.',
        society.institutionVisits,
      ),
    },
    joint: [
      cso.proposes('2026-09-03', 'REGRESSED'),
      gov.disputes('2026-09-24', 'The private homes named are boarding schools and are inspected as such'),
    ],
  },
  '142.47': {
    coalition: {
      '2026-08-26': notStarted(
        'Admission on the word of one doctor and one relative is still the rule.',
        society.institutionVisits,
      ),
    },
  },
  '142.48': {
    government: {
      '2026-02-25': inProgress(
        'Persons with disabilities hold 1.1 per cent of posts; 74 of 300 reserved vacancies were filled.',
        official.quotaReport,
      ),
    },
    coalition: {
      '2026-03-02': inProgress(
        'The report names each ministry, which helps. The two largest did not fill a single reserved post.',
        official.quotaReport,
      ),
    },
    joint: [cso.proposes('2026-03-04', 'IN_PROGRESS'), gov.accepts('2026-03-12')],
  },
  '142.49': {
    government: {
      '2026-03-17': notStarted(
        'A general law is not planned; equality is protected by article 11 of the Constitution.',
      ),
    },
    coalition: {
      '2026-04-07': notStarted(
        'No bill, no study and no consultation. Article 11 names neither disability nor descent.',
      ),
    },
  },
  '142.50': {
    coalition: {
      '2026-05-21': notStarted(
        'The provision remains in the Criminal Code Bill, as clause 102.',
        official.criminalCodeBill,
      ),
    },
  },
  '142.51': {
    government: {
      '2026-03-27': noInformation('Police statistics do not record the grounds of an attack.', official.policeReport),
    },
    commission: {
      '2026-04-21': notStarted(
        'The Commission proposed a field on the form in 2025. It was not taken up.',
        society.commissionReport,
      ),
    },
  },
  '142.52': {
    government: {
      '2025-09-11': inProgress('Teaching in Vessari began in 40 schools of two districts.'),
      '2026-08-31': partially(
        'The pilot covers 112 of 390 schools and reading scores rose by a fifth. It will be extended in 2027.',
        official.vessariPilot,
      ),
    },
    coalition: {
      '2026-10-19': partially(
        'The children read, and their parents come to school. In 29 of the 112 schools the teacher does not speak Vessari.',
        society.vessariSchools,
      ),
    },
    commission: {
      '2026-05-26': partially(
        'Schools visited in two districts teach in Vessari as planned; primers for grade three are missing.',
        society.commissionSchools,
      ),
    },
    joint: [cso.proposes('2026-10-23', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2026-11-09')],
  },
  '142.53': {
    coalition: {
      '2026-06-29': notStarted(
        'The commission on customary land was to report in 2025 and has met twice. Fences went up on two of the five pastures.',
        society.ondriStatement,
      ),
    },
  },
  '142.54': {
    government: {
      '2026-03-05': partially(
        'A licensing guideline of February requires the consent of the village assembly.',
        official.consentGuideline,
      ),
    },
    coalition: {
      '2026-06-29': inProgress(
        'The guideline came after the three licences at Kelmar and does not apply to them. The assembly there said no.',
        society.ondriStatement,
      ),
    },
    joint: [cso.proposes('2026-11-12', 'IN_PROGRESS')],
  },
  '142.55': {
    government: {
      '2025-11-13': fully(
        'All eleven parties signed the code before the local elections; two candidates were fined.',
        official.electionResults,
      ),
    },
    coalition: {
      '2025-12-02': partially(
        'The code worked on posters and on the radio. It does not mention messages sent by phone, where most of it happens.',
        official.electionResults,
      ),
    },
    joint: [cso.proposes('2025-12-08', 'PARTIALLY_IMPLEMENTED'), gov.accepts('2025-12-22')],
  },
  '142.56': {
    government: { '2026-06-30': fully('The cabinet approved the strategy on 24 June 2026.', official.ageingStrategy) },
    coalition: {
      '2026-07-15': fully(
        'The strategy is approved and covers all three fields. Whether it is paid for is another matter.',
        official.ageingStrategy,
      ),
    },
    joint: [gov.proposes('2026-07-17', 'FULLY_IMPLEMENTED'), cso.accepts('2026-07-31')],
  },
  '142.57': {
    government: {
      '2026-02-12': inProgress('Six district councils have co-opted a member from a linguistic minority.'),
    },
    coalition: {
      '2026-03-24': inProgress('Co-opted members speak but do not vote. The board of the broadcaster has none.'),
    },
  },
  '142.58': {
    government: {
      '2026-02-06': fully(
        'The threshold fell from 500 to 100 members and 23 communities registered.',
        official.faithRegister,
      ),
    },
    coalition: {
      '2026-07-15': partially(
        'Of twelve applications we followed, nine succeeded. The other three were sent from the district to the ministry and back.',
        society.faithSurvey,
      ),
    },
    joint: [cso.proposes('2026-11-04', 'PARTIALLY_IMPLEMENTED')],
  },
  'P-5': {
    government: {
      '2026-08-17': inProgress(
        'Braille editions exist for grades one to four; easy-language editions are being tested.',
        official.curriculum,
      ),
    },
    coalition: {
      '2026-09-23': inProgress(
        'The Braille books are good and arrive in March, six months after the school year has begun.',
        society.disabilityAudit,
      ),
    },
  },
};

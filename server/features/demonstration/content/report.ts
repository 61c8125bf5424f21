import type { DemonstrationReport } from './types.js';

/** The coalition's draft mid-term report; the sections that are not here stay as they are generated. */
export const report: DemonstrationReport = {
  type: 'JOINT_CSO',
  readAs: 'JOINT',
  owner: 'coalition',
  writer: 'samuel',
  title: 'Half-way: what has become of Mandara’s fourth review',
  cutOffOn: '2026-10-31',
  contact: 'report@coalition.example',
  organisations: [
    'coalition',
    'legalNetwork',
    'womensForum',
    'pressAssociation',
    'disabilityFederation',
    'childObservatory',
    'vessariAssociation',
    'healthWatch',
    'tradeUnions',
    'riversAlliance',
    'prisonWatch',
  ],
  withheld: ['prisonWatch'],
  sections: [
    {
      key: 'introduction',
      paragraphs: [
        'Mandara was reviewed for the fourth time on 8 November 2024. It received 148 recommendations, and gave its answers in an addendum in March 2025, after which the Human Rights Council adopted the outcome. It also made six pledges of its own.',
        'Since then the Government has set up its mechanism for follow-up by decree, given the National Human Rights Commission a budget chapter of its own, outlawed marriage below 18, acceded to both conventions on statelessness and recognised Mandaran Sign Language. In March 2026 it changed its position on one recommendation, on women candidates, from noted to supported. We record these steps with respect for those in the ministries who worked for them.',
        'In the same two years attacks on journalists rose by half, prosecutions for what is called false news more than doubled, and more households lost their homes to clearances than in any year on our map. A reader who sees one of these two paragraphs alone has not seen Mandara.',
      ],
    },
    {
      key: 'methodology',
      paragraphs: [
        'Eleven organisations took part, in eight clusters. Each assessed the recommendations of its field, the cluster compared the assessments, and the coordinator shared one assessment for the coalition. Hearings were held in Osmira, Lorvane, Harrun and Kelmar, and by telephone with the river islands.',
        'Each assessment names its sources. Where a source might come to harm, the assessment says only that it exists; one organisation has asked that its name be left out of this report.',
        'The Government made its own assessments, independently of ours. Where the two agree, we say so. Where they do not, both views are printed with their reasons, and we have not tried to find a middle between them.',
      ],
    },
    {
      key: 'conclusion',
      paragraphs: [
        'Laws come first and habits later. Most of what was fully implemented so far is a law, a decree or an accession; most of what we dispute is what happens afterwards at a counter, in a cell or on a square.',
        'We ask the Government for four things before the middle of 2027: to restore clause 9 of the Police Complaints Bill, to amend sections 9 and 14 of the Public Assembly Act, to halt clearances until the law on evictions is in force, and to release the budget of the National Human Rights Commission in January.',
        'We ask the recommending States to put these four questions when they meet Mandara, and we offer the Government a second dialogue before the report is handed in.',
      ],
    },
  ],
};

import { inProgress, noInformation, notStarted, partially, regressed } from '../assessing.js';
import { official } from '../sources/official.js';
import { society } from '../sources/society.js';
import type { DemonstrationDraft } from '../types.js';
import { draft } from './draft.js';

/** Drafts of the coalition's member organisations, for their own eyes until the coalition adopts them. */
export const ofMembers: readonly DemonstrationDraft[] = [
  draft('142.63', 'legalNetwork', {
    '2026-11-10': inProgress(
      'New since March: two courts threw out confessions because the recording was missing. Ask for the rulings before we write this.',
      society.courtWatch,
    ),
  }),
  draft('142.66', 'prisonWatch', {
    '2026-10-30': regressed('Our third request was answered by telephone: “not this year”. Do not name who called.'),
  }),
  draft('142.70', 'legalNetwork', {
    '2026-09-22': regressed(
      'Clause 9 of the 2024 draft is gone, clause 15 makes the director removable at will.',
      society.barComparison,
    ),
    '2026-11-12': regressed(
      'As in September. The chair of the committee told us she would move clause 9 herself if both sides asked for it.',
      society.barComparison,
    ),
  }),
  draft('142.70', 'prisonWatch', {
    '2026-10-07': regressed('Three families withdrew their complaint to the interim unit after a visit at home.'),
  }),
  draft('142.74', 'prisonWatch', {
    '2026-10-12': regressed(
      'Five centres, names and dates in our file. In two of them guards separated the children at night after we came.',
      society.prisonVisits,
    ),
  }),
  draft('142.78', 'legalNetwork', {
    '2026-11-03': inProgress(
      'The roster is staffed until ten in the evening. Most arrests in our sample were after that.',
      society.courtWatch,
    ),
  }),
  draft('142.81', 'legalNetwork', {
    '2026-09-14': partially(
      'Nineteen of 32. Check Harrun and Lorvane again before anybody quotes this.',
      society.legalSurvey,
    ),
  }),
  draft('142.82', 'vessariAssociation', {
    '2026-08-13': notStarted('Nobody at the benches of our four districts has seen a form, in Vessari or otherwise.'),
  }),
  draft('142.18', 'womensForum', {
    '2026-11-09': partially(
      'Since our visit the Highlands shelter has lost its night staff. We wait for the ministry’s answer before we change the status.',
      society.shelterVisits,
    ),
  }),
  draft('142.20', 'womensForum', {
    '2026-10-06': partially(
      '27 cases, 19 with papers. We need the families’ consent for the other eight.',
      society.marriageWatch,
    ),
  }),
  draft('142.23', 'womensForum', {
    '2026-11-14': partially(
      'Sixty more calls in October: nine of twenty rang out at night, so it is getting better.',
      official.helpline,
    ),
  }),
  draft('142.33', 'womensForum', {
    '2026-10-27': notStarted(
      '58 killings in 2025 from the press; the morgues would give us more, if asked officially.',
    ),
  }),
  draft('142.41', 'womensForum', {
    '2026-07-22': noInformation(
      'We sit on none of the 38 committees that are said to include women. Which ones are they?',
    ),
  }),
  draft('142.44', 'disabilityFederation', {
    '2026-11-05': partially(
      'The post of inspector was advertised with the requirement of a driving licence. We have complained.',
      society.disabilityAudit,
    ),
  }),
  draft('142.46', 'disabilityFederation', {
    '2026-08-27': regressed(
      '720 in seven homes we could enter; there are four more. In one of them children were tied at night.',
      society.institutionVisits,
    ),
  }),
  draft('142.117', 'disabilityFederation', {
    '2026-09-25': notStarted(
      'Six of ten at home. One director told us he lists them for the grant per head.',
      society.disabilityAudit,
    ),
  }),
  draft('142.52', 'vessariAssociation', {
    '2026-10-20': partially(
      '29 schools with a teacher from elsewhere. Grade three reads from photocopies.',
      society.vessariSchools,
    ),
  }),
  draft('142.57', 'vessariAssociation', {
    '2026-09-08': inProgress('Two of the six co-opted councillors are cousins of the chair.'),
  }),
  draft('142.88', 'legalNetwork', {
    '2026-11-06': inProgress(
      'Draft for the coalition: the permit is gone from this Act and comes back as a certificate in the other.',
      society.assemblyReading,
    ),
  }),
  draft('142.89', 'pressAssociation', {
    '2026-11-04': regressed(
      'Thirty-one attacks. Four colleagues asked us to take their names off the list.',
      society.attacksLog,
    ),
  }),
  draft('142.94', 'pressAssociation', {
    '2026-11-11': regressed(
      'Two new cases since the list was printed, both over a video of the flood.',
      society.censorshipCases,
    ),
  }),
  draft('142.105', 'childObservatory', {
    '2026-10-15': inProgress(
      'Went back to four quarries: 51 children, against 60 in spring. Too few to say more.',
      society.childLabour,
    ),
  }),
  draft('142.112', 'childObservatory', {
    '2026-11-13': inProgress('The second reading is off the order paper again. Ask the committee clerk why.'),
  }),
  draft('142.124', 'healthWatch', {
    '2026-10-29': inProgress('Retested ten of the forty: fluoride has risen in three.', society.waterTests),
  }),
  draft('142.129', 'healthWatch', {
    '2026-11-02': inProgress(
      'Third quarter: 43 per cent bought outside. Insulin was out for nineteen days at Harrun.',
      society.medicineWatch,
    ),
  }),
  draft('142.137', 'tradeUnions', {
    '2026-10-12': regressed(
      'A third organiser was banned in September. The plant manager showed him the circular.',
      society.zoneInterviews,
    ),
  }),
  draft('142.144', 'riversAlliance', {
    '2026-11-08': notStarted(
      'New samples point to the tailings pond. The laboratory asks not to be named.',
      society.riverSamples,
    ),
  }),
];

import { plan } from './planning.js';
import type { DemonstrationProposal } from './types.js';

/** What organisations propose for the joint plan: two before everybody, two among their own. */
export const proposals: readonly DemonstrationProposal[] = [
  {
    recommendation: '142.63',
    organisation: 'coalition',
    writtenOn: '2026-10-19',
    sharedOn: '2026-10-27',
    plan: plan({
      expectedResult:
        'All interviews recorded in 118 stations and kept for five years; confession without counsel inadmissible by law',
      nextSteps: 'Recordings on servers outside the police; a copy for counsel within 48 hours',
      lead: 'interior',
      partners: ['legalNetwork', 'prisonWatch'],
      deadline: '2027-06-30',
    }),
  },
  {
    recommendation: '142.60',
    organisation: 'justice',
    writtenOn: '2026-10-26',
    sharedOn: '2026-11-09',
    plan: plan({
      nextSteps: 'Second bill on elections and discipline, after a hearing with the bar and the judges’ association',
      lead: 'justice',
      deadline: '2028-06-30',
      budget: 'MDR 0.4 million for the hearings',
    }),
  },
  {
    recommendation: '142.59',
    organisation: 'legalNetwork',
    writtenOn: '2026-11-12',
    sharedOn: null,
    plan: plan({
      challenges: 'The bill keeps eight years and a limitation of ten; the committee has not met since August',
      nextSteps: 'Joint brief to the committee before it meets on 8 December',
    }),
  },
  {
    recommendation: '142.61',
    organisation: 'nationalMechanism',
    writtenOn: '2026-11-16',
    sharedOn: null,
    plan: plan({
      supporting: ['attorneyGeneral'],
      deadline: '2027-09-30',
      budget: 'Within the budget of the Ministry of Justice',
    }),
  },
];

import { inProgress, partially, regressed } from '../assessing.js';
import { official } from '../sources/official.js';
import type { DemonstrationDraft } from '../types.js';
import { draft } from './draft.js';

/** What the coordinator and the focal point have written and not yet shared: the visitor may do it for them. */
export const ofSpeakers: readonly DemonstrationDraft[] = [
  draft('142.41', 'coalition', {
    '2026-11-17': inProgress(
      'Thirty-eight of 140 is right. In the eleven committees we attended the women present kept the minutes and had no vote.',
    ),
  }),
  draft('142.82', 'coalition', {
    '2026-11-18': inProgress(
      'Forms have reached two benches in Harrun, the first we have seen outside the capital. There are none in Vessari.',
    ),
  }),
  draft('142.97', 'coalition', {
    '2026-11-19': partially(
      'Two more hearings since March, with eight and nine days’ notice. Better than three days, and not yet the two weeks that were promised.',
      official.billsPortal,
    ),
  }),
  draft('142.32', 'nationalMechanism', {
    '2026-11-16': inProgress(
      'A circular on confidential advice from the age of fifteen is with the legal service of the Ministry of Health.',
    ),
  }),
  draft('142.107', 'nationalMechanism', {
    '2026-11-18': regressed(
      'The share did fall in 2026, as the coalition says. The draft budget of 2027 brings it back to 16.9 per cent.',
      official.budget2026,
    ),
  }),
];

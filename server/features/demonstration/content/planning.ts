/** Short forms for writing plans: what is left out is a cell nobody has filled yet. */
import type { ActionState } from '../../../domain/vocabulary.js';
import type { DemonstrationPlan, IsoDate, OrganisationKey, PlannedAction } from './types.js';

const empty: DemonstrationPlan = {
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  lead: null,
  supporting: [],
  partners: [],
  startsOn: null,
  deadline: null,
  budget: '',
  actions: [],
};

/** The plan with its unfilled cells. */
export const plan = (filled: Partial<DemonstrationPlan>): DemonstrationPlan => ({ ...empty, ...filled });

const inState =
  (state: ActionState) =>
  (organisation: OrganisationKey, dueOn: IsoDate | null, title: string): PlannedAction => ({
    title,
    organisation,
    state,
    dueOn,
  });

export const done = inState('DONE');
export const underWay = inState('UNDER_WAY');
export const planned = inState('PLANNED');

import type { OrganisationKey, PersonKey, PlacedRecommendation } from '../content/types.js';
import type { Made, Making, Owned } from './making.js';
import { dayBetween, momentOn } from './moments.js';

/** Between these days those who convene a cluster took its rows into their names. */
const GIVEN_FROM = '2025-12-01';
const GIVEN_TO = '2025-12-19';

/** One row in somebody's name in their organisation. */
interface Care {
  readonly one: PlacedRecommendation;
  readonly person: PersonKey;
  readonly organisation: OrganisationKey;
}

/** Rows in the care of the people who convene their cluster, as far as those work on rows and a plan is written. */
export function careRows(making: Making): Made {
  const cares = making.content.recommendations.flatMap((one) => caresOf(making, one));
  return {
    tables: {
      caretaker: cares.map((care) => ({
        ...making.columns(idOf(making, care), owned(care)),
        review_id: making.reviewId,
        entry_id: making.entry(care.one.number),
        person_id: making.person(care.person),
      })),
    },
    told: cares.map((care) => ({
      ...owned(care),
      action: 'matrixEntry.entrust',
      subjectType: 'Caretaker',
      subjectId: idOf(making, care),
      by: care.organisation,
      entry: care.one.number,
      before: { caretaker: null, version: 0 },
      after: { caretaker: making.content.people[care.person].name, version: 1 },
    })),
  };
}

function caresOf(making: Making, one: PlacedRecommendation): Care[] {
  const { people, clusters, plans } = making.content;
  if (!plans[one.number]) return [];
  const working = clusters[one.cluster].conveners.filter((person) => people[person].role !== 'REPORT_WRITER');
  return working.flatMap((person) => {
    const { organisation } = people[person];
    return organisation ? [{ one, person, organisation }] : [];
  });
}

const idOf = (making: Making, { one, organisation }: Care) => making.ids.of('caretaker', one.number, organisation);

const owned = ({ one, organisation }: Care): Owned => ({
  audience: 'ORGANISATION',
  owner: organisation,
  at: momentOn(dayBetween(GIVEN_FROM, GIVEN_TO, one.number), `care ${one.number} ${organisation}`),
});

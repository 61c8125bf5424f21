import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, type Submission } from '../recommendations/useSubmission.js';
import { ORGANISATION_FIELDS, type Organisation, type OrganisationDraft } from './organisation.js';

/**
 * What the two forms for an organisation share: the draft, what stands at its fields, and the organisation of nearly the
 * same name that the server found, for as long as the name it was found for stands.
 */
export function useOrganisationForm(first: OrganisationDraft, submission: Submission, known: readonly Organisation[]) {
  const intl = useIntl();
  const [draft, setDraft] = useState(first);
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState<OrganisationDraft | null>(null);
  const isMissing = draft.name.trim() === '';
  const { refusal } = submission;
  const isSame = refusal?.code === 'NAME_TAKEN';
  const isAboutNow = asked?.name === draft.name && asked.acronym === draft.acronym;
  const found =
    isSame || refusal?.code === 'NAME_ALIKE' ? known.find(({ id }) => id === refusal?.subjectId) : undefined;
  const there = isAboutNow ? found : undefined;
  const shown = found ? { ...submission, refusal: null } : submission;
  const needed = isTried && isMissing ? intl.formatMessage({ id: 'people.needed' }) : undefined;
  return {
    draft,
    setDraft,
    there,
    isSame,
    problem: useProblem({ ...shown, conflict: null }, ORGANISATION_FIELDS),
    errorAt: (field: string) => (field === 'name' ? needed : undefined) ?? atField(shown, field),
    /** Notes that the draft is about to be sent; false when it cannot be yet. */
    begin: () => {
      setTried(true);
      setAsked(draft);
      return !isMissing;
    },
  };
}

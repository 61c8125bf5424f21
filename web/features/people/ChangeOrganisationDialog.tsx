import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { AlikeNotice } from './AlikeNotice.js';
import { inputOf, SIDES, type Organisation, type PeopleOf } from './organisation.js';
import { OrganisationFields } from './OrganisationFields.js';
import { changeOrganisationDocument } from './people.documents.js';
import { useOrganisationForm } from './useOrganisationForm.js';

export interface ChangeOrganisationDialogProps {
  of: PeopleOf;
  known: readonly Organisation[];
  onDone: () => void;
  onCancel: () => void;
}

/** Another name, short form or side. Only what was changed is sent; somebody else's earlier change is shown beside it. */
export function ChangeOrganisationDialog({ of, known, onDone, onCancel }: ChangeOrganisationDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [{ id, version, ...before }] = useState(() => ({ ...of.organisation, acronym: of.organisation.acronym ?? '' }));
  const [expected, setExpected] = useState(version);
  const [change, submission] = useSubmission(changeOrganisationDocument);
  const form = useOrganisationForm(before, submission, known);
  const { draft, there } = form;
  const send = async (isAnother: boolean, expectedVersion = expected) => {
    if (!form.begin()) return;
    setExpected(expectedVersion);
    const wanted = Object.entries(inputOf(draft));
    const stood: Record<string, unknown> = inputOf(before);
    const changes = Object.fromEntries(wanted.filter(([field, value]) => value !== stood[field]));
    if (Object.keys(changes).length === 0) return onCancel();
    const outcome = await change({ id, expectedVersion, ...changes, isAnother });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'people.changed' }, { name: outcome.value.name }));
    onDone();
  };
  if (submission.conflict) {
    const { conflict } = submission;
    const word = (side: unknown) => intl.formatMessage({ id: `words.${String(side)}` });
    return (
      <LostRace
        race={{ ...conflict, mine: inWords(conflict.mine, word), theirs: inWords(conflict.theirs, word) }}
        busy={submission.busy}
        onKeepMine={() => void send(false, conflict.currentVersion)}
        onTakeTheirs={onDone}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'people.changeTitle' })}
      submitLabel={intl.formatMessage({ id: 'row.save' })}
      onSubmit={() => void send(false)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={form.problem}
      size="small"
    >
      <OrganisationFields
        draft={draft}
        onChange={form.setDraft}
        sides={of.viewerCan.changeSide ? SIDES : [draft.side]}
        errorAt={form.errorAt}
      />
      {there && (
        <AlikeNotice
          there={there}
          onKeepBoth={form.isSame ? undefined : () => void send(true)}
          busy={submission.busy}
        />
      )}
    </FormDialog>
  );
}

/** The fields of a conflict with the side in words. */
function inWords(fields: ConflictAnswer['mine'], word: (side: unknown) => string): object {
  const said = fields as Record<string, unknown>;
  return 'side' in said ? { ...said, side: word(said.side) } : said;
}

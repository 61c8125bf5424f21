import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { RowCarePartsFragment } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import classes from './portfolios.module.css';
import { entrustEntryDocument, rowCareDocument } from './portfolios.documents.js';

/** In whose care a row is in the reader's own organisation; nothing for whoever works on no rows. */
export function CareSection({ entryId, onChanged }: { entryId: string; onChanged: () => void }) {
  const intl = useIntl();
  const { data, readAgain } = useReading(rowCareDocument, { variables: { entryId } });
  const care = data?.recommendationPage.care;
  if (!care) return null;
  const changed = () => {
    readAgain();
    onChanged();
  };
  return (
    <section aria-labelledby="care">
      <SectionHead id="care" title={intl.formatMessage({ id: 'portfolios.care' })} />
      <p className={classes.quiet}>{intl.formatMessage({ id: 'portfolios.careHelp' })}</p>
      {care.colleagues.length > 0 ? (
        <CareField care={care} onChanged={changed} />
      ) : (
        <p dir="auto">{care.caretaker?.name ?? intl.formatMessage({ id: 'portfolios.nobody' })}</p>
      )}
      {care.formerly && <p>{intl.formatMessage({ id: 'portfolios.formerly' }, { name: care.formerly })}</p>}
    </section>
  );
}

/** Chosen is given: the row goes into the other's name at once. */
function CareField({ care, onChanged }: { care: RowCarePartsFragment; onChanged: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [entrust, submission] = useSubmission(entrustEntryDocument);
  const problem = useProblem(submission);
  const nobody = intl.formatMessage({ id: 'portfolios.nobody' });
  const give = async (personId: string) => {
    const outcome = await entrust({
      entryId: care.id,
      expectedVersion: care.version ?? null,
      personId: personId || null,
    });
    const name = care.colleagues.find((one) => one.personId === personId)?.name ?? nobody;
    if (outcome.kind === 'saved') announce(intl.formatMessage({ id: 'portfolios.given' }, { name }));
    if (outcome.kind !== 'failed') onChanged();
  };
  return (
    <>
      <NativeSelect
        className={classes.care}
        aria-label={intl.formatMessage({ id: 'portfolios.care' })}
        data={[
          { value: '', label: nobody },
          ...care.colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        value={care.caretaker?.personId ?? ''}
        disabled={submission.busy}
        onChange={(event) => void give(event.currentTarget.value)}
      />
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </>
  );
}

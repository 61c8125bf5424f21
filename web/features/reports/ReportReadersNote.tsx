import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { ReportReaders } from '../../graphql/generated/graphql.js';
import { readersIcon } from './readers.js';
import classes from './ReportReadersNote.module.css';

/** Says plainly what is in the report, and who can open this draft. */
export function ReportReadersNote({ readAs }: { readAs: ReportReaders }) {
  const intl = useIntl();
  return (
    <p className={classes.note}>
      <Icon name={readersIcon[readAs]} />
      <span>
        <strong>{intl.formatMessage({ id: `reports.contains.${readAs}` })}</strong>{' '}
        {intl.formatMessage({ id: 'reports.draftReaders' })}
      </span>
    </p>
  );
}

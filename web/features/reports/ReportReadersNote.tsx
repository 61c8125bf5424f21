import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { Report } from './ReportPage.js';
import { readersIcon } from './readers.js';
import classes from './ReportReadersNote.module.css';

/** Says plainly what is in the report, and who can open this draft. */
export function ReportReadersNote({ audience, readAs }: Pick<Report, 'audience' | 'readAs'>) {
  const intl = useIntl();
  const isOwn = audience === 'PERSONAL';
  return (
    <p className={classes.note}>
      <Icon name={isOwn ? 'lock' : readersIcon[readAs]} />
      <span>
        <strong>{intl.formatMessage({ id: `reports.contains.${readAs}` })}</strong>{' '}
        {intl.formatMessage({ id: `reports.draftReaders.${isOwn ? 'PERSONAL' : 'ORGANISATION'}` })}
      </span>
    </p>
  );
}

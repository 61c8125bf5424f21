import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Notice } from '../../design/Notice.js';
import { useFormat } from '../../lib/useFormat.js';

export interface UndoneNoticeProps {
  /** Whose words: an import's, or a spreadsheet's. */
  room: 'imports' | 'sheets';
  undoneAt: string;
  /** What stayed because others had worked on it since. */
  left: readonly string[];
  /** Where the next file is chosen. */
  againUrl: string;
}

/** A file was taken back: when, what stayed, and the way to another. */
export function UndoneNotice({ room, undoneAt, left, againUrl }: UndoneNoticeProps) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <Notice tone="info" live="polite" title={intl.formatMessage({ id: `${room}.done.undone` })}>
      <p>
        <FormattedMessage id={`${room}.done.undoneDetail`} values={{ when: format.dateTime(undoneAt) }} />
      </p>
      {left.length > 0 && (
        <p>
          <FormattedMessage id={`${room}.done.left`} values={{ count: left.length, rows: format.list(left) }} />
        </p>
      )}
      <Link to={againUrl}>
        <FormattedMessage id="imports.done.again" />
      </Link>
    </Notice>
  );
}

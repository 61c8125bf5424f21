import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { useFormat } from '../../lib/useFormat.js';
import { hostOf, isFollowable, type Cited } from './evidence-of-row.js';
import classes from './evidence.module.css';

/** One source: its citation, the link where it has one, and its day. */
export function CitedSource({ source }: { source: Cited }) {
  const intl = useIntl();
  const format = useFormat();
  const { citation, url, datedOn, withdrawnAt, fileName, fileKind, fileBytes } = source;
  const about = [datedOn && format.date(datedOn), withdrawnAt && intl.formatMessage({ id: 'evidence.withdrawn' })];
  return (
    <span className={classes.source}>
      <Icon name={url ? 'link' : 'paperclip'} size={14} />
      <span className={classes.cited}>
        {isFollowable(url) ? (
          <a href={url} target="_blank" rel="noreferrer noopener" dir="auto">
            {citation}
            <VisuallyHidden>{intl.formatMessage({ id: 'evidence.newTab' })}</VisuallyHidden>
          </a>
        ) : (
          <span dir="auto">{citation}</span>
        )}
        {fileName && (
          <span className={classes.about}>
            <bdi>{fileName}</bdi> · {intl.formatMessage({ id: `evidence.kind.${fileKind}` })} ·{' '}
            {format.bytes(fileBytes ?? 0)}
          </span>
        )}
        {about.some(Boolean) && <span className={classes.about}>{about.filter(Boolean).join(' · ')}</span>}
      </span>
      {url && (
        <bdi dir="ltr" className={classes.host}>
          {hostOf(url)}
        </bdi>
      )}
    </span>
  );
}

/** Sources one below the other; nothing for none. */
export function CitedSources({ sources }: { sources: readonly Cited[] }) {
  if (sources.length === 0) return null;
  return (
    <ul className={classes.sources}>
      {sources.map((source, at) => (
        <li key={`${source.citation} ${at}`}>
          <CitedSource source={source} />
        </li>
      ))}
    </ul>
  );
}

import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { EvidenceFileFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import type { Evidence } from './evidence-of-row.js';
import classes from './file.module.css';

/** The file of a source, and for its own organisation what others will get of it. */
export function EvidenceFileLines({ piece: { file, cleanedFile } }: { piece: Pick<Evidence, 'file' | 'cleanedFile'> }) {
  if (!file) return null;
  return (
    <div className={classes.files}>
      <FileLine file={file} />
      {cleanedFile && <WhatOthersGet copy={cleanedFile} />}
    </div>
  );
}

function FileLine({ file }: { file: EvidenceFileFieldsFragment }) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <span className={classes.line}>
      <Icon name="download" size={12} />
      <a
        href={`/api/files/${file.id}`}
        download
        aria-label={intl.formatMessage({ id: 'evidence.file.download' }, { name: file.name })}
      >
        <bdi>{file.name}</bdi>
      </a>
      <span>
        {intl.formatMessage({ id: `evidence.kind.${file.kind}` })} · {format.bytes(file.byteSize)}
      </span>
    </span>
  );
}

/** The line that must be read before sharing: the copy itself, what was taken out of it, and what was not. */
export function WhatOthersGet({ copy }: { copy: EvidenceFileFieldsFragment }) {
  const intl = useIntl();
  const format = useFormat();
  const listed = (words: readonly string[], of: string) =>
    format.list(words.map((word) => intl.formatMessage({ id: `evidence.${of}.${word}` })));
  return (
    <>
      <span className={classes.line}>
        <Icon name="share" size={12} />
        <span>{intl.formatMessage({ id: 'evidence.copy.get' })}</span>
        <a
          href={`/api/files/${copy.id}`}
          download
          aria-label={intl.formatMessage({ id: 'evidence.copy.download' }, { name: copy.name })}
        >
          <bdi>{copy.name}</bdi>
        </a>
        <span>{format.bytes(copy.byteSize)}</span>
      </span>
      <p className={classes.notes}>
        {copy.removed.length > 0
          ? intl.formatMessage({ id: 'evidence.copy.without' }, { what: listed(copy.removed, 'removed') })
          : intl.formatMessage({ id: 'evidence.copy.asItIs' })}{' '}
        {copy.remaining.length > 0 && (
          <span className={classes.look}>
            {intl.formatMessage({ id: 'evidence.copy.look' }, { what: listed(copy.remaining, 'remaining') })}
          </span>
        )}
      </p>
    </>
  );
}

import { Button, Progress } from '@mantine/core';
import { useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { useFormat } from '../../lib/useFormat.js';
import { useFileDrop } from '../../lib/useFileDrop.js';
import classes from './imports.module.css';
import { useKeepFocus } from './useKeepFocus.js';
import type { Upload } from './useUpload.js';

export interface FileDropProps {
  upload: Upload;
  onChoose: (file: File) => void;
  onCancel: () => void;
  /** Which files can be read, in words. */
  kinds: string;
  /** Their endings, as a browser's file dialog takes them. */
  accept: string;
}

/** Where a file is chosen or dropped; shows its way to the server, and in words why it could not be read. */
export function FileDrop({ upload, onChoose, onCancel, kinds, accept }: FileDropProps) {
  const place = useKeepFocus<HTMLDivElement>(upload.state);
  return (
    <div className={classes.upload} ref={place} tabIndex={-1}>
      {upload.state === 'sending' ? (
        <Sending upload={upload} onCancel={onCancel} />
      ) : (
        <Target onChoose={onChoose} kinds={kinds} accept={accept} />
      )}
      {upload.state === 'refused' && <Refused upload={upload} onRetry={() => onChoose(upload.file)} />}
    </div>
  );
}

function Target({ onChoose, kinds, accept }: Pick<FileDropProps, 'onChoose' | 'kinds' | 'accept'>) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const dropped = useFileDrop(onChoose);
  return (
    <div className={classes.drop} {...dropped}>
      <Icon name="upload" size={24} />
      <p className={classes.dropTitle}>
        <FormattedMessage id="imports.drop.title" />
      </p>
      <Button onClick={() => input.current?.click()} aria-describedby={hint}>
        <FormattedMessage id="imports.drop.choose" />
      </Button>
      <p id={hint} className={classes.quiet}>
        {kinds}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        data-testid="import-file"
        aria-label={intl.formatMessage({ id: 'imports.drop.choose' })}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0);
          event.currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}

function Sending({ upload, onCancel }: { upload: Upload & { state: 'sending' }; onCancel: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  const isSent = upload.share >= 1;
  const values = { file: upload.fileName, share: format.percent(upload.share) };
  return (
    <div className={classes.drop} aria-busy="true">
      <p className={classes.dropTitle} role="status">
        <FormattedMessage id={isSent ? 'imports.drop.reading' : 'imports.drop.sending'} values={values} />
      </p>
      <Progress
        className={classes.progress}
        value={upload.share * 100}
        animated={isSent}
        aria-label={intl.formatMessage({ id: 'imports.drop.progress' })}
      />
      <Button variant="default" onClick={onCancel}>
        <FormattedMessage id="imports.cancel" />
      </Button>
    </div>
  );
}

function Refused({ upload, onRetry }: { upload: Upload & { state: 'refused' }; onRetry: () => void }) {
  const intl = useIntl();
  return (
    <Notice
      tone="error"
      live="assertive"
      title={intl.formatMessage({ id: 'imports.refused.title' }, { file: upload.file.name })}
      action={
        upload.message === null ? (
          <Button variant="default" onClick={onRetry}>
            <FormattedMessage id="imports.refused.again" />
          </Button>
        ) : undefined
      }
    >
      <p dir="auto">{upload.message ?? <FormattedMessage id="imports.refused.network" />}</p>
    </Notice>
  );
}

import { ActionIcon, Button, Progress } from '@mantine/core';
import { useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { useFormat } from '../../lib/useFormat.js';
import { useMediaQuery } from '../../lib/useMediaQuery.js';
import { useFileDrop } from '../../lib/useFileDrop.js';
import classes from './file.module.css';
import type { FileSending } from './useFileSending.js';

export interface FileFieldProps {
  file: File | null;
  onChoose: (file: File | null) => void;
  sending: FileSending;
}

const KINDS = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.csv,.txt';

/** A file for a source: chosen, dropped, or photographed; its way to the server, and why it was not taken. */
export function FileField({ file, onChoose, sending }: FileFieldProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `evidence.file.${id}` });
  const [label, help, error] = [useId(), useId(), useId()];
  const problem = sending.problemOf(file);
  return (
    <div role="group" aria-labelledby={label} aria-describedby={`${help} ${error}`} className={classes.field}>
      <span id={label} className={classes.label}>
        {say('label')}
      </span>
      <span id={help} className={classes.help}>
        {say('help')}
      </span>
      {sending.share !== null && file ? (
        <OnItsWay file={file} share={sending.share} onCancel={sending.cancel} />
      ) : file ? (
        <Chosen file={file} onClear={() => onChoose(null)} />
      ) : (
        <Choice onChoose={onChoose} />
      )}
      <p id={error} className={classes.error} role={problem ? 'alert' : undefined} dir="auto">
        {problem}
      </p>
    </div>
  );
}

function Choice({ onChoose }: { onChoose: (file: File) => void }) {
  const intl = useIntl();
  const isTouch = useMediaQuery('(pointer: coarse)');
  const dropped = useFileDrop(onChoose);
  return (
    <div className={classes.drop} {...dropped}>
      <Pick words="choose" accept={KINDS} onChoose={onChoose} />
      {isTouch ? (
        <Pick words="camera" accept="image/*" capture onChoose={onChoose} />
      ) : (
        <span className={classes.help}>{intl.formatMessage({ id: 'evidence.file.drop' })}</span>
      )}
    </div>
  );
}

interface PickProps {
  words: 'choose' | 'camera';
  accept: string;
  /** Opens the phone's camera at once. */
  capture?: boolean;
  onChoose: (file: File) => void;
}

function Pick({ words, accept, capture, onChoose }: PickProps) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const name = intl.formatMessage({ id: `evidence.file.${words}` });
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => input.current?.click()}>
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        capture={capture ? 'environment' : undefined}
        aria-label={name}
        data-testid={`evidence-${words}`}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0);
          event.currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}

function Chosen({ file, onClear }: { file: File; onClear: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <p className={classes.chosen}>
      <Icon name="paperclip" />
      <span className={classes.name} dir="auto">
        {file.name}
      </span>
      <span className={classes.help}>{format.bytes(file.size)}</span>
      <ActionIcon aria-label={intl.formatMessage({ id: 'evidence.file.clear' }, { name: file.name })} onClick={onClear}>
        <Icon name="close" />
      </ActionIcon>
    </p>
  );
}

function OnItsWay({ file, share, onCancel }: { file: File; share: number; onCancel: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  const isSent = share >= 1;
  const id = isSent ? 'evidence.file.cleaning' : 'evidence.file.sending';
  return (
    <div className={classes.way}>
      <p role="status" dir="auto">
        {intl.formatMessage({ id }, { name: file.name, share: format.percent(share) })}
      </p>
      <Progress
        value={share * 100}
        animated={isSent}
        aria-label={intl.formatMessage({ id: 'evidence.file.progress' })}
      />
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        {intl.formatMessage({ id: 'evidence.file.cancel' })}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import classes from './Enrolment.module.css';

/** Ten codes to keep, shown this once: to copy, to save as a file, to write down. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const text = (name: string) => intl.formatMessage({ id: `accounts.${name}` });
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    announce(text('recoveryCopied'));
  };
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`;
  return (
    <div className={classes.form}>
      <Notice tone="good" live="polite">
        {text('recoveryOn')}
      </Notice>
      <p>{text('recoveryHelp')}</p>
      <ol className={classes.codes} dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={classes.actions}>
        <Button component="a" variant="default" href={file} download="tandem-recovery-codes.txt">
          {text('recoverySave')}
        </Button>
        {/* Browsers give the clipboard to secure pages only. */}
        {'clipboard' in navigator && (
          <Button variant="default" onClick={() => void copy()}>
            {text('recoveryCopy')}
          </Button>
        )}
      </div>
      <Button onClick={onDone} fullWidth>
        {text('recoveryDone')}
      </Button>
    </div>
  );
}

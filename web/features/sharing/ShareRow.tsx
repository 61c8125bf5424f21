import { Checkbox } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import { Notice } from '../../design/Notice.js';
import type { SharePreviewFieldsFragment } from '../../graphql/generated/graphql.js';
import { ShownView } from './ShownView.js';
import classes from './share.module.css';

export interface ShareRowProps {
  preview: SharePreviewFieldsFragment;
  isChosen: boolean;
  /** Ticks or unticks it; null where it is the only one. */
  onToggle: (() => void) | null;
}

/** One row of what will be shared: as it will be read, what was read until now, and what follows from it. */
export function ShareRow({ preview, isChosen, onToggle }: ShareRowProps) {
  const intl = useIntl();
  const { reference, text, shown, before, makesOutdated, refusal } = preview;
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        {onToggle && (
          <Checkbox
            checked={isChosen}
            disabled={refusal !== null}
            onChange={onToggle}
            aria-label={intl.formatMessage({ id: 'share.choose' }, { reference })}
          />
        )}
        <p dir="auto" className={classes.text}>
          <strong>
            <Bdi>{reference}</Bdi>
          </strong>{' '}
          {text}
        </p>
      </div>
      <div className={classes.compare}>
        <div>
          <h3>{intl.formatMessage({ id: 'share.willRead' })}</h3>
          <ShownView shown={shown} />
        </div>
        {before && (
          <div className={classes.before}>
            <h3>{intl.formatMessage({ id: 'share.readNow' })}</h3>
            <ShownView shown={before} />
          </div>
        )}
      </div>
      {makesOutdated && !refusal && (
        <Notice tone="warning">
          <p>{intl.formatMessage({ id: 'share.makesOutdated' })}</p>
        </Notice>
      )}
      {refusal && (
        <Notice tone="error">
          <p dir="auto">{refusal.message}</p>
        </Notice>
      )}
    </li>
  );
}

import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Chip } from '../../design/Chip.js';
import { Icon } from '../../design/Icon.js';
import type { Status } from '../../graphql/generated/graphql.js';
import classes from './StatusChoice.module.css';
import { statusOrder, toneOfStatus } from './status-tones.js';

export interface StatusChoiceProps {
  label: string;
  value: Status | null;
  onChange: (status: Status) => void;
  /** Statuses that make no sense here. */
  without?: readonly Status[];
  error?: string;
}

/** The status scale to choose one of, each by its drawing and word. Arrow keys move, as in any radio group. */
export function StatusChoice({ label, value, onChange, without = [], error }: StatusChoiceProps) {
  const intl = useIntl();
  const name = useId();
  const errorId = useId();
  return (
    <fieldset className={classes.root} aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      <div className={classes.choices}>
        {statusOrder
          .filter((status) => !without.includes(status))
          .map((status) => (
            <label key={status} className={classes.choice}>
              <input
                type="radio"
                name={name}
                value={status}
                checked={status === value}
                onChange={() => onChange(status)}
              />
              <Chip tone={toneOfStatus[status]}>{intl.formatMessage({ id: `words.${status}` })}</Chip>
            </label>
          ))}
      </div>
      {error && (
        <p id={errorId} className={classes.error} role="alert">
          <Icon name="error" size={14} />
          {error}
        </p>
      )}
    </fieldset>
  );
}

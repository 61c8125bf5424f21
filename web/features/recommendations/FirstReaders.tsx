import { Radio } from '@mantine/core';
import { useIntl } from 'react-intl';
import classes from './first-readers.module.css';

/** Who reads a thing from when it is written: its writer alone, or their organisation. */
export type FirstAudience = 'PERSONAL' | 'ORGANISATION';

/** What every new thing begins with, each time anew: a choice is never remembered. */
export const usualReaders: FirstAudience = 'ORGANISATION';

export interface FirstReadersProps {
  value: FirstAudience;
  /** Left out where there is nothing to choose: then only what it means is said. */
  onChange?: (value: FirstAudience) => void;
}

const choices: readonly FirstAudience[] = ['PERSONAL', 'ORGANISATION'];

/** Who will read what is being written, to be chosen, with what that means. */
export function FirstReaders({ value, onChange }: FirstReadersProps) {
  const intl = useIntl();
  const means = (
    <p className={classes.means} aria-live="polite">
      {intl.formatMessage({ id: `firstReaders.means.${value}` })}
    </p>
  );
  if (!onChange) return means;
  return (
    <div>
      <Radio.Group
        label={intl.formatMessage({ id: 'firstReaders.whom' })}
        value={value}
        onChange={(chosen) => onChange(chosen as FirstAudience)}
      >
        <div className={classes.audiences}>
          {choices.map((one) => (
            <Radio key={one} value={one} label={intl.formatMessage({ id: `words.audience.${one}` })} />
          ))}
        </div>
      </Radio.Group>
      {means}
    </div>
  );
}

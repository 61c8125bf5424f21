import { useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Status } from '../../graphql/generated/graphql.js';
import type { GivenCommand } from './joint-moves.js';

export interface Sentences {
  /** A command as a button, e.g. “Accept “Partially””. */
  readonly button: (command: GivenCommand, stands: Status | null) => string;
  /** What everybody will read once the command is given. */
  readonly consequence: (
    command: GivenCommand,
    about: { readonly value: Status | null; readonly stands: Status | null },
  ) => ReactNode;
}

const bold = (words: ReactNode) => <strong key="bold">{words}</strong>;

/** The sentences in which commands on the joint status are offered and explained. */
export function useSentences(): Sentences {
  const intl = useIntl();
  return useMemo(() => {
    const word = (status: Status | null, short = false) =>
      status ? intl.formatMessage({ id: `words.${short ? 'short.' : ''}${status}` }) : '';
    return {
      button: (command, stands) =>
        intl.formatMessage({ id: `joint.do.${command}` }, { status: word(stands, true), hasStatus: String(!!stands) }),
      consequence: (command, { value, stands }) =>
        intl.formatMessage(
          { id: `joint.then.${command}` },
          { status: word(stands), value: word(value), hasValue: String(!!value), b: bold },
        ),
    };
  }, [intl]);
}

import { useIntl } from 'react-intl';

interface Named {
  readonly stateName: string | null;
  readonly sessionNumber: number | null;
  readonly cycleNumber: number | null;
}

/** What a review is called in one line: State, session, cycle; what is not known is left out. */
export function useReviewTitle() {
  const intl = useIntl();
  return ({ stateName, sessionNumber, cycleNumber }: Named) =>
    intl.formatMessage(
      { id: 'imports.review' },
      {
        state: stateName ?? intl.formatMessage({ id: 'imports.found.unknownState' }),
        session: sessionNumber ?? 'none',
        cycle: cycleNumber ?? 'none',
      },
    );
}

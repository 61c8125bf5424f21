import { useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import { useFormat } from '../../lib/useFormat.js';
import type { Page } from './usePageOf.js';
import classes from './page.module.css';

type Statement = Page['positions'][number];

export interface PositionFactsProps {
  row: Page['row'];
  /** The newest first. */
  positions: readonly Statement[];
}

/** The State's position with its own words, its source, and what it said before. */
export function PositionFacts({ row, positions }: PositionFactsProps) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `page.${id}` }, values);
  const word = (value: Statement['value']) => intl.formatMessage({ id: `words.${value}` });
  const [newest, ...earlier] = positions;
  return (
    <>
      <dt>{say('position')}</dt>
      <dd>
        <strong>{word(newest?.value ?? row.position)}</strong>
        {newest?.asOf && <> {say('since', { day: format.date(newest.asOf) })}</>}
        {newest?.isClaimedAlreadyImplemented && <>; {say('claimed')}</>}
        {newest?.verbatim && newest.verbatim.toLowerCase() !== word(newest.value).toLowerCase() && (
          <span className={classes.said} dir="auto">
            {say('verbatim', { words: newest.verbatim })}
          </span>
        )}
        {newest?.reason && <span className={classes.said}>{say('correctedBecause', { reason: newest.reason })}</span>}
      </dd>
      {newest?.sourceSymbol && (
        <>
          <dt>{say('source')}</dt>
          <dd>
            <Source of={newest} />
          </dd>
        </>
      )}
      {earlier.length > 0 && (
        <>
          <dt>{say('positionHistory')}</dt>
          {earlier.map((one) => (
            <dd key={one.id}>
              {word(one.value)}
              {one.asOf && <> {say('since', { day: format.date(one.asOf) })}</>}
              {one.sourceSymbol && (
                <span className={classes.said}>
                  <Source of={one} />
                </span>
              )}
            </dd>
          ))}
        </>
      )}
    </>
  );
}

function Source({ of: { sourceSymbol, sourceParagraph } }: { of: Statement }) {
  const intl = useIntl();
  if (!sourceParagraph) return <Bdi>{sourceSymbol ?? ''}</Bdi>;
  return intl.formatMessage(
    { id: 'page.sourceParagraph' },
    { symbol: <Bdi key="symbol">{sourceSymbol ?? ''}</Bdi>, paragraph: <Bdi key="paragraph">{sourceParagraph}</Bdi> },
  );
}

import { useRef, type RefObject } from 'react';
import { Button } from '@mantine/core';
import type { GridHandle } from '../../design/grid/Grid.js';
import { Icon } from '../../design/Icon.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { RowDrawer } from './row-drawer.js';
import { useDraftOffers, type DraftOffer } from './useDraftOffers.js';
import classes from './together.module.css';

/** Shown at once; the others follow as these are answered. */
const AT_ONCE = 3;

export interface DraftOffersProps {
  readonly edits: MatrixEdits;
  readonly gridRef: RefObject<GridHandle | null>;
  readonly drawer: RowDrawer;
}

/** What the person typed here before the page was lost, and has not saved: to go on with, or to be thrown away. */
export function DraftOffers(props: DraftOffersProps) {
  const { intl, format } = useColumnWorld();
  const say = sayWith(intl);
  const isNarrow = useMediaQuery(NARROW); // on cards nothing is written: what was typed can be saved as it is
  const offers = useDraftOffers(props);
  const list = useRef<HTMLUListElement>(null);
  if (offers.length === 0) return null;
  const throwAway = ({ rowId, discard }: DraftOffer) => {
    discard();
    // The button goes with its offer: the next one has the focus then, and after the last the row it was about.
    setTimeout(() => {
      const next = list.current?.querySelector('button');
      if (next) next.focus();
      else if (props.gridRef.current) props.gridRef.current.focusCell(rowId);
      else document.getElementById('main')?.focus();
    });
  };
  return (
    <section className={classes.offers} aria-label={say('draft.title')}>
      <h2 className={classes.offersHead}>
        <Icon name="pencil" size={14} />
        {say('draft.title')}
      </h2>
      <ul ref={list}>
        {offers.slice(0, AT_ONCE).map((offer) => {
          const { key, row, what, text, keptAt, isOfCell, goOn } = offer;
          const cell = { row, column: what };
          const isSaved = isNarrow && isOfCell;
          return (
            <li key={key} className={classes.offer}>
              <span className={classes.offerWords}>
                <b>{say('draft.cell', cell)}</b> <span>{say('draft.when', { when: format.dateTime(keptAt) })}</span>
                <q dir="auto" className={classes.typed}>
                  {text}
                </q>
              </span>
              <span className={classes.offerWays}>
                <Button
                  size="compact-sm"
                  onClick={goOn}
                  aria-label={say(isSaved ? 'draft.saveOf' : 'draft.goOnWith', cell)}
                >
                  {say(isSaved ? 'draft.save' : 'draft.goOn')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => throwAway(offer)}
                  aria-label={say('draft.discardOf', cell)}
                >
                  {say('draft.discard')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {offers.length > AT_ONCE && <p>{say('draft.more', { count: offers.length - AT_ONCE })}</p>}
    </section>
  );
}

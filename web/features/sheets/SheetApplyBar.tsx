import { Button } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import classes from '../imports/imports.module.css';
import { refreshAfterImport } from '../imports/refresh-after-import.js';
import type { takenRows } from './sheet-choices.js';
import { layoutOf, type Draft, type SheetFile } from './sheet-layout.js';
import { applySheetDocument } from './sheets.documents.js';

export interface SheetApplyBarProps {
  of: SheetFile;
  draft: Draft;
  rows: ReturnType<typeof takenRows>;
  onStale: () => void;
}

/** The one button, which says what it will do. */
export function SheetApplyBar({ of, draft, rows, onStale }: SheetApplyBarProps) {
  const client = useApolloClient();
  const [apply, { busy }] = useMutationResult(applySheetDocument);
  const mutationId = useRef<string>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const cells = rows.reduce((sum, { fields }) => sum + fields.length, 0);
  const press = async () => {
    setProblem(null);
    // A press after no answer came sends the same act again: done or not, it is done once.
    mutationId.current ??= newMutationId();
    const outcome = await apply({
      input: { mutationId: mutationId.current, id: of.id, layout: layoutOf(draft), rows },
    });
    if (outcome.kind === 'failed') return setProblem('');
    mutationId.current = null;
    if (outcome.kind === 'refusal') {
      setProblem(outcome.refusal.message);
      return onStale();
    }
    await refreshAfterImport(client);
    client.cache.evict({ fieldName: 'matrixFiles' });
  };
  return (
    <div className={classes.bar}>
      {problem !== null && (
        <div className={classes.barProblem}>
          <Notice tone="error" live="assertive">
            <p dir="auto">{problem || <FormattedMessage id="imports.apply.failed" />}</p>
          </Notice>
        </div>
      )}
      <p id="sheet-waits" className={classes.barWords} role="status">
        <FormattedMessage
          id={cells === 0 ? 'sheets.apply.nothing' : busy ? 'sheets.apply.busy' : 'sheets.apply.undoable'}
        />
      </p>
      <Button disabled={cells === 0} loading={busy} onClick={() => void press()} aria-describedby="sheet-waits">
        <FormattedMessage id="sheets.apply.take" values={{ cells, rows: rows.length }} />
      </Button>
    </div>
  );
}

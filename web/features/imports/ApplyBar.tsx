import { Button } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { ImportFileQuery } from '../../graphql/generated/graphql.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { chosenReviews, type Choices, type Intent } from './choices.js';
import { applyImportDocument } from './imports.documents.js';
import classes from './imports.module.css';
import { refreshAfterImport } from './refresh-after-import.js';

/** Reviews one import may write. */
const MOST_AT_ONCE = 60;

export interface ApplyBarProps {
  of: ImportFileQuery['import'];
  choices: Choices;
  intent: Intent;
  onApplied: () => void;
}

/** The one button, which says what it will do, or what it still waits for. */
export function ApplyBar({ of, choices, intent, onApplied }: ApplyBarProps) {
  const client = useApolloClient();
  const [apply, { busy }] = useMutationResult(applyImportDocument);
  const mutationId = useRef<string>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    setProblem(null);
    const reviews = chosenReviews(of.reviews, choices);
    // A press after no answer came sends the same act again: done or not, it is done once.
    mutationId.current ??= newMutationId();
    const outcome = await apply({ input: { mutationId: mutationId.current, id: of.id, reviews } });
    if (outcome.kind === 'failed') return setProblem('');
    mutationId.current = null;
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal.message);
    await refreshAfterImport(client);
    onApplied();
  };
  const waits = waitingFor(intent);
  return (
    <div className={classes.bar}>
      {problem !== null && (
        <div className={classes.barProblem}>
          <Notice tone="error" live="assertive">
            <p dir="auto">{problem || <FormattedMessage id="imports.apply.failed" />}</p>
          </Notice>
        </div>
      )}
      <p id="apply-waits" className={classes.barWords} role="status">
        {waits && (
          <FormattedMessage
            id={`imports.apply.${waits}`}
            values={{ count: waits === 'unanswered' || waits === 'missing' ? intent[waits] : 0 }}
          />
        )}
        {!waits && <FormattedMessage id={`imports.apply.${busy ? 'busy' : 'undoable'}`} />}
      </p>
      <Button disabled={waits !== null} loading={busy} onClick={() => void press()} aria-describedby="apply-waits">
        <ApplyLabel intent={intent} />
      </Button>
    </div>
  );
}

type Waits = 'reviews' | 'tooMany' | 'missing' | 'isKnown' | 'unanswered' | 'same';

function waitingFor(intent: Intent): Waits | null {
  if (intent.reviews === 0) return 'reviews';
  if (intent.reviews > MOST_AT_ONCE) return 'tooMany';
  if (intent.missing > 0) return 'missing';
  if (!intent.isKnown) return 'isKnown';
  if (intent.unanswered > 0) return 'unanswered';
  return intent.added + intent.changed === 0 ? 'same' : null;
}

function ApplyLabel({ intent: { reviews, added, changed, isKnown } }: { intent: Intent }) {
  const isEmpty = isKnown && reviews > 0;
  const intl = useIntl();
  const parts = [
    added > 0 && intl.formatMessage({ id: 'imports.apply.add' }, { count: added }),
    changed > 0 &&
      intl.formatMessage({ id: `imports.apply.${added > 0 ? 'change' : 'changeOnly'}` }, { count: changed }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return intl.formatMessage({ id: isEmpty ? 'imports.apply.nothing' : 'imports.apply.import' });
  return intl.formatList(parts, { type: 'unit' });
}

import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { addEvidenceDocument } from '../evidence/evidence.documents.js';
import { CitedSource } from '../evidence/CitedSource.js';
import { EvidenceFields, noEvidence, type EvidenceDraft } from '../evidence/EvidenceFields.js';
import type { Evidence } from '../evidence/evidence-of-row.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import classes from './assessments.module.css';

const FIELDS = ['citation', 'url', 'datedOn'];

export interface EvidencePickerProps {
  entryId: string;
  evidence: readonly Evidence[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  /** A source being written down; it is part of what must not be lost. */
  draft: EvidenceDraft;
  onDraft: (draft: EvidenceDraft) => void;
  canAdd: boolean;
  onAdded: (piece: Evidence) => void;
  error?: string;
}

/** Ticks sources of the row, and adds one on the spot. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { entryId, evidence, chosen, onChoose, draft, onDraft, canAdd, onAdded, error } = props;
  const intl = useIntl();
  const names = useId();
  const [isAdding, setAdding] = useState(draft !== noEvidence);
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${names}error` : undefined}>
      <legend>{intl.formatMessage({ id: 'assessments.evidence' })}</legend>
      <ul className={classes.pieces}>
        {evidence.map((piece) => (
          <li key={piece.id} className={classes.piece}>
            <Checkbox
              checked={chosen.includes(piece.id)}
              onChange={() => toggle(piece.id)}
              aria-label={piece.citation}
            />
            <CitedSource source={piece} />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewSource
          entryId={entryId}
          draft={draft}
          onDraft={onDraft}
          onAdded={(piece) => {
            setAdding(false);
            onAdded(piece);
          }}
          onCancel={() => {
            setAdding(false);
            onDraft(noEvidence);
          }}
        />
      ) : (
        canAdd && (
          <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAdding(true)}>
            {intl.formatMessage({ id: 'evidence.add' })}
          </Button>
        )
      )}
      {error && (
        <p id={`${names}error`} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface NewSourceProps {
  entryId: string;
  draft: EvidenceDraft;
  onDraft: (draft: EvidenceDraft) => void;
  onAdded: (piece: Evidence) => void;
  onCancel: () => void;
}

function NewSource({ entryId, draft, onDraft, onAdded, onCancel }: NewSourceProps) {
  const intl = useIntl();
  const [add, submission] = useSubmission(addEvidenceDocument);
  const problem = useProblem(submission, FIELDS);
  const save = async () => {
    const { citation, url, datedOn } = draft;
    const outcome = await add({ entryId, citation, url: url.trim() || null, datedOn });
    if (outcome.kind === 'saved') onAdded(outcome.value);
  };
  return (
    <div className={classes.inline}>
      <EvidenceFields draft={draft} onChange={onDraft} errorAt={(field) => atField(submission, field)} />
      {problem && (
        <Notice tone="error" live="assertive">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {intl.formatMessage({ id: 'row.cancel' })}
        </Button>
        <Button variant="default" size="compact-sm" loading={submission.busy} onClick={() => void save()}>
          {intl.formatMessage({ id: 'evidence.addThis' })}
        </Button>
      </div>
    </div>
  );
}

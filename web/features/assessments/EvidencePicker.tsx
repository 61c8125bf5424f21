import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { CitedSource } from '../evidence/CitedSource.js';
import { AddedAlready } from '../evidence/EvidenceDialog.js';
import { EvidenceFields, noEvidence, type EvidenceDraft } from '../evidence/EvidenceFields.js';
import type { Evidence } from '../evidence/evidence-of-row.js';
import { FileField } from '../evidence/FileField.js';
import { useNewEvidence } from '../evidence/useNewEvidence.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField } from '../recommendations/useSubmission.js';
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
  // What one person alone reads cannot stand under what the organisation says.
  const citable = evidence.filter(({ audience }) => audience !== 'PERSONAL');
  const left = evidence.length - citable.length;
  const [isAsked, setAdding] = useState(false);
  const isAdding = isAsked || Boolean(draft.citation || draft.url || draft.datedOn);
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${names}error` : undefined}>
      <legend>{intl.formatMessage({ id: 'assessments.evidence' })}</legend>
      <ul className={classes.pieces}>
        {citable.map((piece) => (
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
      {left > 0 && (
        <p className={classes.left}>{intl.formatMessage({ id: 'assessments.onlyYours' }, { count: left })}</p>
      )}
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
  const { save, submission, sending, file, setFile, added, busy } = useNewEvidence(entryId);
  const problem = useProblem(submission, FIELDS);
  const submit = async () => {
    const piece = await save(draft);
    if (piece) onAdded(piece);
  };
  const submitLabel = !added ? 'evidence.addThis' : file ? 'evidence.file.send' : 'evidence.file.without';
  return (
    <div className={classes.inline}>
      {added ? (
        <AddedAlready />
      ) : (
        <EvidenceFields draft={draft} onChange={onDraft} errorAt={(field) => atField(submission, field)} />
      )}
      <FileField file={file} onChoose={setFile} sending={sending} />
      {problem && (
        <Notice tone="error" live="assertive">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button variant="default" size="compact-sm" onClick={added ? () => onAdded(added) : onCancel}>
          {intl.formatMessage({ id: 'row.cancel' })}
        </Button>
        <Button variant="default" size="compact-sm" loading={busy} onClick={() => void submit()}>
          {intl.formatMessage({ id: submitLabel })}
        </Button>
      </div>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult, type ConflictAnswer } from '../../graphql/useMutationResult.js';
import { reviseReportSectionDocument } from './report-changes.documents.js';
import type { Section } from './SectionPane.js';
import { asText, type TextNode } from './section-text.js';
import { unsavedTexts, type UnsavedText } from './unsaved-texts.js';
import type { SaveAnswer } from './autosave.js';
import { useAutosave } from './useAutosave.js';

/** A lost race: all three texts, and who was first. */
export interface TextConflict {
  readonly base: TextNode | null;
  readonly mine: TextNode;
  readonly theirs: TextNode;
  readonly theirsBy: string | null;
  readonly currentVersion: number;
}

const conflictOf = (answer: ConflictAnswer, mine: TextNode): TextConflict => ({
  base: answer.base ? asText(answer.base) : null,
  mine,
  theirs: asText(answer.theirs),
  theirsBy: answer.theirsBy ?? null,
  currentVersion: answer.currentVersion,
});

/**
 * The text of a section while it is written: what the editor shows, whether it is saved, and what is in the way.
 * `onSaved` hears when the first own words made the section an edited one.
 */
export function useSectionText(section: Section, onSaved: () => void) {
  const intl = useIntl();
  const [left] = useState(() => unsavedTexts.get(section.id) ?? null);
  const start: UnsavedText = left ?? { text: asText(section.body), version: section.version };
  /** What is in the editor from outside; a new object makes a new editor. */
  const [shown, setShown] = useState(start);
  /** The newest version this screen knows the text of; the same number for the requests, which outlive a drawing. */
  const [known, setKnown] = useState(start.version);
  const version = useRef(start.version);
  const [conflict, setConflict] = useState<TextConflict | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [revise] = useMutationResult(reviseReportSectionDocument);
  const know = (number: number) => {
    version.current = number;
    setKnown(number);
  };

  const save = async (body: TextNode): Promise<SaveAnswer> => {
    const input = { mutationId: newMutationId(), id: section.id, expectedVersion: version.current, body };
    const outcome = await revise({ input });
    if (outcome.kind === 'failed') {
      if (outcome.fault !== 'NOT_FOUND' && outcome.fault !== 'NOT_ALLOWED') return 'failed';
      setRefusal(intl.formatMessage({ id: 'reports.gone' }));
      return 'stopped';
    }
    if (outcome.kind === 'saved') {
      know(outcome.value.version);
      setRefusal(null);
      if (unsavedTexts.get(section.id)?.text === body) unsavedTexts.delete(section.id);
      if (!section.isEdited) onSaved();
      return 'saved';
    }
    if (outcome.kind === 'conflict') setConflict(conflictOf(outcome.conflict, body));
    else setRefusal(outcome.refusal.message);
    return 'stopped';
  };
  const { state, autosave } = useAutosave(save);

  const write = (text: TextNode) => {
    unsavedTexts.set(section.id, { text, version: version.current });
    autosave.change(text);
  };
  const resume = useRef(write);
  useEffect(() => {
    if (left) resume.current(left.text);
  }, [left]);

  // Somebody else's newer text comes in by itself as long as nothing of one's own is unsaved.
  if (section.version > known && state === 'saved' && !conflict) {
    setKnown(section.version);
    setShown({ text: asText(section.body), version: section.version });
  }
  useEffect(() => {
    version.current = known;
  }, [known]);

  /** Answers a conflict with a text: theirs as it stands, or one that is now to be saved on top of theirs. */
  const choose = (text: TextNode) => {
    if (!conflict) return;
    know(conflict.currentVersion);
    setShown({ text, version: conflict.currentVersion });
    setConflict(null);
    if (text !== conflict.theirs) return write(text);
    unsavedTexts.delete(section.id);
    autosave.settle();
  };

  return { shown, state, conflict, refusal, write, choose };
}

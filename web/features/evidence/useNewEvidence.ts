import { useState } from 'react';
import { usualReaders, type FirstAudience } from '../recommendations/FirstReaders.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { addEvidenceDocument } from './evidence.documents.js';
import type { EvidenceDraft } from './EvidenceFields.js';
import type { Evidence } from './evidence-of-row.js';
import { useFileSending } from './useFileSending.js';

/** Adds a source, then sends its file; a file that is refused leaves the source added, and can be chosen anew. */
export function useNewEvidence(entryId: string) {
  const [add, submission] = useSubmission(addEvidenceDocument);
  const sending = useFileSending();
  const [file, setFile] = useState<File | null>(null);
  const [added, setAdded] = useState<Evidence | null>(null);

  /** Gives the source when all of it is there; null while something stands against it. */
  const save = async (
    { citation, url, datedOn }: EvidenceDraft,
    audience: FirstAudience = usualReaders,
  ): Promise<Evidence | null> => {
    // What cannot be sent is said before anything is added.
    if (sending.problemOf(file) !== null && !added) return null;
    let piece = added;
    if (!piece) {
      const outcome = await add({ entryId, citation, url: url.trim() || null, datedOn, audience });
      if (outcome.kind !== 'saved') return null;
      piece = outcome.value;
    }
    if (!file || (await sending.send(piece, file))) return piece;
    setAdded(piece);
    return null;
  };
  return { save, submission, sending, file, setFile, added, busy: submission.busy || sending.share !== null };
}

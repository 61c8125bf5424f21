import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { sendEvidenceFile, type FileTarget, type SendEvidenceFile } from './send-evidence-file.js';

/** The server takes no larger one. */
const MOST_BYTES = 25_000_000;

/** Where a file is on its way; at a share of 1 the server looks at it and cleans its copy. */
export interface FileSending {
  /** 0 to 1; null while nothing is on its way. */
  readonly share: number | null;
  /** Why a file cannot be or was not kept, in words; null when nothing stands against it. */
  problemOf: (file: File | null) => string | null;
  /** Gives whether the file was kept; a cancelled one was not. */
  send: (target: FileTarget, file: File) => Promise<boolean>;
  cancel: () => void;
}

/** Sends files for sources, one at a time. Leaving the form stops the sending, and then nothing is kept. */
export function useFileSending(by: SendEvidenceFile = sendEvidenceFile): FileSending {
  const intl = useIntl();
  const format = useFormat();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<{ readonly of: File; readonly message: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  const stopped = useRef<(() => void) | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    stopped.current?.();
    setShare(null);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const problemOf = (file: File | null) => {
    if (!file || file.size <= MOST_BYTES) return problem && problem.of === file ? problem.message : null;
    const [size, most] = [format.bytes(file.size), format.bytes(MOST_BYTES)];
    return intl.formatMessage({ id: 'evidence.file.tooLarge' }, { name: file.name, size, most });
  };
  const send = async (target: FileTarget, file: File) => {
    if (file.size > MOST_BYTES) return false;
    cancel();
    const mine = new AbortController();
    running.current = mine;
    setProblem(null);
    setShare(0);
    const halted = new Promise<null>((resolve) => (stopped.current = () => resolve(null)));
    const answer = await Promise.race([by(target, file, setShare, mine.signal), halted]);
    if (answer === null) return false;
    setShare(null);
    if (answer.kind === 'kept') return true;
    const message = answer.kind === 'refused' ? answer.message : intl.formatMessage({ id: 'evidence.file.failed' });
    setProblem({ of: file, message });
    return false;
  };
  return { share, problemOf, send, cancel };
}

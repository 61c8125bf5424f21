import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { sendEvidenceFile, type FileTarget, type SendEvidenceFile } from './send-evidence-file.js';

/** Where a file is on its way; at a share of 1 the server looks at it and cleans its copy. */
export interface FileSending {
  /** 0 to 1; null while nothing is on its way. */
  readonly share: number | null;
  /** Why the last one was not kept, in words; null when nothing stands against it. */
  readonly problem: string | null;
  /** Gives whether the file was kept; a cancelled one was not. */
  send: (target: FileTarget, file: File) => Promise<boolean>;
  cancel: () => void;
}

/** Sends files for sources, one at a time. Leaving the form stops the sending, and then nothing is kept. */
export function useFileSending(by: SendEvidenceFile = sendEvidenceFile): FileSending {
  const intl = useIntl();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const stopped = useRef<(() => void) | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    stopped.current?.();
    setShare(null);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const send = async (target: FileTarget, file: File) => {
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
    setProblem(answer.kind === 'refused' ? answer.message : intl.formatMessage({ id: 'evidence.file.failed' }));
    return false;
  };
  return { share, problem, send, cancel };
}

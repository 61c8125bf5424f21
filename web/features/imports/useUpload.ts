import { useCallback, useEffect, useRef, useState } from 'react';
import { sendFile, type SendFile } from './upload-file.js';

/**
 * Where a chosen file is on its way. `share` is what has been sent, 0 to 1; at 1 the server reads it. `message` is null
 * where no answer came: then the file can be sent again as it is.
 */
export type Upload =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly fileName: string; readonly share: number }
  | { readonly state: 'refused'; readonly file: File; readonly message: string | null };

/** Sends a file to be read; `onRead` hears the import's id. Leaving the page stops the sending. */
export function useUpload(workspaceId: string, onRead: (importId: string) => void, send: SendFile = sendFile) {
  const [upload, setUpload] = useState<Upload>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    async (file: File) => {
      stop();
      const mine = new AbortController();
      running.current = mine;
      const sending = (share: number) => setUpload({ state: 'sending', fileName: file.name, share });
      sending(0);
      const answer = await send(workspaceId, file, sending, mine.signal);
      if (mine.signal.aborted) return;
      if (answer.kind === 'read') return onRead(answer.importId);
      setUpload({ state: 'refused', file, message: answer.kind === 'refused' ? answer.message : null });
    },
    [workspaceId, onRead, send, stop],
  );
  const cancel = useCallback(() => {
    stop();
    setUpload({ state: 'idle' });
  }, [stop]);
  return { upload, start, cancel };
}

import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { download } from './download.js';

/** Fetches one document at a time; tells when it is being made, when it is there, and why it is not. */
export function useDownload() {
  const intl = useIntl();
  const announce = useAnnounce();
  const [running, setRunning] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const fetchFile = async (url: string, asked?: object): Promise<boolean> => {
    setRunning(url);
    setFailure(null);
    announce(intl.formatMessage({ id: 'exports.making' }));
    const answer = await download(url, asked);
    setRunning(null);
    if (answer.kind === 'done') announce(intl.formatMessage({ id: 'exports.done' }, { file: answer.fileName }));
    else setFailure(answer.kind === 'refused' ? answer.message : intl.formatMessage({ id: 'exports.noConnection' }));
    return answer.kind === 'done';
  };
  return { running, failure, fetchFile };
}

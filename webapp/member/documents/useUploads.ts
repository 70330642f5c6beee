import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SessionEnded, type Uploaded, upload } from '../../api/upload.ts';
import { connection } from '../shell/connection.ts';

/** A file on its way to the server. */
export interface Upload {
  key: string;
  name: string;
  file: Blob;
  /** How much is sent, from 0 to 1. */
  sent: number;
  /** The line broke; it goes on by itself when the line is back, or by hand. */
  stopped?: boolean;
  /** Why the server does not take it. */
  problem?: string;
}

/** The files on their way for one claim; `onArrived` is called after each that the server took. */
export function useUploads(claim: string, onArrived: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = useCallback((key: string, next: Partial<Upload> | null) => {
    setUploads((all) => all.flatMap((one) => (one.key !== key ? [one] : next ? [{ ...one, ...next }] : [])));
  }, []);
  const start = useCallback(
    async (one: Upload) => {
      change(one.key, { sent: 0, stopped: false });
      const url = `/documents?claim=${encodeURIComponent(claim)}`;
      const answer = await patientUpload(url, one.file, (sent) => change(one.key, { sent }));
      if (!answer) return change(one.key, { stopped: true });
      if ('problem' in answer) return change(one.key, { problem: answer.problem.message });
      change(one.key, null);
      onArrived();
    },
    [claim, change, onArrived],
  );
  const add = useCallback(
    (file: Blob, name: string) => {
      const one: Upload = { key: crypto.randomUUID(), name, file, sent: 0 };
      setUploads((all) => [...all, one]);
      void start(one);
    },
    [start],
  );
  const refuse = useCallback((name: string, problem: string) => {
    setUploads((all) => [...all, { key: crypto.randomUUID(), name, file: new Blob(), sent: 0, problem }]);
  }, []);
  useResume(uploads, start);
  return { uploads, add, refuse, retry: start, drop: (key: string) => change(key, null) };
}

async function patientUpload(
  url: string,
  file: Blob,
  onProgress: (sent: number) => void,
): Promise<Uploaded | undefined> {
  try {
    return await upload(url, file, onProgress);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    if (!(error instanceof SessionEnded)) return { problem: { code: 'unknown', message: unknown() } };
    await connection.signInAgain();
    return patientUpload(url, file, onProgress);
  }
}

function unknown(): string {
  return t`いまは受け取れませんでした。少し時間をおいて、もう一度お試しください。`;
}

function useResume(uploads: Upload[], start: (one: Upload) => void) {
  const stopped = useRef<Upload[]>([]);
  useEffect(() => {
    stopped.current = uploads.filter((one) => one.stopped);
  }, [uploads]);
  useEffect(() => {
    const resume = () => stopped.current.forEach(start);
    addEventListener('online', resume);
    return () => removeEventListener('online', resume);
  }, [start]);
}

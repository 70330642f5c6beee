import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { giveUp, SessionEnded, type Uploaded, upload } from '../../api/upload.ts';
import { connection } from '../shell/connection.ts';

/** A file on its way to the server. */
export interface Upload {
  key: string;
  name: string;
  file: Blob;
  /** How much has arrived, from 0 to 1. */
  sent: number;
  /** Where the server keeps what has arrived. */
  at?: string;
  /** The line broke; it goes on by itself from where it stopped, or at once by hand. */
  stopped?: boolean;
  /** How often the line broke since something arrived. */
  breaks?: number;
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
      change(one.key, { stopped: false });
      const answer = await patientUpload(claim, one, (next) => change(one.key, next));
      if (!answer) return change(one.key, { stopped: true, breaks: (one.breaks ?? 0) + 1 });
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
  const drop = useCallback(
    (one: Upload) => {
      if (one.at) void giveUp(one.at);
      change(one.key, null);
    },
    [change],
  );
  useResume(uploads, start);
  return { uploads, add, refuse, retry: start, drop };
}

/** Sends a file, also over the end of a session; undefined when the line broke. */
async function patientUpload(
  claim: string,
  one: Upload,
  onChange: (next: Partial<Upload>) => void,
): Promise<Uploaded | undefined> {
  let at = one.at;
  const begun = (begun: { at: string }) => {
    at = begun.at;
    onChange({ at });
  };
  for (;;) {
    try {
      return await upload(claim, one.file, { at, onBegun: begun, onProgress: (sent) => onChange({ sent, breaks: 0 }) });
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      if (!(error instanceof SessionEnded)) return { problem: { code: 'unknown', message: unknown() } };
      await connection.signInAgain();
    }
  }
}

function unknown(): string {
  return t`いまは受け取れませんでした。少し時間をおいて、もう一度お試しください。`;
}

const pauses = [2000, 5000, 10_000, 20_000, 30_000];

/** Goes on with what stopped when the line is back; since not every phone says so, also after a while. */
function useResume(uploads: Upload[], start: (one: Upload) => void) {
  const stopped = uploads.filter((one) => one.stopped);
  const resume = useEffectEvent(() => stopped.forEach(start));
  const breaks = Math.max(0, ...stopped.map((one) => one.breaks ?? 0));
  const waiting = stopped.map(({ key }) => key).join();
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(resume, pauses[Math.min(breaks, pauses.length) - 1]);
    addEventListener('online', resume);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', resume);
    };
  }, [waiting, breaks]);
}

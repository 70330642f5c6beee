import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { giveUp } from '../../api/upload.ts';
import { forget } from './kept.ts';
import { leftBehind, type Sending, sendPatiently } from './sending.ts';

/** A file on its way to the server. */
export interface Upload extends Sending {
  key: string;
  name: string;
  /** How much has arrived, from 0 to 1. */
  sent: number;
  /** It is being sent: one after the other, so that pages arrive in their order. */
  running?: boolean;
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
      change(one.key, { running: true });
      let breaks = (one.breaks ?? 0) + 1;
      const answer = await sendPatiently(claim, one, (next) => {
        if (next.sent) breaks = 1;
        change(one.key, next);
      });
      if (!answer) return change(one.key, { running: false, stopped: true, breaks });
      if ('problem' in answer) return change(one.key, { problem: answer.problem.message });
      change(one.key, null);
      onArrived();
    },
    [claim, change, onArrived],
  );
  const take = (one: Upload) => setUploads((all) => [...all.filter(({ key }) => key !== one.key), one]);
  const drop = (one: Upload) => {
    if (one.at) void giveUp(one.at);
    if (one.at) forget(claim, one.at).catch(() => undefined);
    change(one.key, null);
  };
  useLeftBehind(claim, take);
  const head = uploads.find(({ problem }) => !problem);
  const due = head && !head.running && !head.stopped ? head.key : undefined;
  const begin = useEffectEvent(() => head && void start(head));
  useEffect(() => {
    if (due) begin();
  }, [due]);
  const retry = (one: Upload) => change(one.key, { stopped: false });
  useResume(head?.stopped ? head : undefined, retry);
  return {
    uploads,
    add: (file: Blob, name: string) => take({ key: crypto.randomUUID(), name, file, sent: 0 }),
    refuse: (name: string, problem: string) =>
      take({ key: crypto.randomUUID(), name, file: new Blob(), sent: 0, problem }),
    retry,
    drop,
  };
}

/** Goes on with the files that were on their way when the app was left. */
function useLeftBehind(claim: string, take: (one: Upload) => void) {
  const { t } = useLingui();
  const found = useEffectEvent((all: Awaited<ReturnType<typeof leftBehind>>) => {
    for (const one of all) take({ ...one, key: one.at, name: t`前に選んだ書類` });
  });
  useEffect(() => {
    let wanted = true;
    leftBehind(claim)
      .then((all) => wanted && found(all))
      .catch(() => undefined); // without line or session it waits for the next time
    return () => {
      wanted = false;
    };
  }, [claim]);
}

const pauses = [2000, 5000, 10_000, 20_000, 30_000];

/** Goes on with what stopped when the line is back; since not every phone says so, also after a while. */
function useResume(stopped: Upload | undefined, retry: (one: Upload) => void) {
  const resume = useEffectEvent(() => stopped && retry(stopped));
  const { key, breaks = 1 } = stopped ?? {};
  useEffect(() => {
    if (!key) return;
    const timer = setTimeout(resume, pauses[Math.min(breaks, pauses.length) - 1]);
    addEventListener('online', resume);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', resume);
    };
  }, [key, breaks]);
}

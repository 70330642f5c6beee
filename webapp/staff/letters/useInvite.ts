import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { fetchPaper, type PaperFile, Refused } from './paper.ts';

/** The making of letters with opening codes. */
export interface Inviting {
  /** Makes them once; a second try of the same press changes nothing. */
  invite: (memberIds: string[], anew: boolean) => Promise<void>;
  paper: PaperFile | undefined;
  issues: FieldIssue[];
  busy: boolean;
  /** Forgets the letters and the errors, and begins a new intent. */
  reset: () => void;
}

/** Has codes issued and gets their letters, which exist in this answer alone. */
export function useInvite(): Inviting {
  const { t } = useLingui();
  const key = useRef(crypto.randomUUID());
  const [paper, setPaper] = useState<PaperFile>();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [busy, setBusy] = useState(false);
  const invite = async (memberIds: string[], anew: boolean) => {
    setBusy(true);
    setIssues([]);
    try {
      setPaper(await fetchPaper('/paper/invitations', posted({ idempotencyKey: key.current, memberIds, anew })));
    } catch (error) {
      const reason = error instanceof Refused ? error.message : '';
      setIssues([
        {
          message: reason || t`発行できたか確かめられません。一覧を読み直し、書面がなければもう一度発行してください。`,
        },
      ]);
    }
    setBusy(false);
  };
  const reset = () => {
    key.current = crypto.randomUUID();
    setPaper(undefined);
    setIssues([]);
  };
  return { invite, paper, issues, busy, reset };
}

function posted(body: object): RequestInit {
  const headers = { 'Content-Type': 'application/json', 'Kyosai-Request': '1' };
  return { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify(body) };
}

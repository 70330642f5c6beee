import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { type Answer, useIssues } from '../shell/useIssues.ts';
import type { Foreseen } from './AmendDialog.tsx';

/** How something is saved, and how it is found out what saving would change. */
export interface Ways<Input> {
  save: (input: Input) => Promise<Answer & { id?: string | undefined }>;
  foresee: (input: Input) => Promise<Answer & { change?: Foreseen | undefined }>;
}

/** Saves what members do not see yet at once, and asks before what they see is changed. */
export function useAmending<Input>(seen: boolean, { save, foresee }: Ways<Input>, onDone: (id: string) => void) {
  const { t } = useLingui();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [asked, ask] = useState<{ change: Foreseen; input: Input }>();
  const issuesOf = useIssues();
  const send = async (input: Input) => {
    if (!seen) {
      const answer = await save(input);
      const found = issuesOf(answer);
      setIssues(found);
      if (found.length === 0 && answer.id) onDone(answer.id);
      return;
    }
    const answer = await foresee(input);
    const found = issuesOf(answer);
    if (found.length === 0 && answer.change?.lines.length === 0) {
      found.push({ field: 'name', message: t`変わるところがありません。内容を変えてから、もう一度お試しください。` });
    }
    setIssues(found);
    if (found.length === 0 && answer.change) ask({ change: answer.change, input });
  };
  return { issues, setIssues, send, asked, close: () => ask(undefined) };
}

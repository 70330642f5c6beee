import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { yen } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { Correction } from '../gen/graphql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { useMe } from '../shell/viewer.ts';
import { Person } from '../words/PersonName.tsx';
import { useWords } from '../words/useWords.ts';
import { type Action, longestText, needsWords, saysToMember } from './actions.ts';
import { CorrectionList } from './CorrectionList.tsx';
import { drafts } from './drafts.ts';
import type { ActionWords } from './useActionWords.ts';
import { useDecide } from './useDecide.ts';
import { WordsLabel } from './WordsLabel.tsx';

/** What a DecisionDialog takes. */
export interface DecisionDialogProps {
  action: Action;
  said: ActionWords;
  claim: {
    id: string;
    version: number;
    amount?: number | null;
    kind: { name: string; nameEn: string };
    member: { name?: string | null; number?: string | null };
    assignedTo?: { id: string; name?: string | null } | null;
  };
  onClose: () => void;
  onDecided: () => void;
  onReload: () => void;
}

/** Asks once, naming the person and the yen, and takes the words that go with the decision. */
export function DecisionDialog({ action, said, claim, onClose, onDecided, onReload }: DecisionDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const me = useMe();
  const returning = action === 'return';
  const wordless = action === 'approve' || action === 'undo';
  const [text, setText] = useState(drafts.read(claim.id, action));
  const [corrections, setCorrections] = useState<Correction[]>([]);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [waiting, decide] = useDecide(action);
  const issuesOf = useIssues();
  const send = async () => {
    if (returning && corrections.length === 0) {
      return setIssues([{ field: 'corrections', message: t`会員に直していただくことを選んでください。` }]);
    }
    if (needsWords(action, corrections) && text.trim() === '') {
      const message = saysToMember(action) ? t`会員への文を入力してください。` : t`取り下げる理由を入力してください。`;
      return setIssues([{ field: 'decision-text', message }]);
    }
    const answer = await decide(claim, { text: text.trim(), corrections });
    const found = issuesOf(answer);
    setIssues(found.map((issue) => (issue.field ? { ...issue, field: boxOf(issue.field) } : issue)));
    if (found.length > 0) return;
    drafts.forget(claim.id);
    onDecided();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) send();
  };
  const amount = claim.amount != null && action !== 'return' ? yen(claim.amount) : '';
  const written = [...text.trim()].length;
  const issueOf = (box: string) => issues.find(({ field }) => field === box)?.message;
  const changed = issues.some(({ field }) => !field);
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          {changed && (
            <Button look="secondary" onPress={onReload}>
              <Trans>最新の内容を読む</Trans>
            </Button>
          )}
          <Button
            autoFocus={wordless}
            isPending={waiting}
            look={action === 'refuse' || action === 'withdraw' ? 'danger' : 'primary'}
            onPress={send}
          >
            {said.name}
          </Button>
        </>
      }
      alert
      isOpen
      onClose={onClose}
      title={said.name}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl and Enter send from the text box within. */}
      <div className="flex flex-col gap-4" onKeyDown={onKeyDown}>
        <p>
          <span className="font-700 text-[1.125rem]">
            <Person name={claim.member.name} />
          </span>{' '}
          <span className="font-mono">{claim.member.number}</span>
          <br />
          <span className="font-700 text-[1.125rem]">
            {words.kind(claim.kind)} {amount}
          </span>
        </p>
        <p>{said.outcome}</p>
        {claim.assignedTo && claim.assignedTo.id !== me.id && (
          <p className="flex items-center gap-2 font-700">
            <Icon name="info" size={20} />
            <Trans>{claim.assignedTo.name} さんが担当しています。</Trans>
          </p>
        )}
        <ErrorSummary issues={issues} />
        {returning && <CorrectionList chosen={corrections} error={issueOf('corrections')} onChange={setCorrections} />}
        {!wordless && (
          <TextField
            autoComplete="off"
            autoFocus={!returning}
            error={issueOf('decision-text')}
            hint={
              <Trans>
                Ctrl + Enter で送ります。{written} / {longestText} 文字
              </Trans>
            }
            id="decision-text"
            label={<WordsLabel action={action} />}
            onChange={(next) => {
              setText(next);
              drafts.keep(claim.id, action, next);
            }}
            optional={!needsWords(action, corrections)}
            rows={4}
            value={text}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The box of the dialog that a field of the API is typed in. */
function boxOf(field: string): string {
  return field === 'corrections' ? 'corrections' : 'decision-text';
}

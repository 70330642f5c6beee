import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { LookPurpose } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { type Answer, useIssues } from '../shell/useIssues.ts';
import { usePurposeWords } from './usePurposeWords.ts';

/** What a RevealDialog takes. */
export interface RevealDialogProps {
  /** In the order of their keys. */
  purposes: readonly LookPurpose[];
  /** Opens it, and says what was refused. */
  reveal: (purpose: LookPurpose, note: string) => Promise<Answer>;
  onClose: () => void;
  onOpened: () => void;
}

/** Asks for the purpose, which opens what is sensitive: a digit or a press is enough, but none is chosen beforehand. */
export function RevealDialog({ purposes, reveal, onClose, onOpened }: RevealDialogProps) {
  const { t } = useLingui();
  const words = usePurposeWords();
  const issuesOf = useIssues();
  const [fetching, wait] = useState(false);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [writing, write] = useState(false);
  const [note, setNote] = useState('');
  const send = async (purpose: LookPurpose) => {
    if (fetching) return;
    wait(true);
    const found = issuesOf(await reveal(purpose, note.trim()));
    wait(false);
    setIssues(found.map((issue) => (issue.field === 'note' ? { ...issue, field: 'look-note' } : issue)));
    if (found.length === 0) onOpened();
  };
  const choose = (purpose: LookPurpose) => (purpose === 'OTHER' ? write(true) : send(purpose));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && writing && event.target instanceof HTMLInputElement) send('OTHER');
    const purpose = purposes[Number(event.key) - 1];
    if (writing || !purpose) return;
    event.preventDefault();
    choose(purpose);
  };
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>閲覧の目的を選んでください</Trans>}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits choose one of the buttons within. */}
      <div className="flex flex-col gap-3" onKeyDown={onKeyDown}>
        <p>
          <Trans>選ぶとすぐに開きます。見た人、目的、申請、日時が記録され、管理者が確認します。</Trans>
        </p>
        <ErrorSummary issues={issues} />
        <ul className="flex flex-col gap-1.5">
          {purposes.map((purpose, at) => (
            <li key={purpose}>
              <Button autoFocus={at === 0} look="secondary" onPress={() => choose(purpose)} small wide>
                <span className="flex w-full items-center gap-3 text-left">
                  <KeyHint name={String(at + 1)} />
                  {words[purpose]}
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {writing && (
          <div className="flex flex-col gap-3">
            <TextField
              autoComplete="off"
              autoFocus
              error={issues.find(({ field }) => field)?.message}
              hint={<Trans>病名など、会員の情報は書かないでください。Enter で開きます。</Trans>}
              id="look-note"
              label={t`閲覧の目的`}
              onChange={setNote}
              value={note}
            />
            <div className="flex justify-end">
              <Button isPending={fetching} onPress={() => send('OTHER')} small>
                <Trans>この目的で開く</Trans>
              </Button>
            </div>
          </div>
        )}
      </div>
    </Dialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { useIssues } from '../shell/useIssues.ts';

const LetterSend = graphql(`
  mutation LetterSend($input: LetterSendInput!) {
    letterSend(input: $input) {
      letters {
        id
        sentAt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Notes that the letters went out by post, and so tells the members; asks once, for it cannot be taken back. */
export function SendButton({ ids, ready }: { ids: string[]; ready: boolean }) {
  const { t } = useLingui();
  const say = useToast();
  const [asked, ask] = useState(false);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ data, fetching }, run] = useMutation(LetterSend);
  const issuesOf = useIssues();
  const sent = data?.letterSend.letters.length === ids.length;
  useKeys([{ key: 's', says: t`発送済みにする`, run: () => ready && !sent && ask(true) }]);
  const send = async () => {
    const answer = await run({ input: { ids } });
    const found = issuesOf({ error: answer.error, problems: answer.data?.letterSend.problems });
    setIssues(found);
    if (found.length > 0) return;
    ask(false);
    say(t`発送済みにしました。会員にもお知らせしました。`);
  };
  if (sent) {
    return (
      <span className="font-700 text-success-2">
        <Trans>発送済み</Trans>
      </span>
    );
  }
  return (
    <>
      <Button isDisabled={!ready} look="secondary" onPress={() => ask(true)} small>
        <Trans>発送済みにする</Trans>
        <KeyHint name="s" />
      </Button>
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={() => ask(false)}>
              <Trans>まだ送らない</Trans>
            </Button>
            <Button autoFocus isPending={fetching} onPress={send}>
              <Trans>発送済みにする</Trans>
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={() => ask(false)}
        title={<Trans>{ids.length} 通を発送済みにする</Trans>}
      >
        <div className="flex flex-col gap-3">
          <p>
            <Trans>
              郵送に出したあとに押してください。会員ページに「書面をお送りしました」と出ます。取り消せません。
            </Trans>
          </p>
          <ErrorSummary issues={issues} />
        </div>
      </Dialog>
    </>
  );
}

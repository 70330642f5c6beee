import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { ClaimDiscardMutation, ClaimStatus, ClaimWithdrawMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const WithdrawDocument = graphql(`
  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {
    claimWithdraw(input: $input) {
      claim {
        id
        status
      }
      problems {
        field
        message
      }
    }
  }
`);

const DiscardDocument = graphql(`
  mutation ClaimDiscard($input: ClaimDiscardInput!) {
    claimDiscard(input: $input) {
      claim {
        id
      }
      problems {
        field
        message
      }
    }
  }
`);

const withdrawProblems = (data: ClaimWithdrawMutation) => data.claimWithdraw.problems;
const discardProblems = (data: ClaimDiscardMutation) => data.claimDiscard.problems;

/** Withdraws a claim that was sent, or throws a draft away; asks once and says what will happen. */
export function GiveUp({ id, version, status }: { id: string; version: number; status: ClaimStatus }) {
  const [asked, setAsked] = useState(false);
  const draft = status === 'DRAFT';
  const { send, issues, sending, setIssues } = useGivingUp(draft);
  if (!draft && status !== 'SUBMITTED' && status !== 'RETURNED') return null;
  const close = () => {
    setAsked(false);
    setIssues([]);
  };
  const doIt = async () => {
    if (await send({ id, version })) close();
  };
  return (
    <>
      <Button look="text" onPress={() => setAsked(true)}>
        {draft ? <Trans>下書きを削除する</Trans> : <Trans>申請を取り下げる</Trans>}
      </Button>
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={close}>
              <Trans>やめる</Trans>
            </Button>
            <Button isPending={sending} look="danger" onPress={doIt}>
              {draft ? <Trans>削除する</Trans> : <Trans>取り下げる</Trans>}
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={close}
        title={draft ? <Trans>下書きを削除しますか</Trans> : <Trans>申請を取り下げますか</Trans>}
      >
        <ErrorSummary issues={issues} />
        {draft ? (
          <Trans>入力した内容と証明書類の写真は、もとにもどせません。</Trans>
        ) : (
          <Trans>取り下げると審査は行われません。期限内であれば、あらためて申請できます。</Trans>
        )}
      </Dialog>
    </>
  );
}

function useGivingUp(draft: boolean) {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const withdraw = useSend(WithdrawDocument, withdrawProblems);
  const discard = useSend(DiscardDocument, discardProblems);
  const send = async (input: { id: string; version: number }): Promise<boolean> => {
    const done = await (draft ? discard : withdraw).send({ input });
    if (!done) return false;
    say(draft ? t`下書きを削除しました。` : t`申請を取り下げました。`);
    if (draft) go('/claims', { replace: true });
    return true;
  };
  return { ...(draft ? discard : withdraw), send };
}

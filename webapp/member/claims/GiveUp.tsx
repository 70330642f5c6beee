import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { ClaimDiscardMutation, ClaimStatus, ClaimWithdrawMutation, WayBack } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const WithdrawDocument = graphql(`
  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {
    claimWithdraw(input: $input) {
      claim {
        id
        status
        version
        wayBack
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

/** What a GiveUp takes. */
export interface GiveUpProps {
  id: string;
  version: number;
  status: ClaimStatus;
  wayBack?: WayBack | null | undefined;
}

/** Withdraws a claim that was sent, or throws a draft away; asks once and says what will happen. */
export function GiveUp({ id, version, status, wayBack }: GiveUpProps) {
  const [asked, setAsked] = useState(false);
  const draft = status === 'DRAFT';
  const { send, issues, sending, setIssues } = useGivingUp(draft);
  const off = wayBack === 'CALLED_OFF';
  if (wayBack === 'BEGUN' || wayBack === 'PAYING') return <AskTheOffice />;
  if (!draft && !off && wayBack !== 'UNDECIDED') return null;
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
        {draft ? (
          <Trans>下書きを削除する</Trans>
        ) : off ? (
          <Trans>お泊まりを取りやめた</Trans>
        ) : (
          <Trans>申請を取り下げる</Trans>
        )}
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
        <Outcome draft={draft} off={off} />
      </Dialog>
    </>
  );
}

/** What will happen. */
function Outcome({ draft, off }: { draft: boolean; off: boolean }) {
  if (draft) return <Trans>入力した内容と証明書類の写真は、もとにもどせません。</Trans>;
  if (!off) return <Trans>取り下げると審査は行われません。期限内であれば、あらためて申請できます。</Trans>;
  return (
    <div className="flex flex-col gap-2">
      <p>
        <Trans>決まった給付のお支払いはなくなり、泊数はすぐにもとに戻ります。別のお泊まりにお使いください。</Trans>
      </p>
      <p>
        <Trans>宿のご予約の取消しは、宿へご連絡ください。</Trans>
      </p>
    </div>
  );
}

/** Once the stay has begun or its payment is under way, the office does it. */
function AskTheOffice() {
  return (
    <p className="text-[0.9375rem] text-solid-gray-700">
      <Trans>お泊まりにならなかったときは、事務局へご連絡ください。</Trans>
    </p>
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

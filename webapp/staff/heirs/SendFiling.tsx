import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { type Answer, useIssues } from '../shell/useIssues.ts';
import { scansOnTheirWay } from './scansOnTheirWay.ts';

const SendFilingOf = graphql(`
  fragment SendFiling on Claim {
    id
    status
    version
    heirName
    member {
      id
      name
    }
  }
`);

const SubmitFiling = graphql(`
  mutation ClaimFileSubmit($input: ClaimSubmitInput!) {
    claimFileSubmit(input: $input) {
      claim {
        id
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const DiscardFiling = graphql(`
  mutation ClaimFileDiscard($input: ClaimDiscardInput!) {
    claimFileDiscard(input: $input) {
      claim {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Sends an heir's claim to those who examine, or throws the draft away; each asks once. */
export function SendFiling({
  claim: masked,
  onDone,
}: {
  claim: FragmentType<typeof SendFilingOf>;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const claim = readFragment(SendFilingOf, masked);
  const [asked, ask] = useState<'send' | 'discard'>();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const key = useRef('');
  const [sending, submit] = useMutation(SubmitFiling);
  const [discarding, discard] = useMutation(DiscardFiling);
  const issuesOf = useIssues();
  const say = useToast();
  const end = (answer: Answer, done: string) => {
    const found = issuesOf(answer);
    setIssues(found);
    ask(undefined);
    if (found.length > 0) return;
    say(done);
    onDone();
  };
  const { id, version } = claim;
  const askToSend = () => {
    const under = scansOnTheirWay(id)
      .list()
      .some(({ problem }) => !problem);
    if (under) setIssues([{ message: t`まだ送っているファイルがあります。終わるまでお待ちください。` }]);
    else ask('send');
  };
  const send = async () => {
    key.current ||= crypto.randomUUID();
    const { error, data } = await submit({ input: { id, version, idempotencyKey: key.current } });
    end({ error, problems: data?.claimFileSubmit.problems }, t`審査へ送りました。`);
  };
  const drop = async () => {
    const { error, data } = await discard({ input: { id, version } });
    end({ error, problems: data?.claimFileDiscard.problems }, t`下書きを消しました。`);
  };
  const dropping = asked === 'discard';
  return (
    <section className="flex flex-col gap-3">
      <ErrorSummary issues={issues} />
      <p className="text-[0.875rem]">
        <Trans>受け付けた職員は、この申請を審査できません。別の職員が審査し、決定します。</Trans>
      </p>
      <Button onPress={askToSend}>
        <Trans>審査へ送る</Trans>
      </Button>
      {claim.status === 'DRAFT' && (
        <Button look="text" onPress={() => ask('discard')}>
          <Trans>下書きを消す</Trans>
        </Button>
      )}
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={() => ask(undefined)}>
              <Trans>やめる</Trans>
            </Button>
            <Button
              isPending={sending.fetching || discarding.fetching}
              look={dropping ? 'danger' : 'primary'}
              onPress={dropping ? drop : send}
            >
              {dropping ? <Trans>消す</Trans> : <Trans>送る</Trans>}
            </Button>
          </>
        }
        alert
        isOpen={asked !== undefined}
        onClose={() => ask(undefined)}
        title={dropping ? <Trans>下書きを消しますか</Trans> : <Trans>審査へ送りますか</Trans>}
      >
        {dropping ? (
          <Trans>入力した内容とスキャンした書類は、もとにもどせません。</Trans>
        ) : (
          <Trans>
            故 {claim.member.name} 様について、{claim.heirName} 様の申請を送ります。
          </Trans>
        )}
      </Dialog>
    </section>
  );
}

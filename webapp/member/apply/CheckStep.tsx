import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Page } from '../../kit/Page.tsx';
import { type Changeable, ClaimAnswers } from '../claims/ClaimAnswers.tsx';
import { Verdict } from '../claims/Verdict.tsx';
import { Proofs } from '../documents/Proofs.tsx';
import { Back } from '../shell/Back.tsx';
import { AskedFor, ReplyField } from './Reply.tsx';
import type { StepProps } from './stepProps.ts';
import { useSave } from './useSave.ts';
import { useSubmit } from './useSubmit.ts';
import { WhatHappens } from './WhatHappens.tsx';
import { versionOf } from './written.ts';

/** Every answer with a way to change it, the verdict with its reasons, what will happen; then it is sent. */
export function CheckStep(props: StepProps) {
  const { claim, typed, onType } = props;
  const { t } = useLingui();
  const returned = claim.status === 'RETURNED';
  const replies = returned && claim.takesReply;
  const reply = typed.reply ?? claim.reply ?? '';
  const entitled = claim.verdict?.entitled ?? false;
  const { submit, issues, sending } = useSending(props, replies ? reply : undefined);
  return (
    <Page
      above={
        <Back href={returned ? `/claims/${claim.id}` : props.back}>
          <Trans>もどる</Trans>
        </Back>
      }
      actions={
        <>
          {entitled && (
            <Button isPending={sending} onPress={submit} wide>
              {returned ? <Trans>この内容でもう一度送る</Trans> : <Trans>この内容で申請する</Trans>}
            </Button>
          )}
          <Link className="link focus-mark inline-flex min-h-11 items-center self-center" href={`/claims/${claim.id}`}>
            {returned ? <Trans>あとで回答する</Trans> : <Trans>下書きを残して、あとで続ける</Trans>}
          </Link>
        </>
      }
      title={returned ? t`内容を直して回答する` : t`内容をご確認ください`}
    >
      <ErrorSummary issues={issues} />
      {returned && <AskedFor claim={claim} />}
      {claim.verdict && <Verdict kind={claim.kind} verdict={claim.verdict} />}
      <Section title={<Trans>申請の内容</Trans>}>
        <ClaimAnswers change={(page, name) => <Change id={claim.id} name={name} page={page} />} claim={claim} />
        <Proofs claim={claim} reread={props.reread} />
      </Section>
      {replies && <ReplyField onChange={(next) => onType({ reply: next })} value={reply} />}
      {entitled && <WhatHappens kind={claim.kind} proofs={claim.proofs} payee={claim.payee} ahead={claim.ahead} />}
    </Page>
  );
}

function useSending({ claim, answers, reread }: StepProps, reply: string | undefined) {
  const [, go] = useLocation();
  const saving = useSave(claim, answers, reread);
  const sending = useSubmit(claim.id);
  const submit = async () => {
    const version = reply === undefined ? versionOf(claim) : await saving.save({ reply: reply.trim() });
    if (version !== undefined && (await sending.submit(version))) go(`/claims/${claim.id}/sent`, { replace: true });
    else reread();
  };
  return { submit, issues: [...saving.issues, ...sending.issues], sending: saving.sending || sending.sending };
}

function Change({ id, page, name }: { id: string; page: Changeable; name: string }) {
  return (
    <Link className="link focus-mark inline-flex min-h-11 items-center" href={`/claims/${id}/edit/${page}?to=check`}>
      <Trans>
        変更<span className="sr-only">：{name}</span>
      </Trans>
    </Link>
  );
}

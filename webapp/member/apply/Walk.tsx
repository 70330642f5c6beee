import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Redirect, useLocation, useParams, useSearch } from 'wouter';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { isOpen } from '../claims/status.ts';
import { isUsable } from '../documents/isUsable.ts';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ProofStep } from './ProofStep.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import type { StepProps, Typed } from './stepProps.ts';
import { firstOpen, type Step, stepsOf } from './steps.ts';
import { useClaim } from './useClaim.ts';

/** Applying as a short walk: one question a page, each kept on the server before the next. */
export default function Walk() {
  const { t } = useLingui();
  const { id = '', step = '' } = useParams<{ id: string; step: string }>();
  const { claim, answers, missing, error, again } = useClaim(id);
  const reread = () => again({ requestPolicy: 'network-only' });
  if (missing) return <NotFound />;
  if (claim && !isOpen(claim.status)) return <Redirect replace to={`/claims/${id}`} />;
  if (claim && answers) return <Steps answers={answers} claim={claim} key={id} reread={reread} step={step} />;
  return <Page title={t`申請`}>{error ? <Trouble error={error} onRetry={reread} /> : <Skeleton box="h-64" />}</Page>;
}

function Steps({ step, ...props }: Pick<StepProps, 'claim' | 'answers' | 'reread'> & { step: string }) {
  const { claim, answers } = props;
  const [typed, setTyped] = useState<Typed>({});
  const [, go] = useLocation();
  const search = useSearch();
  const steps = stepsOf({ ...answers, documents: claim.documents.edges.length });
  const at = (steps as string[]).indexOf(step);
  const address = (to: Step | undefined) => `/claims/${claim.id}/edit/${to ?? 'check'}`;
  const current = steps[at];
  if (!current) {
    const usable = claim.documents.edges.filter(({ node }) => isUsable(node.state));
    const open = firstOpen({ ...answers, documents: usable.length });
    return <Redirect replace to={address(step === 'first' ? steps[0] : open)} />;
  }
  const fromCheck = new URLSearchParams(search).get('to') === 'check';
  const page: StepProps = {
    ...props,
    typed,
    onType: (next) => setTyped((before) => ({ ...before, ...next })),
    onNext: () => go(fromCheck ? address('check') : address(steps[at + 1])),
    left: steps.length - at - 1,
    first: at === 0,
    back: fromCheck ? address('check') : at === 0 ? `/claims/${claim.id}` : address(steps[at - 1]),
  };
  if (current === 'check') return <CheckStep key={current} {...page} />;
  if (current === 'proof') return <ProofStep key={current} {...page} />;
  return <QuestionStep key={current} question={current} {...page} />;
}

import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Redirect, useLocation, useParams, useSearch } from 'wouter';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { isOpen } from '../claims/status.ts';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { CheckStep } from './CheckStep.tsx';
import { DateStep } from './DateStep.tsx';
import { PersonStep } from './PersonStep.tsx';
import { ProofStep } from './ProofStep.tsx';
import { RelationStep } from './RelationStep.tsx';
import { firstOpen, type Step, stepsOf } from './steps.ts';
import { useClaim, type WalkClaim } from './useClaim.ts';

/** What was typed so far; it outlives going back, an ended session and a broken line. */
export type Typed = Partial<Record<'date' | 'relation' | 'person' | 'reply', string>>;

/** What every page of the walk takes. */
export interface StepProps {
  claim: WalkClaim;
  typed: Typed;
  onType: (typed: Typed) => void;
  /** Goes to the next page, or back to the check when one came from there. */
  onNext: () => void;
  /** Reads the claim anew. */
  reread: () => void;
  /** How many pages are left after this one. */
  left: number;
  /** Where back leads. */
  back: string;
}

/** Applying as a short walk: one question a page, each kept on the server before the next. */
export default function Walk() {
  const { t } = useLingui();
  const { id = '', step = '' } = useParams<{ id: string; step: string }>();
  const { claim, missing, error, again } = useClaim(id);
  const reread = () => again({ requestPolicy: 'network-only' });
  if (missing) return <NotFound />;
  if (claim && !isOpen(claim.status)) return <Redirect replace to={`/claims/${id}`} />;
  if (claim) return <Steps claim={claim} key={id} reread={reread} step={step} />;
  return <Page title={t`申請`}>{error ? <Trouble error={error} onRetry={reread} /> : <Skeleton box="h-64" />}</Page>;
}

const pages: Record<Step, (props: StepProps) => ReactNode> = {
  date: DateStep,
  relation: RelationStep,
  person: PersonStep,
  proof: ProofStep,
  check: CheckStep,
};

function Steps({ claim, step, reread }: { claim: WalkClaim; step: string; reread: () => void }) {
  const [typed, setTyped] = useState<Typed>({});
  const [, go] = useLocation();
  const search = useSearch();
  const steps = stepsOf(claim.kind);
  const at = (steps as string[]).indexOf(step);
  const address = (to: Step | undefined) => `/claims/${claim.id}/edit/${to ?? 'check'}`;
  const current = steps[at];
  if (!current) {
    const usable = claim.documents.edges.filter(({ node }) => node.state !== 'INFECTED');
    const open = firstOpen(claim.kind, { ...claim, documents: usable.length });
    return <Redirect replace to={address(open)} />;
  }
  const fromCheck = new URLSearchParams(search).get('to') === 'check';
  const back = fromCheck ? address('check') : at === 0 ? `/claims/${claim.id}` : address(steps[at - 1]);
  const Current = pages[current];
  return (
    <Current
      back={back}
      claim={claim}
      key={current}
      left={steps.length - at - 1}
      onNext={() => go(fromCheck ? address('check') : address(steps[at + 1]))}
      onType={(next) => setTyped((before) => ({ ...before, ...next }))}
      reread={reread}
      typed={typed}
    />
  );
}

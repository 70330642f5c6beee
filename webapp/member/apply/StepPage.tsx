import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { useKindName } from '../claims/useKindName.ts';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import type { StepProps } from './stepProps.ts';

/** What a StepPage takes. */
export interface StepPageProps extends Pick<StepProps, 'claim' | 'left' | 'first' | 'back'> {
  title: string;
  issues: FieldIssue[];
  sending: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** One page of the walk: what it is for, how many pages are left, one question, and on. */
export function StepPage({ claim, left, first, back, title, issues, sending, onSubmit, children }: StepPageProps) {
  const kindName = useKindName();
  return (
    <FormPage
      above={
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <Back href={back}>
            <Trans>もどる</Trans>
          </Back>
          <p className="text-[0.9375rem] text-solid-gray-700">
            {kindName(claim.kind)}
            <span aria-hidden="true"> ・ </span>
            <Plural other="このあと # ページ" value={left} />
          </p>
        </div>
      }
      below={
        <Link className="link focus-mark inline-flex min-h-11 items-center self-center" href={`/claims/${claim.id}`}>
          <Trans>下書きを残して、あとで続ける</Trans>
        </Link>
      }
      issues={issues}
      onSubmit={onSubmit}
      sending={sending}
      submit={<Trans>つぎへ</Trans>}
      title={title}
    >
      {first && claim.kind.mourning && (
        <p>
          <Trans>心よりお悔やみ申し上げます。分かるところからで結構です。</Trans>
        </p>
      )}
      {children}
    </FormPage>
  );
}

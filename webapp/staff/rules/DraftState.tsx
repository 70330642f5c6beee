import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RuleDraftStatus } from '../gen/graphql.ts';

const words: Record<RuleDraftStatus, ReactNode> = {
  DRAFT: <Trans>作成中</Trans>,
  PROPOSED: <Trans>承認待ち</Trans>,
  APPROVED: <Trans>承認</Trans>,
  WITHDRAWN: <Trans>取下げ</Trans>,
};

const looks: Record<RuleDraftStatus, string> = {
  DRAFT: 'bg-solid-gray-50',
  PROPOSED: 'bg-yellow-100',
  APPROVED: 'bg-key-50 text-key-900',
  WITHDRAWN: 'bg-solid-gray-50 text-solid-gray-700',
};

/** What has become of a draft. */
export function DraftState({ status }: { status: RuleDraftStatus }) {
  return <span className={`rounded-4 px-2 text-[0.875rem] leading-150 ${looks[status]}`}>{words[status]}</span>;
}

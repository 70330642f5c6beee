import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { ClaimRow, type ClaimRowFragment } from '../claims/ClaimRow.tsx';
import type { FragmentType } from '../gen/fragment-masking.ts';
import type { ClaimStatus } from '../gen/graphql.ts';
import { NoticeRow, type NoticeRowFragment } from '../notices/NoticeRow.tsx';

/** A claim of the home page. */
export type HomeClaim = { id: string; status: ClaimStatus } & FragmentType<typeof ClaimRowFragment>;

/** The notices of the home page: the newest that are not read, and how many there are. */
export interface HomeNotices {
  edges: { node: { id: string; claimId?: string | null } & FragmentType<typeof NoticeRowFragment> }[];
  totalCount: number;
}

/** What Waiting takes. */
export interface WaitingProps {
  notices: HomeNotices;
  claims: HomeClaim[];
  emailConfirmed: boolean;
}

const order: ClaimStatus[] = ['RETURNED', 'DRAFT', 'SUBMITTED', 'APPROVED'];

/** What waits: first the news, then what the member must do, then what the office does. Each matter stands here once. */
export function Waiting({ notices, claims, emailConfirmed }: WaitingProps) {
  const told = new Set(notices.edges.map(({ node }) => node.claimId));
  const waiting = claims
    .filter((claim) => order.includes(claim.status) && !told.has(claim.id))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <>
      {(notices.edges.length > 0 || !emailConfirmed) && (
        <Section title={<Trans>いまのお知らせ</Trans>}>
          {!emailConfirmed && <ConfirmEmailRow />}
          {notices.edges.map(({ node }) => (
            <NoticeRow key={node.id} notice={node} />
          ))}
          {notices.totalCount > notices.edges.length && (
            <AllNotices>
              <Trans>ほかのお知らせを見る（{notices.totalCount - notices.edges.length}件）</Trans>
            </AllNotices>
          )}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={<Trans>手続き中の申請</Trans>}>
          {waiting.map((claim) => (
            <ClaimRow claim={claim} key={claim.id} />
          ))}
        </Section>
      )}
    </>
  );
}

function AllNotices({ children }: { children: ReactNode }) {
  return (
    <Link className="link focus-mark inline-flex min-h-11 items-center self-end" href="/notices">
      {children}
    </Link>
  );
}

function ConfirmEmailRow() {
  return (
    <Link className={tapCardClass} href="/me/email">
      <span className="flex flex-col">
        <span className="font-700">
          <Trans>メールアドレスの確認がまだです</Trans>
        </span>
        <span className="text-[0.9375rem] text-solid-gray-700">
          <Trans>お送りしたメールの中のリンクを開いてください。</Trans>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}

import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { ClaimRow, type ClaimRowFragment } from '../claims/ClaimRow.tsx';
import type { FragmentType } from '../gen/fragment-masking.ts';
import type { ClaimStatus, NoticeKind } from '../gen/graphql.ts';
import { NoticeRow, type NoticeRowFragment } from '../notices/NoticeRow.tsx';
import { useReading } from '../notices/useReading.ts';

/** A claim of the home page. */
export type HomeClaim = { id: string; status: ClaimStatus } & FragmentType<typeof ClaimRowFragment>;

/** The notices of the home page: the newest that are not read, and how many there are. */
export interface HomeNotices {
  edges: { node: HomeNotice }[];
  totalCount: number;
}

type HomeNotice = {
  id: string;
  kind?: NoticeKind | null;
  claimId?: string | null;
} & FragmentType<typeof NoticeRowFragment>;

/** What Waiting takes. */
export interface WaitingProps {
  notices: HomeNotices;
  claims: HomeClaim[];
  emailConfirmed: boolean;
}

const order: ClaimStatus[] = ['RETURNED', 'DRAFT', 'SUBMITTED', 'APPROVED'];

/** What waits: first the news, then what the member must do, then what the office does. Each matter stands here once. */
export function Waiting({ notices, claims, emailConfirmed }: WaitingProps) {
  const news = useNews(notices);
  const told = new Set(news.map((notice) => notice.claimId));
  const more = notices.totalCount - notices.edges.length;
  const waiting = claims
    .filter((claim) => order.includes(claim.status) && !told.has(claim.id))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <>
      {(news.length > 0 || !emailConfirmed) && (
        <Section title={<Trans>いまのお知らせ</Trans>}>
          {!emailConfirmed && <ConfirmEmailRow />}
          {news.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
          {more > 0 && (
            <AllNotices>
              <Trans>ほかのお知らせを見る（{more}件）</Trans>
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

/** The news of the page but for that of offers, which stand on this very page: who sees them there has read it. */
function useNews({ edges }: HomeNotices): HomeNotice[] {
  const read = useReading();
  const all = edges.map(({ node }) => node);
  const ofOffer = ({ kind, claimId }: HomeNotice) =>
    !claimId && (kind === 'BENEFIT_OFFERED' || kind === 'DEADLINE_NEAR');
  const seen = all
    .filter(ofOffer)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (seen) read(seen.split(' '));
  }, [seen, read]);
  return all.filter((notice) => !ofOffer(notice));
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

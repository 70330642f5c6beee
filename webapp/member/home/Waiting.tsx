import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { ClaimRow, type ClaimRowFragment } from '../claims/ClaimRow.tsx';
import type { FragmentType } from '../gen/fragment-masking.ts';
import type { ClaimStatus } from '../gen/graphql.ts';

/** A claim of the home page. */
export type HomeClaim = { id: string; status: ClaimStatus } & FragmentType<typeof ClaimRowFragment>;

const order: ClaimStatus[] = ['RETURNED', 'DRAFT', 'SUBMITTED', 'APPROVED'];

/** What waits: first what the member must do, then what the office does. */
export function Waiting({ claims, emailConfirmed }: { claims: HomeClaim[]; emailConfirmed: boolean }) {
  const waiting = claims
    .filter((claim) => order.includes(claim.status))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (waiting.length === 0 && emailConfirmed) return null;
  return (
    <Section title={<Trans>いまのお知らせ</Trans>}>
      {!emailConfirmed && <ConfirmEmailRow />}
      {waiting.map((claim) => (
        <ClaimRow claim={claim} key={claim.id} />
      ))}
    </Section>
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

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useMe } from '../shell/viewer.ts';
import { moment } from '../words/dates.ts';

const HeirAccountOf = graphql(`
  fragment HeirAccount on Claim {
    id
    takesAccount
    confirmsAccount
    filedBy {
      id
    }
  }
`);

const HeirAccountsQuery = graphql(`
  query HeirAccounts($claim: ID!) {
    bankAccounts(filter: { owner: CLAIM, ownerId: $claim }, first: 10) {
      edges {
        node {
          id
          state
          proposedAt
          confirmedAt
          proposedBy {
            id
            name
          }
          confirmedBy {
            id
            name
          }
        }
      }
    }
  }
`);

/** How far the account is that the heirs are paid to; its numbers stand nowhere but before accounting. */
export function HeirAccount({ claim: masked }: { claim: FragmentType<typeof HeirAccountOf> }) {
  const { t } = useLingui();
  const claim = readFragment(HeirAccountOf, masked);
  const { roles } = useMe();
  const [clerk, accounting] = [roles.includes('CLERK'), roles.includes('ACCOUNTING')];
  const shown = Boolean(claim.filedBy) && (clerk || accounting);
  const [{ data }] = useQuery({
    query: HeirAccountsQuery,
    variables: { claim: claim.id },
    pause: !shown,
    requestPolicy: 'cache-and-network',
  });
  if (!shown) return null;
  const accounts = data?.bankAccounts.edges.map(({ node }) => node) ?? [];
  const pending = accounts.find(({ state }) => state === 'PENDING');
  const current = accounts.find(({ state }) => state === 'CURRENT');
  return (
    <section
      aria-label={t`ご遺族の口座`}
      className={`flex min-h-20 shrink-0 flex-col gap-1 rounded-8 px-3 py-2 text-[0.875rem] ${pending ? 'bg-yellow-50' : 'bg-solid-gray-50'}`}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-700 text-[0.9375rem]">
          <Trans>ご遺族の口座</Trans>: {data && <StateWord current={Boolean(current)} pending={Boolean(pending)} />}
        </h2>
        {clerk && claim.takesAccount && (
          <Link className={buttonClass({ look: 'secondary', small: true })} href={`/claims/${claim.id}/account`}>
            {accounts.length > 0 ? <Trans>登録し直す</Trans> : <Trans>口座を登録</Trans>}
          </Link>
        )}
        {accounting && pending && claim.confirmsAccount && (
          <Link className={buttonClass({ look: 'secondary', small: true })} href="/accounts">
            <Trans>口座の確認へ</Trans>
          </Link>
        )}
      </div>
      {data && accounts.length === 0 && claim.takesAccount && (
        <p>
          <Trans>口座が登録され、確認されるまで、支払いを待ちます。</Trans>
        </p>
      )}
      {pending && (
        <Who at={pending.proposedAt} who={pending.proposedBy?.name}>
          <Trans>が登録。承認のあと、経理の担当者が書類と照らして確認するまで、支払いを保留します。</Trans>
        </Who>
      )}
      {current?.confirmedAt && (
        <Who at={current.confirmedAt} who={current.confirmedBy?.name}>
          <Trans>が書類と照らして確認</Trans>
        </Who>
      )}
    </section>
  );
}

function StateWord({ current, pending }: { current: boolean; pending: boolean }) {
  if (pending) return <Trans>確認待ち</Trans>;
  return current ? <Trans>確認済み</Trans> : <Trans>登録なし</Trans>;
}

function Who({ at, who, children }: { at: string; who: string | null | undefined; children: ReactNode }) {
  return (
    <p>
      {moment(at)} {who} {children}
    </p>
  );
}

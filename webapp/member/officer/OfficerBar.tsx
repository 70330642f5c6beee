import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql } from '../gen/gql.ts';

const OfficerDocument = graphql(`
  query Officer {
    viewer {
      officer {
        id
        name
        company {
          id
          name
        }
      }
    }
  }
`);

/** For which company one looks, and the places of an officer. */
export function OfficerBar() {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OfficerDocument });
  const officer = data?.viewer.officer;
  return (
    <section aria-label={t`事業所`} className="no-print border-b border-solid-gray-300 bg-key-50">
      <div className="mx-auto flex min-h-12 w-full max-w-5xl flex-wrap items-center justify-between gap-x-6 px-4">
        <p className="min-w-0 py-2 text-[0.9375rem] leading-150">
          <span className="font-700">{officer?.company.name}</span>{' '}
          {officer?.name && <Trans>ご担当 {officer.name} 様</Trans>}
        </p>
        <nav aria-label={t`メニュー`} data-wide className="-mx-2 flex">
          <Place href="/">
            <Trans>ご確認のお願い</Trans>
          </Place>
          <Place href="/payouts">
            <Trans>お支払い</Trans>
          </Place>
          <Place href="/me">
            <Trans>登録内容</Trans>
          </Place>
        </nav>
      </div>
    </section>
  );
}

function Place({ href, children }: { href: string; children: ReactNode }) {
  const [path] = useLocation();
  const here = href === '/' ? path === '/' || path.startsWith('/certificates') : path.startsWith(href);
  return (
    <Link
      aria-current={here ? 'page' : undefined}
      className="focus-mark flex min-h-11 items-center px-2 text-[0.9375rem] underline underline-offset-4 aria-[current]:font-700 aria-[current]:no-underline"
      href={href}
    >
      {children}
    </Link>
  );
}

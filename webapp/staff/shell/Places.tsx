import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Role } from '../gen/graphql.ts';
import { opens, type Screen } from './sight.ts';
import { useMe } from './viewer.ts';

interface Place {
  screen: Screen;
  href: string;
  name: ReactNode;
}

/** The screens that this person may open, as a bar or as a list. */
export function Places({ look }: { look: 'bar' | 'list' }) {
  const { t } = useLingui();
  const { roles } = useMe();
  const places: Place[] = [
    { screen: 'claims', href: '/', name: <Trans>申請</Trans> },
    { screen: 'members', href: '/members', name: <Trans>会員</Trans> },
    { screen: 'officers', href: '/officers', name: <Trans>担当者</Trans> },
    { screen: 'payouts', href: '/payouts', name: <Trans>支払</Trans> },
    { screen: 'accounts', href: '/accounts', name: <Trans>口座</Trans> },
    { screen: 'arrears', href: '/arrears', name: <Trans>滞納</Trans> },
    { screen: 'exports', href: '/exports', name: <Trans>持ち出し</Trans> },
    { screen: 'terms', href: '/payout-terms', name: <Trans>支払の定め</Trans> },
    { screen: 'offers', href: '/offers', name: <Trans>未申請</Trans> },
    { screen: 'rules', href: '/rules', name: <Trans>規程</Trans> },
    ...letters(roles),
    { screen: 'imports', href: '/imports', name: <Trans>取り込み</Trans> },
    { screen: 'characters', href: '/characters', name: <Trans>外字</Trans> },
    { screen: 'coupons', href: '/coupons', name: <Trans>割引券</Trans> },
    { screen: 'facilities', href: '/facilities', name: <Trans>保養所</Trans> },
    { screen: 'staff', href: '/staff', name: <Trans>職員と役割</Trans> },
    { screen: 'approvals', href: '/approvals', name: <Trans>承認の定め</Trans> },
    { screen: 'audit', href: '/audit', name: <Trans>操作の記録</Trans> },
  ];
  const mine = places.filter(({ screen }) => opens(roles, screen));
  return (
    <nav aria-label={look === 'bar' ? t`メニュー` : t`開ける画面`}>
      <ul className={look === 'bar' ? 'flex h-10 items-stretch' : 'flex flex-col gap-2'}>
        {mine.map((place) => (
          <li className="flex" key={place.screen}>
            {look === 'bar' ? (
              <Tab {...place} />
            ) : (
              <Link className="link focus-mark" href={place.href}>
                {place.name}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The letters are one place: who sees those about claims comes to them first, others to the ones that open accounts. */
function letters(roles: readonly Role[]): Place[] {
  const name = <Trans>書面</Trans>;
  if (opens(roles, 'letters')) return [{ screen: 'letters', href: '/letters', name }];
  return [{ screen: 'invitations', href: '/letters/invitations', name }];
}

function Tab({ screen, href, name }: Place) {
  const [path] = useLocation();
  const here = screen === 'claims' ? path === '/' || path.startsWith('/claims') : path.startsWith(href);
  return (
    <Link
      aria-current={here ? 'page' : undefined}
      className="focus-mark flex items-center border-b-4 whitespace-nowrap border-transparent px-2 pt-1 text-solid-gray-900 hover:bg-key-50 aria-[current]:border-key-900 aria-[current]:font-700 aria-[current]:text-key-900"
      href={href}
    >
      {name}
    </Link>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { Role } from '../gen/graphql.ts';
import { opens, type Screen } from './sight.ts';
import { useMe } from './viewer.ts';

/** One of the screens that stand in the menu. */
export interface Place {
  screen: Screen;
  href: string;
  name: string;
}

/** Places that belong together, under the heading that the manual has for them. */
export interface PlaceGroup {
  name: string;
  places: Place[];
}

/** The places that this person may open, by the manual's headings; within each, what is used most comes first. */
export function usePlaces(): PlaceGroup[] {
  const { t } = useLingui();
  const { roles } = useMe();
  const groups: PlaceGroup[] = [
    {
      name: t`会員と申請`,
      places: [
        { screen: 'claims', href: '/', name: t`申請` },
        { screen: 'members', href: '/members', name: t`会員` },
        { screen: 'officers', href: '/officers', name: t`担当者` },
        letters(roles, t`書面`),
        { screen: 'coupons', href: '/coupons', name: t`割引券` },
        { screen: 'offers', href: '/offers', name: t`未申請` },
        { screen: 'leavings', href: '/leavings', name: t`退会日の訂正` },
      ],
    },
    {
      name: t`チケットとイベント`,
      places: [
        { screen: 'desk', href: '/desk', name: t`引換窓口` },
        { screen: 'tickets', href: '/orders', name: t`申込み` },
        { screen: 'tickets', href: '/tickets', name: t`チケット` },
        { screen: 'events', href: '/bookings', name: t`予約` },
        { screen: 'events', href: '/events', name: t`イベント` },
        { screen: 'usage', href: '/usage', name: t`利用状況` },
        { screen: 'stocks', href: '/stocks', name: t`券の在庫` },
      ],
    },
    {
      name: t`お金`,
      places: [
        { screen: 'payouts', href: '/payouts', name: t`支払` },
        { screen: 'deposits', href: '/deposits', name: t`入金` },
        { screen: 'dues', href: '/dues', name: t`会社への請求` },
        { screen: 'tills', href: '/till', name: t`日次締め` },
        { screen: 'accounts', href: '/accounts', name: t`口座` },
        { screen: 'arrears', href: '/arrears', name: t`滞納` },
        { screen: 'exports', href: '/exports', name: t`持ち出し` },
        { screen: 'terms', href: '/payout-terms', name: t`支払の定め` },
      ],
    },
    {
      name: t`きまりと台帳`,
      places: [
        { screen: 'staff', href: '/staff', name: t`職員と役割` },
        { screen: 'audit', href: '/audit', name: t`操作の記録` },
        { screen: 'approvals', href: '/approvals', name: t`承認の定め` },
        { screen: 'rules', href: '/rules', name: t`規程` },
        { screen: 'disasters', href: '/disasters', name: t`災害` },
        { screen: 'facilities', href: '/facilities', name: t`保養所` },
        { screen: 'imports', href: '/imports', name: t`取り込み` },
        { screen: 'characters', href: '/characters', name: t`外字` },
      ],
    },
  ];
  return groups
    .map(({ name, places }) => ({ name, places: places.filter(({ screen }) => opens(roles, screen)) }))
    .filter(({ places }) => places.length > 0);
}

/** The letters are one place: who sees those about claims comes to them first, others to the ones that open accounts. */
function letters(roles: readonly Role[], name: string): Place {
  return opens(roles, 'letters')
    ? { screen: 'letters', href: '/letters', name }
    : { screen: 'invitations', href: '/letters/invitations', name };
}

/** Whether a place is where one is; a claim belongs to the claims. */
export function isHere({ screen, href }: Place, path: string): boolean {
  return screen === 'claims' ? path === '/' || path.startsWith('/claims') : path.startsWith(href);
}

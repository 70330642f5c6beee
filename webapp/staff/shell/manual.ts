import { useLocation, useRouter } from 'wouter';

/** Which page of the manual tells of a screen, by the screen's route; a test holds that no screen is left out. */
export const pageOfRoute: Record<string, string> = {
  '/': 'examine',
  '/claims/:id': 'examine',
  '/claims/:id/account': 'heirs',
  '/members': 'members',
  '/members/:id': 'members',
  '/members/:id/heirs/:claim?': 'heirs',
  '/leavings': 'members',
  '/officers': 'officers',
  '/letters': 'letters',
  '/letters/invitations': 'letters',
  '/letters/:ids': 'letters',
  '/coupons': 'coupons',
  '/coupons/redeem': 'coupons',
  '/agencies': 'coupons',
  '/agencies/:id': 'coupons',
  '/limits': 'tickets',
  '/limits/:id': 'tickets',
  '/tickets': 'tickets',
  '/tickets/new': 'tickets',
  '/tickets/:id/order': 'tickets',
  '/tickets/:id/edit': 'tickets',
  '/tickets/:id': 'tickets',
  '/orders': 'tickets',
  '/desk': 'desk',
  '/stocks': 'desk',
  '/stocks/:id': 'desk',
  '/till': 'desk',
  '/till/:id': 'desk',
  '/events': 'events',
  '/events/new': 'events',
  '/events/:id/edit': 'events',
  '/events/:id/book': 'events',
  '/events/:event/door/:session': 'door',
  '/events/:event/lottery/:session': 'events',
  '/events/:id': 'events',
  '/bookings': 'events',
  '/usage': 'usage',
  '/deposits': 'deposits',
  '/dues': 'deposits',
  '/payouts': 'payouts',
  '/payouts/returned': 'payouts',
  '/payouts/:id': 'payouts',
  '/payout-terms': 'payouts',
  '/exports': 'payouts',
  '/accounts': 'accounts',
  '/accounts/new': 'accounts',
  '/arrears': 'arrears',
  '/offers': 'offers',
  '/rules': 'rules',
  '/rules/:id/new': 'rules',
  '/rules/:id': 'rules',
  '/rule-drafts/:id': 'rules',
  '/disasters': 'disasters',
  '/imports': 'imports',
  '/imports/:id': 'imports',
  '/characters': 'imports',
  '/facilities': 'facilities',
  '/facilities/:id': 'facilities',
  '/staff': 'staff',
  '/staff/:id': 'staff',
  '/approvals': 'approve',
  '/audit': 'audit',
};

/** The address in the app of the page that tells of a screen; the table of contents where no page does. */
export function manualOf(path: string): string {
  const route = Object.keys(pageOfRoute).find((one) => patternOf(one).test(path));
  return route ? `/manual/${pageOfRoute[route]}` : '/manual';
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`);
}

/** The window of the manual: beside the work, so that nothing that was typed is lost by looking something up. */
export const manualWindow = 'kyosai-manual';

/** The whole address of the page that tells of this screen. */
export function useManualAddress(): string {
  const [path] = useLocation();
  return useRouter().base + manualOf(path);
}

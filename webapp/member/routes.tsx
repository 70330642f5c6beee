import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Redirect, Route, Switch } from 'wouter';
import type { ViewerKind } from './gen/graphql.ts';
import { useLine } from './shell/connection.ts';
import { lazily } from './shell/lazily.ts';
import { Opening } from './shell/Opening.tsx';
import { Tabs } from './shell/Tabs.tsx';
import { Trouble } from './shell/Trouble.tsx';
import { Unscanned } from './shell/Unscanned.tsx';
import { ViewerDocument } from './shell/viewer.ts';

const Home = lazily(() => import('./home/Home.tsx'));
const SignIn = lazily(() => import('./signin/SignIn.tsx'));
const OpenAccount = lazily(() => import('./signin/OpenAccount.tsx'));
const ForgotPassword = lazily(() => import('./signin/ForgotPassword.tsx'));
const ResetPassword = lazily(() => import('./signin/ResetPassword.tsx'));
const ConfirmEmail = lazily(() => import('./signin/ConfirmEmail.tsx'));
const Claims = lazily(() => import('./claims/Claims.tsx'));
const ClaimPage = lazily(() => import('./claims/ClaimPage.tsx'));
const CouponPage = lazily(() => import('./claims/CouponPage.tsx'));
const ChooseKind = lazily(() => import('./apply/ChooseKind.tsx'));
const Walk = lazily(() => import('./apply/Walk.tsx'));
const Sent = lazily(() => import('./apply/Sent.tsx'));
const Browse = lazily(() => import('./catalogue/Browse.tsx'));
const CalendarPage = lazily(() => import('./catalogue/CalendarPage.tsx'));
const TicketPage = lazily(() => import('./offerings/TicketPage.tsx'));
const LotteryCheck = lazily(() => import('./lotteries/LotteryCheck.tsx'));
const SessionLotteryCheck = lazily(() => import('./lotteries/SessionLotteryCheck.tsx'));
const Orders = lazily(() => import('./orders/Orders.tsx'));
const OrderPage = lazily(() => import('./orders/OrderPage.tsx'));
const CardPage = lazily(() => import('./card/CardPage.tsx'));
const EventPage = lazily(() => import('./events/EventPage.tsx'));
const Bookings = lazily(() => import('./bookings/Bookings.tsx'));
const BookingPage = lazily(() => import('./bookings/BookingPage.tsx'));
const Notices = lazily(() => import('./notices/Notices.tsx'));
const MyDetails = lazily(() => import('./me/MyDetails.tsx'));
const ChangeEmail = lazily(() => import('./me/ChangeEmail.tsx'));
const ChangeAccount = lazily(() => import('./me/ChangeAccount.tsx'));
const ChangePassword = lazily(() => import('./me/ChangePassword.tsx'));
const OfficerRoutes = lazily(() => import('./officer/OfficerRoutes.tsx'));
const NotFound = lazily(() => import('./shell/NotFound.tsx'));

/** Every address of the app: what anybody may open, and what needs a session. */
export function Routes() {
  const [{ data, error }, again] = useQuery({ query: ViewerDocument });
  const { reached } = useLine();
  const retry = () => again({ requestPolicy: 'network-only' });
  if (!data && !reached) return <CardPage />;
  if (!data) return error ? <Unreached error={error} onRetry={retry} /> : <Opening />;
  return (
    <>
      {!data.viewer.documentsScanned && <Unscanned />}
      <Switch>
        <Route component={ConfirmEmail} path="/confirm" />
        <Route component={ResetPassword} path="/reset" />
        <Inside kind={data.viewer.kind} />
      </Switch>
    </>
  );
}

function Inside({ kind }: { kind: ViewerKind }) {
  if (kind === 'MEMBER') return <MemberRoutes />;
  return kind === 'OFFICER' ? <OfficerRoutes /> : <VisitorRoutes />;
}

function VisitorRoutes() {
  return (
    <Switch>
      <Route component={OpenAccount} path="/open" />
      <Route component={ForgotPassword} path="/forgot" />
      <Route component={CardPage} path="/card" />
      <Route component={SignIn} />
    </Switch>
  );
}

function MemberRoutes() {
  return (
    <>
      <Switch>
        <Route component={Home} path="/" />
        <Route component={ChooseKind} path="/apply" />
        <Route component={Claims} path="/claims" />
        <Route component={Sent} path="/claims/:id/sent" />
        <Route component={Walk} path="/claims/:id/edit/:step" />
        <Route component={CouponPage} path="/claims/:id/coupon" />
        <Route component={ClaimPage} path="/claims/:id" />
        <Route component={Browse} path="/find" />
        <Route component={CalendarPage} path="/find/calendar" />
        <Route path="/tickets">
          <Redirect replace to="/find?kind=TICKET" />
        </Route>
        <Route component={TicketPage} path="/tickets/:id" />
        <Route component={LotteryCheck} path="/tickets/:id/lottery" />
        <Route component={Orders} path="/orders" />
        <Route component={OrderPage} path="/orders/:id" />
        <Route component={CardPage} path="/card" />
        <Route path="/events">
          <Redirect replace to="/find?kind=EVENT" />
        </Route>
        <Route component={SessionLotteryCheck} path="/events/:id/lottery/:session" />
        <Route component={EventPage} path="/events/:id" />
        <Route component={Bookings} path="/bookings" />
        <Route component={BookingPage} path="/bookings/:id" />
        <Route component={Notices} path="/notices" />
        <Route component={MyDetails} path="/me" />
        <Route component={ChangeEmail} path="/me/email" />
        <Route component={ChangePassword} path="/me/password" />
        <Route component={ChangeAccount} path="/me/account" />
        <Route path="/open">
          <Redirect replace to="/" />
        </Route>
        <Route path="/forgot">
          <Redirect replace to="/me/password" />
        </Route>
        <Route component={NotFound} />
      </Switch>
      <Tabs />
    </>
  );
}

function Unreached(props: Parameters<typeof Trouble>[0]) {
  return (
    <main className="mx-auto w-full max-w-2xl grow px-4 pt-8">
      <h1 className="sr-only">
        <Trans>会員ページ</Trans>
      </h1>
      <Trouble {...props} />
    </main>
  );
}

import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import * as Counter from './counter.ts';
import { useMay } from './shell/useMay.ts';
import { Entrance } from './signin/Entrance.tsx';

const Queue = lazy(() => import('./claims/Queue.tsx'));
const ClaimPage = lazy(() => import('./claims/ClaimPage.tsx'));
const Search = lazy(() => import('./members/Search.tsx'));
const MemberPage = lazy(() => import('./members/MemberPage.tsx'));
const Officers = lazy(() => import('./officers/Officers.tsx'));
const Payouts = lazy(() => import('./payouts/Payouts.tsx'));
const PayoutPage = lazy(() => import('./payouts/PayoutPage.tsx'));
const Returned = lazy(() => import('./payouts/Returned.tsx'));
const PayoutTerms = lazy(() => import('./payouts/PayoutTerms.tsx'));
const Exports = lazy(() => import('./payouts/Exports.tsx'));
const BankAccounts = lazy(() => import('./bankaccounts/BankAccounts.tsx'));
const ProposeAccount = lazy(() => import('./bankaccounts/ProposeAccount.tsx'));
const Arrears = lazy(() => import('./arrears/Arrears.tsx'));
const OfferCounts = lazy(() => import('./offers/OfferCounts.tsx'));
const RuleKinds = lazy(() => import('./rules/RuleKinds.tsx'));
const RuleKindPage = lazy(() => import('./rules/RuleKindPage.tsx'));
const NewDraft = lazy(() => import('./rules/NewDraft.tsx'));
const DraftPage = lazy(() => import('./rules/DraftPage.tsx'));
const Letters = lazy(() => import('./letters/Letters.tsx'));
const Invitations = lazy(() => import('./letters/Invitations.tsx'));
const LetterPage = lazy(() => import('./letters/LetterPage.tsx'));
const Disasters = lazy(() => import('./disasters/Disasters.tsx'));
const Leavings = lazy(() => import('./leavings/Leavings.tsx'));
const ImportRuns = lazy(() => import('./imports/ImportRuns.tsx'));
const ImportRun = lazy(() => import('./imports/ImportRun.tsx'));
const Characters = lazy(() => import('./imports/Characters.tsx'));
const HeirClaimPage = lazy(() => import('./heirs/HeirClaimPage.tsx'));
const HeirAccountPage = lazy(() => import('./heirs/HeirAccountPage.tsx'));
const FacilityList = lazy(() => import('./facilities/FacilityList.tsx'));
const FacilityPage = lazy(() => import('./facilities/FacilityPage.tsx'));
const AgencyList = lazy(() => import('./agencies/AgencyList.tsx'));
const AgencyPage = lazy(() => import('./agencies/AgencyPage.tsx'));
const Coupons = lazy(() => import('./coupons/Coupons.tsx'));
const Redeem = lazy(() => import('./coupons/Redeem.tsx'));
const StaffList = lazy(() => import('./operators/StaffList.tsx'));
const StaffPage = lazy(() => import('./operators/StaffPage.tsx'));
const TermsPage = lazy(() => import('./approvals/TermsPage.tsx'));
const AuditEntries = lazy(() => import('./audit/AuditEntries.tsx'));
const Manual = lazy(() => import('./manual/Manual.tsx'));
const Welcome = lazy(() => import('./shell/Welcome.tsx'));
const NotFound = lazy(() => import('./shell/NotFound.tsx'));

/** Every address of the app. Without a session there is one: the page to sign in. */
export function Routes() {
  return (
    <Entrance>
      <Screens />
    </Entrance>
  );
}

function Screens() {
  const may = useMay();
  return (
    <Switch>
      <Route component={may('claims') ? Queue : Welcome} path="/" />
      {may('claims') && <Route component={ClaimPage} path="/claims/:id" />}
      {may('members') && <Route component={Search} path="/members" />}
      {may('members') && <Route component={MemberPage} path="/members/:id" />}
      {may('heirs') && <Route component={HeirClaimPage} path="/members/:id/heirs/:claim?" />}
      {may('heirs') && <Route component={HeirAccountPage} path="/claims/:id/account" />}
      {may('officers') && <Route component={Officers} path="/officers" />}
      {may('payouts') && <Route component={Payouts} path="/payouts" />}
      {may('payouts') && <Route component={Returned} path="/payouts/returned" />}
      {may('payouts') && <Route component={PayoutPage} path="/payouts/:id" />}
      {may('terms') && <Route component={PayoutTerms} path="/payout-terms" />}
      {may('exports') && <Route component={Exports} path="/exports" />}
      {may('accounts') && <Route component={BankAccounts} path="/accounts" />}
      {may('accounts') && <Route component={ProposeAccount} path="/accounts/new" />}
      {may('arrears') && <Route component={Arrears} path="/arrears" />}
      {may('offers') && <Route component={OfferCounts} path="/offers" />}
      {may('rules') && <Route component={RuleKinds} path="/rules" />}
      {may('rules') && <Route component={NewDraft} path="/rules/:id/new" />}
      {may('rules') && <Route component={RuleKindPage} path="/rules/:id" />}
      {may('rules') && <Route component={DraftPage} path="/rule-drafts/:id" />}
      {may('letters') && <Route component={Letters} path="/letters" />}
      {may('invitations') && <Route component={Invitations} path="/letters/invitations" />}
      {may('letters') && <Route component={LetterPage} path="/letters/:ids" />}
      {may('disasters') && <Route component={Disasters} path="/disasters" />}
      {may('leavings') && <Route component={Leavings} path="/leavings" />}
      {may('imports') && <Route component={ImportRuns} path="/imports" />}
      {may('imports') && <Route component={ImportRun} path="/imports/:id" />}
      {may('characters') && <Route component={Characters} path="/characters" />}
      {may('facilities') && <Route component={FacilityList} path="/facilities" />}
      {may('facilities') && <Route component={FacilityPage} path="/facilities/:id" />}
      {may('coupons') && <Route component={Coupons} path="/coupons" />}
      {may('coupons') && <Route component={Redeem} path="/coupons/redeem" />}
      {may('coupons') && <Route component={AgencyList} path="/agencies" />}
      {may('coupons') && <Route component={AgencyPage} path="/agencies/:id" />}
      {may('tickets') && <Route component={Counter.Offerings} path="/tickets" />}
      {may('tickets') && <Route component={Counter.EditOffering} path="/tickets/new" />}
      {may('tickets') && <Route component={Counter.EditOffering} path="/tickets/:id/edit" />}
      {may('tickets') && <Route component={Counter.OrderForMember} path="/tickets/:id/order" />}
      {may('tickets') && <Route component={Counter.OfferingPage} path="/tickets/:id" />}
      {may('tickets') && <Route component={Counter.LimitGroups} path="/limits" />}
      {may('tickets') && <Route component={Counter.LimitGroupPage} path="/limits/:id" />}
      {may('deposits') && <Route component={Counter.Deposits} path="/deposits" />}
      {may('dues') && <Route component={Counter.Dues} path="/dues" />}
      {may('tickets') && <Route component={Counter.Orders} path="/orders" />}
      {may('desk') && <Route component={Counter.Desk} path="/desk" />}
      {may('stocks') && <Route component={Counter.Stocks} path="/stocks" />}
      {may('stocks') && <Route component={Counter.StockPage} path="/stocks/:id" />}
      {may('tills') && <Route component={Counter.TillDays} path="/till" />}
      {may('tills') && <Route component={Counter.TillPage} path="/till/:id" />}
      {may('events') && <Route component={Counter.Events} path="/events" />}
      {may('events') && <Route component={Counter.EditEvent} path="/events/new" />}
      {may('events') && <Route component={Counter.EditEvent} path="/events/:id/edit" />}
      {may('events') && <Route component={Counter.BookForMember} path="/events/:id/book" />}
      {may('events') && <Route component={Counter.DoorPage} path="/events/:event/door/:session" />}
      {may('events') && <Route component={Counter.SessionLottery} path="/events/:event/lottery/:session" />}
      {may('events') && <Route component={Counter.EventPage} path="/events/:id" />}
      {may('events') && <Route component={Counter.Bookings} path="/bookings" />}
      {may('usage') && <Route component={Counter.UsageReport} path="/usage" />}
      {may('staff') && <Route component={StaffList} path="/staff" />}
      {may('staff') && <Route component={StaffPage} path="/staff/:id" />}
      {may('approvals') && <Route component={TermsPage} path="/approvals" />}
      {may('audit') && <Route component={AuditEntries} path="/audit" />}
      <Route component={Manual} path="/manual/:page?" />
      <Route component={NotFound} />
    </Switch>
  );
}

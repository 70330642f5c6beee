import { Redirect, Route, Switch } from 'wouter';
import { lazily } from '../shell/lazily.ts';
import { OfficerBar } from './OfficerBar.tsx';
import OfficerHome from './OfficerHome.tsx';

const CertificatePage = lazily(() => import('./CertificatePage.tsx'));
const OfficerPayouts = lazily(() => import('./OfficerPayouts.tsx'));
const OfficerDetails = lazily(() => import('./OfficerDetails.tsx'));
const ChangeEmail = lazily(() => import('../me/ChangeEmail.tsx'));
const ChangePassword = lazily(() => import('../me/ChangePassword.tsx'));
const NotFound = lazily(() => import('../shell/NotFound.tsx'));

/** Every address of a company's officer. */
export default function OfficerRoutes() {
  return (
    <>
      <OfficerBar />
      <Switch>
        <Route component={OfficerHome} path="/" />
        <Route component={CertificatePage} path="/certificates/:id" />
        <Route component={OfficerPayouts} path="/payouts" />
        <Route component={OfficerDetails} path="/me" />
        <Route component={ChangeEmail} path="/me/email" />
        <Route component={ChangePassword} path="/me/password" />
        <Route path="/open">
          <Redirect replace to="/" />
        </Route>
        <Route path="/forgot">
          <Redirect replace to="/me/password" />
        </Route>
        <Route component={NotFound} />
      </Switch>
    </>
  );
}

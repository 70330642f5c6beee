import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Section } from '../../kit/Card.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { PayDays } from './PayDays.tsx';
import { TermsForm } from './TermsForm.tsx';

const TermsQuery = graphql(`
  query PayoutTerms {
    payoutTerms {
      id
      clientCode
      clientName
      ownAccounts
      lineBreaks
      version
    }
    payDaysFrom
    payDays {
      id
      inForceFrom
      closingDay
      payDay
      version
    }
  }
`);

/** How the scheme pays, for the administrator, who neither makes runs nor releases them. */
export default function PayoutTerms() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [{ data, error }, execute] = useQuery({ query: TermsQuery, requestPolicy: 'network-only' });
  const again = () => execute({ requestPolicy: 'network-only' });
  useKeys([{ key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') }]);
  return (
    <DeskPage title={t`支払の定め`}>
      {error && <Trouble error={error} onRetry={again} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="grid grid-cols-2 items-start gap-10">
          <Section title={<Trans>銀行と支払先</Trans>}>
            <p>
              <Trans>次に作成する支払処理から使います。すでに作成した支払処理は変わりません。</Trans>
            </p>
            <TermsForm key={data.payoutTerms?.version ?? 0} known={data.payoutTerms ?? undefined} onSaved={again} />
          </Section>
          <PayDays from={data.payDaysFrom} onSaved={again} rows={data.payDays} />
        </div>
      )}
    </DeskPage>
  );
}

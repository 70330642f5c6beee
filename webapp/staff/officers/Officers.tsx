import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { CompanyChoice } from '../words/CompanyChoice.tsx';
import { CompanyInvoice } from './CompanyInvoice.tsx';
import { IssueOfficerCode } from './IssueOfficerCode.tsx';
import { type OfficerRow, OfficerTable } from './OfficerTable.tsx';
import { SaveOfficer } from './SaveOfficer.tsx';

const OfficersDocument = graphql(`
  query Officers($company: ID!) {
    company(id: $company) {
      id
      name
      invoiced
      officers(first: 100) {
        edges {
          node {
            id
            version
            number
            name
            email
            enabled
            account {
              id
              openedAt
              openingCodeEndsAt
            }
          }
        }
      }
    }
  }
`);

/** Who does a company's paperwork: entered and ended here, with the code that opens an account. */
export default function Officers() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const say = useToast();
  const [company, setCompany] = useState<string>();
  const [saving, save] = useState<OfficerRow | 'new'>();
  const [issuing, issue] = useState<OfficerRow>();
  const [{ data, error }, again] = useQuery({
    query: OfficersDocument,
    variables: { company: company ?? '' },
    pause: !company,
    requestPolicy: 'cache-and-network',
  });
  const retry = () => again({ requestPolicy: 'network-only' });
  useKeys([
    { key: 'n', says: t`担当者を登録`, run: () => company && save('new') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  const found = data?.company?.id === company ? data?.company : undefined; // that of the one before stands until it has come
  return (
    <DeskPage
      bar={
        <>
          <div className="w-96">
            <CompanyChoice id="company" onChoose={(chosen) => setCompany(chosen?.id)} />
          </div>
          <span className="ml-auto">
            <Button isDisabled={!found} look="secondary" onPress={() => save('new')} small>
              <Trans>担当者を登録</Trans>
            </Button>
          </span>
        </>
      }
      title={t`事業所の担当者`}
    >
      {error && <Trouble error={error} onRetry={retry} />}
      {found && <CompanyInvoice company={found} onDone={retry} />}
      {found && <OfficerTable onIssue={issue} onSave={save} rows={found.officers.edges.map(({ node }) => node)} />}
      {found && saving && (
        <SaveOfficer
          company={found}
          officer={saving === 'new' ? undefined : saving}
          onClose={() => save(undefined)}
          onDone={() => {
            save(undefined);
            say(t`担当者を登録しました`);
            retry();
          }}
        />
      )}
      {issuing && (
        <IssueOfficerCode
          officer={issuing}
          onClose={() => {
            issue(undefined);
            retry();
          }}
        />
      )}
    </DeskPage>
  );
}

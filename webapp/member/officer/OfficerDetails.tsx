import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Answers } from '../../kit/Answers.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { SignInAnswers } from '../me/SignInAnswers.tsx';
import { SignOut } from '../me/SignOut.tsx';
import { Trouble } from '../shell/Trouble.tsx';

const OfficerDetailsDocument = graphql(`
  query OfficerDetails {
    viewer {
      account {
        id
        ...SignInAnswers
      }
      officer {
        id
        number
        name
        company {
          id
          code
          name
        }
      }
    }
  }
`);

/** For which company one acts, and how one signs in. */
export default function OfficerDetails() {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: OfficerDetailsDocument, requestPolicy: 'cache-and-network' });
  const { officer, account } = data?.viewer ?? {};
  return (
    <Page actions={<SignOut />} title={t`登録内容`}>
      {!data &&
        (error ? (
          <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton box="h-96" />
        ))}
      {officer && (
        <>
          <p>
            <Trans>ご担当が替わられるときは、事務局へお知らせください。</Trans>
          </p>
          <Answers
            items={[
              { key: 'company', term: t`事業所`, value: officer.company.name },
              { key: 'code', term: t`事業所番号`, value: <span className="font-mono">{officer.company.code}</span> },
              { key: 'name', term: t`ご担当の氏名`, value: officer.name },
              { key: 'number', term: t`担当者番号`, value: <span className="font-mono">{officer.number}</span> },
            ]}
          />
        </>
      )}
      {account && <SignInAnswers account={account} />}
    </Page>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Answers } from '../../kit/Answers.tsx';
import { Section } from '../../kit/Card.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { MyAccount } from './MyAccount.tsx';
import { MyMembership } from './MyMembership.tsx';
import { MyPayments } from './MyPayments.tsx';
import { OwnAccount } from './OwnAccount.tsx';
import { SignOut } from './SignOut.tsx';

const DetailsDocument = graphql(`
  query Details {
    viewer {
      account {
        id
        ...MyAccount
      }
      member {
        id
        postalCode
        address
        telephone
        ...MyMembership
      }
    }
  }
`);

/** My details as the scheme holds them. */
export default function MyDetails() {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: DetailsDocument, requestPolicy: 'cache-and-network' });
  const { member, account } = data?.viewer ?? {};
  return (
    <Page actions={<SignOut />} title={t`登録内容`}>
      {!data &&
        (error ? (
          <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton box="h-96" />
        ))}
      {member && (
        <>
          <p>
            <Trans>
              共済に登録されている内容です。違うところがあるときは、お勤め先の共済担当の方へお知らせください。
            </Trans>
          </p>
          <MyMembership member={member} />
          <Section title={<Trans>ご連絡先</Trans>}>
            <Answers
              items={[
                { key: 'address', term: t`住所`, value: <Address {...member} /> },
                { key: 'telephone', term: t`電話番号`, value: member.telephone || <None /> },
              ]}
            />
          </Section>
        </>
      )}
      {member && <OwnAccount />}
      {account && <MyAccount account={account} />}
      {member && <MyPayments />}
    </Page>
  );
}

function Address({
  postalCode,
  address,
}: {
  postalCode?: string | null | undefined;
  address?: string | null | undefined;
}) {
  if (!address) return <None />;
  return (
    <>
      {postalCode && <span className="block tabular-nums">〒{postalCode}</span>}
      {address}
    </>
  );
}

function None() {
  return (
    <span className="text-solid-gray-700">
      <Trans>登録がありません</Trans>
    </span>
  );
}

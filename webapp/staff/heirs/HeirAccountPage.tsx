import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { AccountForm } from '../bankaccounts/AccountForm.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { Name, PersonName } from '../words/PersonName.tsx';

const HeirAccountQuery = graphql(`
  query HeirAccountClaim($id: ID!) {
    claim(id: $id) {
      id
      status
      reference
      heirName
      member {
        id
        name
        kana
      }
    }
  }
`);

/** Enters the account that heirs are paid to, from their paper; accounting confirms it once the claim is approved. */
export default function HeirAccountPage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [, go] = useLocation();
  const [{ data, error }, again] = useQuery({ query: HeirAccountQuery, variables: { id } });
  const claim = data?.claim;
  const filing = claim?.status === 'DRAFT' || claim?.status === 'RETURNED';
  const back = () => go(filing ? `/members/${claim.member.id}/heirs/${id}` : `/claims/${id}`);
  useKeys([{ key: 'Escape', says: t`申請へ戻る`, run: back }]);
  return (
    <DeskPage
      bar={
        claim && (
          <>
            <PersonName kana={claim.member.kana} name={claim.member.name} />
            <span className="font-mono">{claim.reference}</span>
          </>
        )
      }
      title={t`ご遺族の口座を登録`}
    >
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && !claim && <EmptyState title={<Trans>この申請は見つかりません</Trans>} />}
      {claim && (
        <AccountForm onCancel={back} onDone={back} owner="CLAIM" ownerId={id} passbook>
          {() => (
            <p>
              <Trans>
                申請された <Name text={claim.heirName ?? ''} /> 様ご本人名義の口座を、通帳の写しのとおりに入力します。
              </Trans>
            </p>
          )}
        </AccountForm>
      )}
    </DeskPage>
  );
}

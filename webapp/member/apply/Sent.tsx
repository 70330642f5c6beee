import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { ClaimTimeline } from '../claims/ClaimTimeline.tsx';
import { useKindName } from '../claims/useKindName.ts';
import { graphql } from '../gen/gql.ts';

const SentDocument = graphql(`
  query Sent($id: ID!) {
    claim(id: $id) {
      id
      reference
      kind {
        id
        mourning
        name
        nameEn
      }
      ...ClaimTimeline
    }
  }
`);

/** Says that a claim arrived, under which number, and what comes next. */
export default function Sent() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data }] = useQuery({ query: SentDocument, variables: { id } });
  const kindName = useKindName();
  const claim = data?.claim;
  return (
    <Page
      actions={
        <>
          <Link className={buttonClass({ wide: true })} href="/">
            <Trans>ホームへ</Trans>
          </Link>
          <Link className={buttonClass({ look: 'secondary', wide: true })} href={`/claims/${id}`}>
            <Trans>申請の内容を見る</Trans>
          </Link>
        </>
      }
      title={t`申請を受け付けました`}
    >
      {!claim && <Skeleton box="h-72" />}
      {claim && (
        <>
          <Notice
            title={<Trans>{kindName(claim.kind)}の申請をお預かりしました</Trans>}
            tone={claim.kind.mourning ? 'plain' : 'success'}
          >
            <Trans>
              受付番号 <span className="font-mono">{claim.reference}</span>
            </Trans>
          </Notice>
          <ClaimTimeline claim={claim} />
        </>
      )}
    </Page>
  );
}

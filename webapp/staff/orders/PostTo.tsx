import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Notice } from '../../kit/Notice.tsx';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';

const OrderAddressQuery = graphql(`
  query OrderAddress($id: ID!) {
    order(id: $id) {
      id
      member {
        id
        name
        postalCode
        address
      }
    }
  }
`);

/** Where tickets are sent, as it is written on the envelope; read when they are, and not with the list. */
export function PostTo({ order }: { order: string }) {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({
    query: OrderAddressQuery,
    variables: { id: order },
    requestPolicy: 'network-only',
  });
  if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const to = data?.order?.member;
  if (!to) return null;
  if (!to.address) {
    return (
      <Notice title={<Trans>住所が登録されていません</Trans>} tone="warning">
        <Trans>会員に連絡して、送り先をお尋ねください。</Trans>
      </Notice>
    );
  }
  return (
    <address
      aria-label={t`送り先`}
      className="rounded-8 border border-solid-gray-420 p-3 text-[1.0625rem] not-italic leading-150"
    >
      {to.postalCode && <span className="block tabular-nums">〒{to.postalCode}</span>}
      <span className="block">{to.address}</span>
      <span className="block font-700">
        <Trans>{to.name} 様</Trans>
      </span>
    </address>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams, useSearch } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { copiedFrom } from '../amendments/copied.ts';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useCopyPictures } from '../pictures/useCopyPictures.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { copyOf, OfferingFormOf, typedOf } from './entry.ts';
import { OfferingForm } from './OfferingForm.tsx';

const EditQuery = graphql(`
  query OfferingEdit($id: ID!) {
    offering(id: $id) {
      id
      pictures { id }
      ...OfferingForm
    }
  }
`);

/** A new ticket, one that is copied from an earlier one, or one to be changed. */
export default function EditOffering() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === '';
  const copied = copiedFrom(useSearch());
  const back = isNew ? '/tickets' : `/tickets/${id}`;
  const [{ data, error }, again] = useQuery({
    query: EditQuery,
    variables: { id: id || (copied?.from ?? '') },
    pause: isNew && !copied,
    requestPolicy: 'network-only',
  });
  const { copyPictures, copying } = useCopyPictures();
  useKeys([{ key: 'Escape', says: t`戻る`, run: () => go(back) }]);
  const done = async (saved: string) => {
    if (copied && data?.offering?.pictures.length) await copyPictures({ offering: copied.from }, { offering: saved });
    go(`/tickets/${saved}`);
  };
  const offering = readFragment(OfferingFormOf, data?.offering ?? undefined);
  return (
    <DeskPage title={isNew ? t`チケットを作る` : t`チケットを変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {(copying || ((!isNew || copied) && !data && !error)) && <Skeleton lines={12} />}
      {data && !offering && <EmptyState title={<Trans>このチケットは見つかりません</Trans>} />}
      {(offering || (isNew && !copied)) && !copying && (
        <OfferingForm
          begin={offering && copied ? copyOf(offering, copied.dates) : typedOf(offering)}
          offering={isNew ? undefined : offering}
          onCancel={() => go(back)}
          onDone={done}
        />
      )}
    </DeskPage>
  );
}

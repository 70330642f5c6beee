import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { EventForm } from './EventForm.tsx';
import { EventFormOf } from './entry.ts';

const EditQuery = graphql(`
  query EventEdit($id: ID!) {
    event(id: $id) {
      id
      ...EventForm
    }
  }
`);

/** A new event, or one that members do not see yet. */
export default function EditEvent() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === '';
  const back = isNew ? '/events' : `/events/${id}`;
  const [{ data, error }, again] = useQuery({
    query: EditQuery,
    variables: { id },
    pause: isNew,
    requestPolicy: 'network-only',
  });
  useKeys([{ key: 'Escape', says: t`戻る`, run: () => go(back) }]);
  const event = readFragment(EventFormOf, data?.event ?? undefined);
  return (
    <DeskPage title={isNew ? t`イベントを作る` : t`イベントを変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!isNew && !data && !error && <Skeleton lines={12} />}
      {data && !event && <EmptyState title={<Trans>このイベントは見つかりません</Trans>} />}
      {(event || isNew) && (
        <EventForm event={event} onCancel={() => go(back)} onDone={(saved) => go(`/events/${saved}`)} />
      )}
    </DeskPage>
  );
}

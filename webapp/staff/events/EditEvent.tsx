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
import { EventForm } from './EventForm.tsx';
import { copyOf, EventFormOf, typedOf } from './entry.ts';

const EditQuery = graphql(`
  query EventEdit($id: ID!) {
    event(id: $id) {
      id
      pictures { id }
      ...EventForm
    }
  }
`);

/** A new event, one that is copied from an earlier one, or one to be changed. */
export default function EditEvent() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === '';
  const copied = copiedFrom(useSearch());
  const back = isNew ? '/events' : `/events/${id}`;
  const [{ data, error }, again] = useQuery({
    query: EditQuery,
    variables: { id: id || (copied?.from ?? '') },
    pause: isNew && !copied,
    requestPolicy: 'network-only',
  });
  const { copyPictures, copying } = useCopyPictures();
  useKeys([{ key: 'Escape', says: t`戻る`, run: () => go(back) }]);
  const done = async (saved: string) => {
    if (copied && data?.event?.pictures.length) await copyPictures({ event: copied.from }, { event: saved });
    go(`/events/${saved}`);
  };
  const event = readFragment(EventFormOf, data?.event ?? undefined);
  return (
    <DeskPage title={isNew ? t`イベントを作る` : t`イベントを変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {(copying || ((!isNew || copied) && !data && !error)) && <Skeleton lines={12} />}
      {data && !event && <EmptyState title={<Trans>このイベントは見つかりません</Trans>} />}
      {(event || (isNew && !copied)) && !copying && (
        <EventForm
          begin={event && copied ? copyOf(event, copied.dates) : typedOf(event)}
          event={isNew ? undefined : event}
          onCancel={() => go(back)}
          onDone={done}
        />
      )}
    </DeskPage>
  );
}

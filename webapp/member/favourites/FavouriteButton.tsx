import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { FavouriteSetMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';
import { AddToCalendar } from './AddToCalendar.tsx';

const FavouriteSetDocument = graphql(`
  mutation FavouriteSet($input: FavouriteSetInput!) {
    favouriteSet(input: $input) {
      offering {
        id
        favourite
      }
      event {
        id
        favourite
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: FavouriteSetMutation) => data.favouriteSet.problems;

/** What a FavouriteButton takes. */
export interface FavouriteButtonProps {
  of: { offering: string } | { event: string };
  marked: boolean;
  /** It opens only later: the opening can be kept in a calendar. */
  coming: boolean;
}

/** Marks a ticket or an event, or unmarks it; its opening is then told of, and can be kept in a calendar. */
export function FavouriteButton({ of, marked, coming }: FavouriteButtonProps) {
  const { t } = useLingui();
  const say = useToast();
  const { send, issues, sending } = useSend(FavouriteSetDocument, problemsOf);
  const set = async () => {
    const done = await send({ input: { ...of, marked: !marked } });
    if (done) say(marked ? t`お気に入りから外しました。` : t`お気に入りに入れました。`);
  };
  return (
    <div className="flex flex-col gap-3">
      <ErrorSummary issues={issues} />
      <Button aria-pressed={marked} isPending={sending} look="secondary" onPress={set} wide>
        <span className={marked ? '[&_path]:fill-current' : 'contents'}>
          <Icon name="heart" />
        </span>
        {marked ? <Trans>お気に入りに入っています</Trans> : <Trans>お気に入りに入れる</Trans>}
      </Button>
      {marked && coming && (
        <>
          <p>
            <Trans>受付の始まる前に、お知らせします。</Trans>
          </p>
          <AddToCalendar of={'offering' in of ? `tickets/${of.offering}` : `events/${of.event}`}>
            <Trans>受付の始まりをカレンダーに追加する</Trans>
          </AddToCalendar>
        </>
      )}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { MomentField } from '../offerings/MomentField.tsx';
import { momentOf } from '../offerings/moments.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const PublishDocument = graphql(`
  mutation EventPublish($input: EventPublishInput!) {
    eventPublish(input: $input) {
      event {
        id
        status
        version
        publishAt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a PublishEvent takes. */
export interface PublishEventProps {
  event: { id: string; version: number; name: string };
  onClose: () => void;
  onDone: () => void;
}

/** has members see an event, at once or from a time on; after that it does not change any more. */
export function PublishEvent({ event, onClose, onDone }: PublishEventProps) {
  const { t } = useLingui();
  const say = useToast();
  const [when, setWhen] = useState('now');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('10:00');
  const [, publish] = useMutation(PublishDocument);
  const send = () => {
    const at = when === 'now' ? null : momentOf(day, time);
    if (at === undefined) return [{ field: 'publishAt', message: t`公開する日と時刻を入力してください。` }];
    return publish({ input: { id: event.id, version: event.version, at } }).then(({ error, data }) => ({
      error,
      problems: data?.eventPublish.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(when === 'now' ? t`${event.name}を公開しました。` : t`${event.name}を公開する日時を決めました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>イベントを公開する</Trans>}
      verb={<Trans>公開する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {event.name}{' '}
              を会員の画面に出します。公開したあとは、内容を変えられません。受付の始まりまでは「これから受付」と表示されます。
            </Trans>
          </p>
          <Select
            id="when"
            label={<Trans>公開する時</Trans>}
            onChange={setWhen}
            options={[
              { value: 'now', label: t`いますぐ` },
              { value: 'later', label: t`日時を決める` },
            ]}
            value={when}
          />
          {when === 'later' && (
            <MomentField
              day={day}
              error={at('publishAt')}
              id="publishAt"
              label={<Trans>公開の日</Trans>}
              onDay={setDay}
              onTime={setTime}
              time={time}
            />
          )}
        </>
      )}
    </AskDialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { SharedLimit } from '../../kit/SharedLimit.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { BookingBoxes, type Party } from './BookingBoxes.tsx';
import { BookDocument, BookQuery } from './bookForMember.ts';
import { useMemberOfNumber } from './useMemberOfNumber.ts';

const nobody: Party = { session: '', number: '', companions: [], answers: { telephone: '', email: '', address: '' } };

/** Books for a member who has no phone: who, which session, who comes along, and what the event asks. */
export default function BookForMember() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const say = useToast();
  const { payBy: place } = useOrderWords();
  const [party, setParty] = useState(nobody);
  const [where, choose] = useState('');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const key = useRef('');
  const [{ data, error }, again] = useQuery({ query: BookQuery, variables: { id }, requestPolicy: 'network-only' });
  const [{ fetching }, book] = useMutation(BookDocument);
  const issuesOf = useIssues();
  useKeys([{ key: 'Escape', says: t`戻る`, run: () => go(`/events/${id}`) }]);
  const event = data?.event;
  const ways = event?.payBy.filter((one) => one !== 'CARD') ?? [];
  const member = useMemberOfNumber(party.number);
  const session = event?.sessions.find((one) => one.id === party.session) ?? event?.sessions[0];
  const byLot = event?.way === 'LOTTERY';
  const send = async (pressed: FormEvent) => {
    pressed.preventDefault();
    if (!member || !session) {
      return setIssues([{ field: 'number', message: t`会員番号を入力し、名前が出るのをお待ちください。` }]);
    }
    key.current ||= crypto.randomUUID();
    const companions = party.companions.map(({ relation, age }) => ({
      relation,
      age: Number(age.normalize('NFKC')) || -1,
    }));
    const orWait = !byLot && companions.length + 1 > session.left;
    const payBy = ways.find((one) => one === where) ?? ways[0] ?? 'COUNTER';
    const input = {
      session: session.id,
      member: member.id,
      companions,
      ...party.answers,
      orWait,
      payBy,
      idempotencyKey: key.current,
    };
    const answer = await book({ input });
    const wrong = issuesOf({ error: answer.error, problems: answer.data?.bookingPlace.problems });
    setIssues(wrong);
    if (wrong.length > 0) return again({ requestPolicy: 'network-only' });
    say(
      byLot
        ? t`${member.name ?? ''} 様の抽選の申込みを受け付けました。`
        : orWait
          ? t`${member.name ?? ''} 様のキャンセル待ちを受け付けました。`
          : t`${member.name ?? ''} 様の予約を受け付けました。`,
    );
    go(`/bookings?event=${id}`);
  };
  const change = (next: Party) => {
    key.current = '';
    setParty(next);
  };
  return (
    <DeskPage title={event ? t`${event.name}を会員に代わって予約` : t`会員に代わって予約`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!event && !error && <Skeleton lines={8} />}
      {event && (
        <form className="flex max-w-160 flex-col gap-4" noValidate onSubmit={send}>
          <ErrorSummary issues={issues} />
          {event.limitGroup && <SharedLimit {...event.limitGroup} />}
          <BookingBoxes
            at={(field) => issues.find((issue) => issue.field === field)?.message}
            event={event}
            memberName={member?.name ?? undefined}
            onChange={change}
            party={party}
          />
          {ways.length > 1 && (
            <Select
              error={issues.find(({ field }) => field === 'payBy')?.message}
              id="payBy"
              label={<Trans>支払いの場所</Trans>}
              onChange={(next) => {
                key.current = '';
                choose(next);
              }}
              options={ways.map((value) => ({ value, label: place(value) }))}
              value={where || (ways[0] ?? '')}
            />
          )}
          <FormEnd>
            <Button isPending={fetching} type="submit">
              {byLot ? (
                <Trans>{party.companions.length + 1}名で抽選に申し込む</Trans>
              ) : session && party.companions.length + 1 > session.left ? (
                <Trans>{party.companions.length + 1}名でキャンセル待ちにする</Trans>
              ) : (
                <Trans>{party.companions.length + 1}名で予約する</Trans>
              )}
            </Button>
            <Button look="secondary" onPress={() => go(`/events/${id}`)}>
              <Trans>やめる</Trans>
            </Button>
          </FormEnd>
        </form>
      )}
    </DeskPage>
  );
}

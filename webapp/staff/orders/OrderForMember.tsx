import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { AllotmentChoice } from '../../kit/Allotments.tsx';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useMemberOfNumber } from '../bookings/useMemberOfNumber.ts';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { MemberWishes } from '../wishes/MemberWishes.tsx';
import { moment } from '../words/dates.ts';
import { AskButton } from './AskButton.tsx';
import { LimitsHint } from './LimitsHint.tsx';
import { OwnCardOnly } from './OwnCardOnly.tsx';
import { askedOf, turnsLater, useAskFor } from './useAskFor.ts';
import { useOrderWords } from './useOrderWords.ts';

const TicketQuery = graphql(`
  query OrderForMember($id: ID!) {
    offering(id: $id) {
      id
      name
      price
      way
      stage
      turnsFrom
      left
      allotments { id name left }
      memberLimit
      payBy
      limitGroup {
        id
        name
        counts
        memberLimit
      }
    }
  }
`);

/** Asks for a ticket for a member who has no phone, as it is given out now: who, how many, and where he is going to pay. */
export default function OrderForMember() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const say = useToast();
  const { payBy: place } = useOrderWords();
  const [typed, type] = useState({ number: '', quantity: '1', payBy: '', allotment: '' });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const key = useRef('');
  const [{ data, error }, again] = useQuery({ query: TicketQuery, variables: { id }, requestPolicy: 'network-only' });
  const member = useMemberOfNumber(typed.number);
  const { send: ask, sending } = useAskFor(member?.name ?? '');
  const issuesOf = useIssues();
  useKeys([{ key: 'Escape', says: t`戻る`, run: () => go(`/tickets/${id}`) }]);
  const ticket = data?.offering;
  const left = ticket?.allotments.find(({ id: one }) => one === typed.allotment)?.left ?? ticket?.left ?? 0;
  const asked = ticket && askedOf(ticket);
  const ways = ticket?.payBy.filter((one) => one !== 'CARD') ?? [];
  const ownCard = ways.length === 0;
  const later = ticket && turnsLater(ticket);
  const quantity = Number(typed.quantity.normalize('NFKC')) || 0;
  const send = async (pressed: FormEvent) => {
    pressed.preventDefault();
    if (!ticket || !asked || !member) {
      return setIssues([{ field: 'number', message: t`会員番号を入力し、名前が出るのをお待ちください。` }]);
    }
    key.current ||= crypto.randomUUID();
    const answer = await ask(asked, {
      ...{ offering: id, allotment: typed.allotment || null, member: member.id, quantity, price: ticket.price },
      payBy: ways.find((one) => one === typed.payBy) ?? ways[0] ?? 'COUNTER',
      idempotencyKey: key.current,
    });
    const wrong = issuesOf(answer);
    setIssues(wrong);
    if (wrong.length > 0) return again({ requestPolicy: 'network-only' });
    say(answer.told);
    go(asked === 'ORDER' ? `/orders?offering=${id}` : `/members/${member.id}`);
  };
  const box = (field: keyof typeof typed) => ({
    ...{ id: field, value: typed[field], autoComplete: 'off' },
    error: issues.find((issue) => issue.field === field)?.message,
    onChange: (text: string) => {
      key.current = '';
      type((before) => ({ ...before, [field]: text }));
    },
  });
  return (
    <DeskPage title={ticket ? t`${ticket.name}を会員に代わって申し込む` : t`会員に代わって申し込む`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!ticket && !error && <Skeleton lines={6} />}
      {ticket && asked && (
        <form className="flex max-w-160 flex-col gap-4" noValidate onSubmit={send}>
          <ErrorSummary issues={issues} />
          <TextField {...box('number')} autoFocus label={<Trans>会員番号</Trans>} mono />
          <p aria-live="polite" className="min-h-7 font-700">
            {member?.name}
          </p>
          <AllotmentChoice {...box('allotment')} allotments={ticket.allotments} />
          <TextField
            {...box('quantity')}
            hint={<LimitsHint ticket={{ ...ticket, left }} />}
            inputMode="numeric"
            label={<Trans>枚数</Trans>}
            mono
            unit={<Trans>枚</Trans>}
          />
          {ways.length > 1 && (
            <Select
              {...box('payBy')}
              label={<Trans>支払いの場所</Trans>}
              options={ways.map((value) => ({ value, label: place(value) }))}
              value={typed.payBy || (ways[0] ?? '')}
            />
          )}
          {ownCard && <OwnCardOnly />}
          {later && (
            <p className="font-700">
              <Trans>{moment(ticket.turnsFrom)} から、整理券を取れます。</Trans>
            </p>
          )}
          <FormEnd>
            {!later && (
              <AskButton
                asked={asked}
                isDisabled={ownCard}
                isPending={sending}
                price={ticket.price}
                quantity={quantity}
              />
            )}
            <Button look="secondary" onPress={() => go(`/tickets/${id}`)}>
              <Trans>やめる</Trans>
            </Button>
          </FormEnd>
        </form>
      )}
      {member && <MemberWishes member={{ id: member.id, name: member.name ?? '' }} />}
    </DeskPage>
  );
}

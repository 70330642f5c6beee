import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { parseDay } from '../../kit/caldate.ts';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { AmendDialog } from '../amendments/AmendDialog.tsx';
import { useAmending } from '../amendments/useAmending.ts';
import { EligibilityFields } from '../eligibility/EligibilityFields.tsx';
import type { EventFormFragment } from '../gen/graphql.ts';
import { LimitGroupSelect } from '../limits/LimitGroupSelect.tsx';
import { LotteryFields } from '../lotteries/LotteryFields.tsx';
import { MomentField } from '../offerings/MomentField.tsx';
import { PayByBoxes } from '../offerings/PayByBoxes.tsx';
import { EntryRows } from '../shell/EntryRows.tsx';
import { FormEnd } from '../shell/FormEnd.tsx';
import { Asks } from './Asks.tsx';
import { entryOf, type Texts, type Typed } from './entry.ts';
import { useSaveEvent } from './useSaveEvent.ts';

/** What an EventForm takes. */
export interface EventFormProps {
  /** The boxes as they stand when it opens. */
  begin: Typed;
  /** The event that is changed; a new one where there is none. */
  event?: EventFormFragment | undefined;
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** Makes an event or changes one; what members see is changed after it was shown what that would be. */
export function EventForm({ begin, event, onDone, onCancel }: EventFormProps) {
  const { t } = useLingui();
  const say = useToast();
  const [typed, setTyped] = useState(begin);
  const seen = event?.status === 'PUBLISHED';
  const { save, foresee, fetching } = useSaveEvent();
  const done = (id: string) => {
    if (!seen) say(t`${typed.name}を保存しました。`);
    onDone(id);
  };
  const { issues, setIssues, send: amend, asked, close } = useAmending(seen, { save, foresee }, done);
  const byLot = typed.way === 'LOTTERY';
  const send = async (pressed: FormEvent) => {
    pressed.preventDefault();
    if (byLot && !('day' in parseDay(typed.drawOn)))
      return setIssues([{ field: 'drawOn', message: t`抽選に使う数の日を入力してください。` }]);
    const entry = entryOf(typed);
    if (!entry) return setIssues([{ field: 'bookingFrom', message: t`受付と開催の日と時刻を入力してください。` }]);
    await amend({ id: event?.id ?? null, version: event?.version ?? null, ...entry });
  };
  const put = <K extends keyof Typed>(id: K) => {
    return (value: Typed[K]) => setTyped((before) => ({ ...before, [id]: value }));
  };
  const at = (id: string) => issues.find((issue) => issue.field === id)?.message;
  const box = (id: keyof Texts) => ({ id, error: at(id), onChange: put(id), value: typed[id], autoComplete: 'off' });
  const number = (id: keyof Texts) => ({ ...box(id), inputMode: 'numeric' as const, mono: true });
  const rows = (id: 'bands' | 'cancellation' | 'sessions') => ({
    ...{ id, error: at(id), onChange: put(id), rows: typed[id] },
  });
  const moment = (id: 'bookingFrom' | 'bookingUntil') => ({
    ...{ id, day: typed[id], time: typed[`${id}Time`], error: at(id), onDay: put(id), onTime: put(`${id}Time`) },
  });
  return (
    <>
      <form className="flex max-w-200 flex-col gap-4" noValidate onSubmit={send}>
        <ErrorSummary issues={issues} />
        <TextField {...box('name')} autoFocus label={<Trans>名前</Trans>} />
        <TextField {...box('description')} label={<Trans>案内</Trans>} optional rows={3} />
        <TextField {...box('place')} label={<Trans>会場・集合場所</Trans>} />
        <EntryRows
          {...rows('sessions')}
          boxes={[
            { name: 'day', label: t`日` },
            { name: 'time', label: t`時刻` },
            { name: 'capacity', label: t`定員`, unit: t`名`, numeric: true },
          ]}
          title={<Trans>開催回</Trans>}
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField {...number('fee')} label={<Trans>会員の参加料金</Trans>} unit={<Trans>円</Trans>} />
          <TextField {...number('companionsLimit')} label={<Trans>同伴者の上限</Trans>} unit={<Trans>名</Trans>} />
        </div>
        <EntryRows
          {...rows('bands')}
          boxes={[
            { name: 'label', label: t`区分` },
            { name: 'from', label: t`何歳から`, numeric: true },
            { name: 'until', label: t`何歳まで`, numeric: true },
            { name: 'fee', label: t`料金`, unit: t`円`, numeric: true },
          ]}
          hint={<Trans>どの区分にも入らない年齢の方は参加できません。</Trans>}
          title={<Trans>同伴者の年齢区分</Trans>}
        />
        <Select
          {...box('way')}
          label={<Trans>受付の方法</Trans>}
          options={[
            { value: 'FIRST_COME', label: t`先着順` },
            { value: 'LOTTERY', label: t`抽選` },
          ]}
        />
        <MomentField {...moment('bookingFrom')} label={<Trans>受付の始まり</Trans>} />
        <MomentField {...moment('bookingUntil')} label={<Trans>受付の終わり</Trans>} />
        {byLot && <LotteryFields box={box} />}
        <EntryRows
          {...rows('cancellation')}
          boxes={[
            { name: 'days', label: t`何日前から`, unit: t`日`, numeric: true },
            { name: 'percent', label: t`料金の`, unit: t`%`, numeric: true },
          ]}
          title={<Trans>キャンセル料</Trans>}
        />
        <LimitGroupSelect {...box('limitGroup')} counts="BOOKINGS" fixed={seen} />
        <EligibilityFields box={box} error={at('eligibility')} />
        <PayByBoxes error={at('payBy')} onChange={put('payBy')} value={typed.payBy} />
        <Asks chosen={typed.asks} onChange={put('asks')} />
        <div className="grid grid-cols-2 gap-4">
          <TextField {...number('holdDays')} label={<Trans>未払いで取り置く日数</Trans>} unit={<Trans>日</Trans>} />
          <TextField
            {...number('answerHours')}
            label={<Trans>空きの返事を待つ時間</Trans>}
            unit={<Trans>時間</Trans>}
          />
        </div>
        <FormEnd>
          <Button isPending={fetching} type="submit">
            {seen ? <Trans>変更を確かめる</Trans> : <Trans>下書きを保存する</Trans>}
          </Button>
          <Button look="secondary" onPress={onCancel}>
            <Trans>やめる</Trans>
          </Button>
        </FormEnd>
      </form>
      {asked && (
        <AmendDialog
          amend={() => save(asked.input)}
          foreseen={asked.change}
          name={typed.name}
          onClose={close}
          onDone={() => done(event?.id ?? '')}
          subject={{ event: event?.id ?? null }}
        />
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { parseDay } from '../../kit/caldate.ts';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { AmendDialog } from '../amendments/AmendDialog.tsx';
import { useAmending } from '../amendments/useAmending.ts';
import { EligibilityFields } from '../eligibility/EligibilityFields.tsx';
import type { OfferingFormFragment } from '../gen/graphql.ts';
import { LimitGroupSelect } from '../limits/LimitGroupSelect.tsx';
import { LotteryFields } from '../lotteries/LotteryFields.tsx';
import { FormEnd } from '../shell/FormEnd.tsx';
import { AllotmentRows } from './AllotmentRows.tsx';
import { entryOf, type Texts, type Typed } from './entry.ts';
import { LineFields } from './LineFields.tsx';
import { MomentField } from './MomentField.tsx';
import { momentOf } from './moments.ts';
import { PayByBoxes } from './PayByBoxes.tsx';
import { useSaveOffering } from './useSaveOffering.ts';

/** What an OfferingForm takes. */
export interface OfferingFormProps {
  /** The boxes as they stand when it opens. */
  begin: Typed;
  /** The ticket that is changed; a new one where there is none. */
  offering?: OfferingFormFragment | undefined;
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** Makes a ticket or changes one; what members see is changed after it was shown what that would be. */
export function OfferingForm({ begin, offering, onDone, onCancel }: OfferingFormProps) {
  const { t } = useLingui();
  const say = useToast();
  const [typed, setTyped] = useState(begin);
  const seen = offering?.status === 'PUBLISHED';
  const { save, foresee, fetching } = useSaveOffering();
  const done = (id: string) => {
    if (!seen) say(t`${typed.name}を保存しました。`);
    onDone(id);
  };
  const { issues, setIssues, send: amend, asked, close } = useAmending(seen, { save, foresee }, done);
  const byLot = typed.way === 'LOTTERY';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const saleFrom = momentOf(typed.saleFrom, typed.saleFromTime);
    const saleUntil = momentOf(typed.saleUntil, typed.saleUntilTime);
    const wrong: FieldIssue[] = [];
    if (byLot && !('day' in parseDay(typed.drawOn)))
      wrong.push({ field: 'drawOn', message: t`抽選に使う数の日を入力してください。` });
    if (byLot && !('day' in parseDay(typed.lineUntil)))
      wrong.push({ field: 'lineUntil', message: t`キャンセル待ちの最後の日を入力してください。` });
    if (!saleFrom) wrong.push({ field: 'saleFrom', message: t`販売の始まりの日と時刻を入力してください。` });
    if (!saleUntil) wrong.push({ field: 'saleUntil', message: t`販売の終わりの日と時刻を入力してください。` });
    setIssues(wrong);
    if (!saleFrom || !saleUntil || wrong.length > 0) return;
    const { id, version } = offering ?? {};
    await amend({ id: id ?? null, version: version ?? null, ...entryOf(typed), saleFrom, saleUntil });
  };
  const set = (id: keyof Texts) => (text: string) => setTyped((before) => ({ ...before, [id]: text }));
  const at = (id: string) => issues.find((issue) => issue.field === id)?.message;
  const box = (id: keyof Texts) => ({ id, error: at(id), onChange: set(id), value: typed[id], autoComplete: 'off' });
  const number = (id: keyof Texts) => ({ ...box(id), inputMode: 'numeric' as const, mono: true });
  const moment = (id: 'saleFrom' | 'saleUntil') => ({
    ...{ id, day: typed[id], time: typed[`${id}Time`], error: at(id), onDay: set(id), onTime: set(`${id}Time`) },
  });
  return (
    <>
      <form className="flex max-w-160 flex-col gap-4" noValidate onSubmit={send}>
        <ErrorSummary issues={issues} />
        <TextField {...box('name')} autoFocus label={<Trans>名前</Trans>} />
        <TextField
          {...box('description')}
          hint={<Trans>会員が申し込む前に読む案内です。</Trans>}
          label={<Trans>案内</Trans>}
          optional
          rows={3}
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField {...number('faceValue')} label={<Trans>額面</Trans>} unit={<Trans>円</Trans>} />
          <TextField {...number('price')} label={<Trans>会員価格</Trans>} unit={<Trans>円</Trans>} />
          <TextField {...number('memberLimit')} label={<Trans>会員一人の年度の上限</Trans>} unit={<Trans>枚</Trans>} />
        </div>
        <AllotmentRows
          byLot={byLot}
          error={at('allotments')}
          onChange={(allotments) => setTyped((before) => ({ ...before, allotments }))}
          rows={typed.allotments}
        />
        <Select
          {...box('way')}
          label={<Trans>販売の方法</Trans>}
          options={[
            { value: 'FIRST_COME', label: t`先着順` },
            { value: 'LOTTERY', label: t`抽選` },
          ]}
        />
        <MomentField
          {...moment('saleFrom')}
          label={byLot ? <Trans>申込みの始まり</Trans> : <Trans>販売の始まり</Trans>}
        />
        <MomentField
          {...moment('saleUntil')}
          label={byLot ? <Trans>申込みの終わり</Trans> : <Trans>販売の終わり</Trans>}
        />
        {byLot && <LotteryFields box={box} />}
        {byLot && <LineFields box={box} />}
        <LimitGroupSelect {...box('limitGroup')} counts="TICKETS" fixed={seen} />
        <EligibilityFields box={box} error={at('eligibility')} />
        <PayByBoxes error={at('payBy')} onChange={set('payBy')} value={typed.payBy} />
        <div className="grid grid-cols-2 gap-4">
          <Select
            {...box('delivery')}
            label={<Trans>お渡し</Trans>}
            options={[
              { value: 'PICK_UP', label: t`窓口で渡す` },
              { value: 'POST', label: t`郵送する` },
              { value: 'QR', label: t`スマートフォンのQRコード` },
            ]}
          />
          <TextField {...number('holdDays')} label={<Trans>未払いで取り置く日数</Trans>} unit={<Trans>日</Trans>} />
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
          onDone={() => done(offering?.id ?? '')}
          subject={{ offering: offering?.id ?? null }}
        />
      )}
    </>
  );
}

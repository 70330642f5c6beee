import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useKeys } from '../shell/keys.ts';
import { useIssues } from '../shell/useIssues.ts';
import { AgencySelect } from '../words/AgencySelect.tsx';
import { FoundCoupon } from './FoundCoupon.tsx';
import { RedeemedLines } from './RedeemedLines.tsx';
import type { Redeemed } from './UnredeemCoupon.tsx';

const RedeemDocument = graphql(`
  mutation CouponRedeem($input: CouponRedeemInput!) {
    couponRedeem(input: $input) {
      coupon {
        id
        version
        amount
        cost
        usedOn
        bill
        agency {
          id
          name
        }
        member {
          id
          name
        }
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const newKey = () => crypto.randomUUID();

/** Enters an agency's bill line by line: the agency and the bill stay, the code is scanned or typed, Enter registers. */
export default function Redeem() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [typed, setTyped] = useState({ agency: '', bill: '', code: '', usedOn: '', cost: '' });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [lines, setLines] = useState<Redeemed[]>([]);
  const [key, setKey] = useState(newKey);
  const [twice, setTwice] = useState(false);
  const [turn, turnTo] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const issuesOf = useIssues();
  const [{ fetching }, redeem] = useMutation(RedeemDocument);
  useKeys([{ key: 'Escape', says: t`割引券の一覧へ`, run: () => go('/coupons') }]);
  useEffect(() => {
    if (turn > 0) form.current?.querySelector<HTMLInputElement>('#code')?.focus();
  }, [turn]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const day = parseDay(typed.usedOn);
    const cost = Number(typed.cost.normalize('NFKC').replace(/[,円\s]/g, ''));
    const wrong: FieldIssue[] = [];
    if (!typed.agency) wrong.push({ field: 'agency', message: t`旅行会社を選んでください。` });
    if (!('day' in day)) wrong.push({ field: 'usedOn', message: t`割引券を使った日を入力してください。` });
    setIssues(wrong);
    if (wrong.length > 0 || !('day' in day)) return;
    const { agency, bill, code } = typed;
    const billed = { agency, bill, code, usedOn: day.day, cost: Number.isInteger(cost) ? cost : 0 };
    const { error, data } = await redeem({ input: { ...billed, twice, idempotencyKey: key } });
    const found = issuesOf({ error, problems: data?.couponRedeem.problems });
    setIssues(found);
    const done = data?.couponRedeem.coupon;
    if (found.length > 0 || !done) return;
    setKey(newKey());
    setLines((before) => [done, ...before]);
    setTyped((before) => ({ ...before, code: '', usedOn: '', cost: '' }));
    setTwice(false);
    turnTo(turn + 1);
  };
  const undone = (id: string) => {
    setLines((before) => before.filter((line) => line.id !== id));
    turnTo(turn + 1);
  };
  const box = (id: keyof typeof typed) => ({
    id,
    error: issues.find((issue) => issue.field === id)?.message,
    onChange: (text: string) => {
      if (id === 'code') setTwice(false);
      setTyped((before) => ({ ...before, [id]: text }));
    },
    value: typed[id],
    autoComplete: 'off',
  });
  return (
    <DeskPage title={t`割引券の利用を登録`}>
      <div className="grid grid-cols-[minmax(0,34rem)_minmax(0,1fr)] items-start gap-8">
        <form className="flex flex-col gap-4" noValidate onSubmit={send} ref={form}>
          <ErrorSummary issues={issues} />
          <AgencySelect {...box('agency')} label={<Trans>請求した旅行会社</Trans>} />
          <TextField {...box('bill')} label={<Trans>請求書の番号</Trans>} />
          <TextField
            {...box('code')}
            hint={<Trans>請求書に書かれた12文字。QRコードを読み取っても入ります。</Trans>}
            label={<Trans>割引券の番号</Trans>}
            mono
          />
          <FoundCoupon code={typed.code} />
          <DateField {...box('usedOn')} label={<Trans>割引券を使った日</Trans>} />
          <TextField
            {...box('cost')}
            hint={<Trans>割引の前の金額です。</Trans>}
            inputMode="numeric"
            label={<Trans>旅行の費用</Trans>}
            mono
            unit={<Trans>円</Trans>}
          />
          {(twice || issues.some(({ field }) => field === 'twice')) && (
            <Checkbox id="twice" isSelected={twice} onChange={setTwice}>
              <Trans>二重の割引を確かめた。会員から割引額を返していただく。</Trans>
            </Checkbox>
          )}
          <FormEnd>
            <Button isPending={fetching} type="submit">
              <Trans>登録して次へ</Trans>
            </Button>
            <Button look="secondary" onPress={() => go('/coupons')}>
              <Trans>終わる</Trans>
            </Button>
          </FormEnd>
        </form>
        <RedeemedLines lines={lines} onUndone={undone} />
      </div>
    </DeskPage>
  );
}

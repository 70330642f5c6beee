import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';

/** What a slip is made of. */
export interface Slip {
  slipNumber: string | null;
  amount: number | null;
  payUntil: string | null;
  payInto: { bank: string; branch: string; kind: string; number: string; holder: string } | null;
}

/** The payment slip of an order or a booking: where to pay, how much, and the number by which the money is found again. */
export function SlipCard({ slip: { slipNumber, amount, payUntil, payInto } }: { slip: Slip }) {
  const { t } = useLingui();
  const { yen, day } = useFormat();
  if (!slipNumber || !payInto) return null;
  const { bank, branch, kind, number, holder } = payInto;
  return (
    <section aria-label={t`払込票`} className="flex flex-col gap-4 rounded-12 border-2 border-key-900 bg-white p-4">
      <div className="flex flex-col gap-2">
        <h2 className="text-solid-gray-700">
          <Trans>払込番号</Trans>
        </h2>
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span className="font-mono text-std-28B-150 tracking-wide" data-testid="slip">
            {shown(slipNumber)}
          </span>
          <Copy text={slipNumber}>
            <Trans>番号をコピー</Trans>
          </Copy>
        </p>
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>振込依頼人のお名前の前に、この番号を入れてください。例：{slipNumber} ヤマダハナコ</Trans>
        </p>
      </div>
      <dl className="flex flex-col">
        <Line label={<Trans>金額</Trans>}>
          <span className="font-700 tabular-nums">{yen(amount ?? 0)}</span>
        </Line>
        <Line label={<Trans>お支払期限</Trans>}>{day(payUntil ?? '')}</Line>
        <Line label={<Trans>振込先</Trans>}>
          {bank} {branch}
        </Line>
        <Line label={<Trans>口座</Trans>}>
          <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-mono">
              {kind} {number}
            </span>
            <Copy text={number}>
              <Trans>口座番号をコピー</Trans>
            </Copy>
          </span>
        </Line>
        <Line label={<Trans>受取人</Trans>}>{holder}</Line>
      </dl>
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>
          ご入金の確認には、お振込みから数日かかることがあります。振込手数料はご負担をお願いします。事務局の窓口でもお支払いいただけます。
        </Trans>
      </p>
    </section>
  );
}

function shown(number: string): string {
  return `${number.slice(0, 5)}-${number.slice(5)}`;
}

function Copy({ text, children }: { text: string; children: ReactNode }) {
  const { t } = useLingui();
  const say = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    say(t`コピーしました。`);
  };
  return (
    <Button look="secondary" onPress={copy}>
      {children}
    </Button>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 border-solid-gray-300 border-t py-2 last:border-b">
      <dt className="w-24 shrink-0 text-solid-gray-700">{label}</dt>
      <dd className="min-w-0 grow basis-40">{children}</dd>
    </div>
  );
}

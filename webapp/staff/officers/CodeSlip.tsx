import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { moment } from '../words/dates.ts';
import { Person } from '../words/PersonName.tsx';

/** What a CodeSlip takes. */
export interface CodeSlipProps {
  name: string;
  number: string;
  code: string;
  endsAt: string;
  onClose: () => void;
}

/** An officer's opening code, shown once, on a slip to print and hand over. */
export function CodeSlip({ name, number, code, endsAt, onClose }: CodeSlipProps) {
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>閉じる (もう表示できません)</Trans>
          </Button>
          <Button autoFocus onPress={() => window.print()}>
            <Trans>印刷する</Trans>
          </Button>
        </>
      }
      alert
      isOpen
      onClose={onClose}
      title={<Trans>開設コードを発行しました</Trans>}
    >
      <div className="print-slip flex flex-col gap-4">
        <p className="hidden font-700 text-[1.25rem] print:block">
          <Trans>勤労者福祉共済 事業所のご担当者の開設コード</Trans>
        </p>
        <p className="font-700 text-[1.125rem]">
          <Person name={name} />
        </p>
        <dl className="grid grid-cols-[8rem_1fr] items-baseline gap-y-2">
          <dt>
            <Trans>担当者番号</Trans>
          </dt>
          <dd className="font-mono">{number}</dd>
          <dt>
            <Trans>開設コード</Trans>
          </dt>
          <dd className="font-700 font-mono text-[1.5rem] tracking-wider">{code}</dd>
          <dt>
            <Trans>期限</Trans>
          </dt>
          <dd className="tabular-nums">
            <Trans>{moment(endsAt)} まで</Trans>
          </dd>
        </dl>
        <p className="hidden print:block">
          <Trans>
            「はじめて使う」で「事業所のご担当者として使います」を選び、担当者番号とこのコードを入力してください。コードは一度だけ使えます。
          </Trans>
        </p>
        <p className="no-print text-solid-gray-700">
          <Trans>本人に渡してください。閉じると二度と表示できません。失くしたときは、もう一度発行します。</Trans>
        </p>
      </div>
    </Dialog>
  );
}

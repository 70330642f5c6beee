import { Trans } from '@lingui/react/macro';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';

type Field = 'numberName' | 'drawOn' | 'decimals';

/** What a LotteryFields takes: each field's value, error and way back. */
export interface LotteryFieldsProps {
  box: (id: Field) => { id: string; value: string; error: string | undefined; onChange: (text: string) => void };
}

/** What members are promised of a lottery: which public number is mixed in, and of which day. */
export function LotteryFields({ box }: LotteryFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-4 rounded-12 border border-solid-gray-420 p-4">
      <legend className="px-2 font-700">
        <Trans>抽選に使う数</Trans>
      </legend>
      <p>
        <Trans>
          申込みを締め切ったあとに決まり、だれにも動かせない公の数を、抽選に混ぜます。だれでも同じ抽選をやり直して、当選が正しいことを確かめられます。
        </Trans>
      </p>
      <TextField
        {...box('numberName')}
        autoComplete="off"
        hint={<Trans>例 TOPIXの終値（日本取引所グループのサイト）</Trans>}
        label={<Trans>数の名前と、公表される所</Trans>}
      />
      <div className="grid grid-cols-2 gap-4">
        <DateField
          {...box('drawOn')}
          hint={<Trans>申込みの終わりの翌日から。例 R8.7.2</Trans>}
          label={<Trans>何日の数か</Trans>}
        />
        <TextField
          {...box('decimals')}
          autoComplete="off"
          hint={<Trans>例 2845.12 なら2桁</Trans>}
          inputMode="numeric"
          label={<Trans>小数点以下の桁数</Trans>}
          mono
          unit={<Trans>桁</Trans>}
        />
      </div>
    </fieldset>
  );
}

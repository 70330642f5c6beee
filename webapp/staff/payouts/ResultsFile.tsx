import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';

/** Asks for the bank's file, and says which one was chosen; the same one can be chosen again. */
export function ResultsFile({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useLingui();
  const picker = useRef<HTMLInputElement>(null);
  const [name, say] = useState('');
  const choose = (file: File | undefined) => {
    if (!file) return;
    say(file.name);
    onChoose(file);
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-solid-gray-700">
        <Trans>
          銀行から受け取った全銀協規定形式のファイル（1.5MBまで）を、そのまま選びます。何が登録されるかを、先にお見せします。
        </Trans>
      </p>
      <div className="flex items-center gap-4">
        <Button autoFocus id="file" look="secondary" onPress={() => picker.current?.click()}>
          <Trans>結果のファイルを選ぶ</Trans>
        </Button>
        <span className="break-all">{name}</span>
      </div>
      <input
        aria-label={t`結果のファイル`}
        className="sr-only"
        onChange={(event) => choose(event.target.files?.[0])}
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        ref={picker}
        tabIndex={-1}
        type="file"
      />
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Notice } from '../../kit/Notice.tsx';
import { check, type HeldTo, type Verdict } from './check.ts';
import { isDrawing } from './read.ts';

/** What a Result takes: a file, as check takes it, and what it is held to. */
export interface ResultProps extends HeldTo {
  text: string | undefined;
}

/** Whether a file holds: green with what was found, or red with what does not. */
export function Result({ text, commitment, drawnNumber }: ResultProps) {
  const [verdict, setVerdict] = useState<Verdict>();
  useEffect(() => {
    let gone = false;
    setVerdict(undefined);
    void check(text, { commitment, drawnNumber }).then((found) => gone || setVerdict(found));
    return () => {
      gone = true;
    };
  }, [text, commitment, drawnNumber]);
  if (!verdict) {
    return (
      <Notice live title={<Trans>確かめています</Trans>} tone="plain">
        <Trans>この端末で計算しています。</Trans>
      </Notice>
    );
  }
  if (verdict === 'holds') return text && isDrawing(text) ? <Drawn /> : <Listed />;
  return (
    <Notice live title={<Trans>この記録は正しくありません</Trans>} tone="error">
      {whys[verdict]}
    </Notice>
  );
}

const whys: Record<Exclude<Verdict, 'holds'>, ReactNode> = {
  list: <Trans>締切のときに公開した照合番号と合いません。リストが書き換えられています。</Trans>,
  seed: <Trans>締切のときに約束した抽選の種と違います。</Trans>,
  result: <Trans>同じ手順で抽選すると、違う結果になります。</Trans>,
  number: <Trans>この記録の抽選の数は、このページの数と違います。</Trans>,
  unreadable: <Trans>抽選の記録として読めません。書き換えられたか、別のファイルです。</Trans>,
};

function Drawn() {
  return (
    <Notice live title={<Trans>この抽選は正しく行われました</Trans>} tone="success">
      <Trans>
        この端末で抽選をやり直し、同じ結果になりました。リストと抽選の種は、締切のときに約束したとおりです。
      </Trans>
    </Notice>
  );
}

function Listed() {
  return (
    <Notice live title={<Trans>リストは締め切ったときのままです</Trans>} tone="success">
      <Trans>リストを保存しておくと、抽選のあとに書き換えられていないことを、ご自身で確かめられます。</Trans>
    </Notice>
  );
}

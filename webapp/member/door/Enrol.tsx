import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { Camera } from './Camera.tsx';
import { Doubtful } from './Doubtful.tsx';
import { enrol, type Gone } from './door.ts';
import { TypedCode } from './TypedCode.tsx';

/** The code of an address that staff show as a QR code, or what was typed. */
const codeOf = (text: string) => text.slice(text.lastIndexOf('#') + 1);

/** What an Enrol takes: why the browser is no device any more, and what of its entries somebody has to look at. */
export interface EnrolProps {
  gone: Gone | undefined;
  doubtful: number;
}

/** Makes this browser a device: by the code in the address that led here, by camera, or by hand. */
export function Enrol({ gone, doubtful }: EnrolProps) {
  const { t } = useLingui();
  const [begin] = useState(() => codeOf(location.hash));
  const [wrong, say] = useState<string>();
  const [pending, wait] = useState(false);
  const send = async (text: string) => {
    if (pending) return;
    wait(true);
    const problem = await enrol(codeOf(text));
    wait(false);
    // The code is used up, and stands in no history.
    history.replaceState(null, '', location.pathname);
    say(problem === 'UNREACHED' ? t`通信できませんでした。電波の届くところで、もう一度お試しください。` : problem);
  };
  return (
    <Page title={t`受付端末の登録`}>
      {gone === 'CLOSED' && (
        <Notice live title={<Trans>受付は終わりました</Trans>} tone="success">
          <Trans>記録はすべて送りました。この端末には何も残っていません。</Trans>
        </Notice>
      )}
      {gone && <Doubtful entries={doubtful} />}
      {gone === 'ENDED' && (
        <Notice live title={<Trans>この端末の利用は止められました</Trans>} tone="warning">
          <Trans>この端末には何も残っていません。続けるときは、職員に新しいコードをもらってください。</Trans>
        </Notice>
      )}
      <p>
        <Trans>
          職員の画面に出ているQRコードを読み取るか、コードを入力してください。この端末で、その回の受付ができるようになります。
        </Trans>
      </p>
      {!begin && <Camera onCode={send} />}
      <TypedCode
        begin={begin}
        error={wrong}
        first={Boolean(begin)}
        hint={<Trans>英数字12文字。ハイフンはなくてもかまいません。</Trans>}
        label={<Trans>登録コード</Trans>}
        onCode={send}
        pending={pending}
        verb={<Trans>この端末を登録する</Trans>}
      />
      {begin && <Camera look="secondary" onCode={send} />}
    </Page>
  );
}

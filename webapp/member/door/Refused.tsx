import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type Answer, total } from './answer.ts';
import { Large, panels } from './Large.tsx';

/** Why nobody is let in, and what to do about it. */
export function Refused({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { word, help } = useRefusal(answer);
  return (
    <div className={panels.bad} role="alert">
      <Large icon="none">{word}</Large>
      <p className="text-std-18B-160">{help}</p>
      <Button look="secondary" onPress={onClose} wide>
        <Trans>閉じる</Trans>
      </Button>
    </div>
  );
}

function useRefusal(answer: Answer): { word: string; help: string } {
  const { t } = useLingui();
  const { instant } = useFormat();
  if (answer.is === 'ENTERED') {
    const at = instant(answer.at);
    const people = total(answer.in);
    return { word: t`入場済みです`, help: t`${at} に${people}名が入場しています。` };
  }
  const words = {
    CLOSED: { word: t`受付は終わりました`, help: t`この端末では、もう入場できません。職員にご案内ください。` },
    OTHER: { word: t`この回の予約ではありません`, help: t`日時と会場を、予約の画面で確かめてください。` },
    FORGED: { word: t`使えないコードです`, help: t`この会のコードではないか、読み違いです。もう一度お試しください。` },
    EXPIRED: {
      word: t`コードの期限が過ぎています`,
      help: t`電波の届くところで会員ページを開き直すと、新しくなります。`,
    },
    NO_BOOKING: {
      word: t`予約のコードではありません`,
      help: t`会員証やチケットではなく、予約のQRコードをお見せいただいてください。`,
    },
    VOID: {
      word: t`使えなくなったコードです`,
      help: t`会員ページにサインインし直していただくか、入場コードを入力してください。`,
    },
    UNPAID: { word: t`お支払いが済んでいません`, help: t`職員にご案内ください。` },
    WAITING: { word: t`席が決まっていません`, help: t`キャンセル待ちの予約です。職員にご案内ください。` },
    ENDED: { word: t`取り消された予約です`, help: t`職員にご案内ください。` },
  };
  return words[answer.is as keyof typeof words];
}

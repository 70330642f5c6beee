import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type Answer, type Entry, total } from './answer.ts';
import { admit } from './door.ts';
import { Heads } from './Heads.tsx';
import { signal } from './signal.ts';

/** What a Reply takes. */
export interface ReplyProps {
  answer: Answer;
  bands: readonly string[];
  /** The people are in: the next code may come. */
  onDone: () => void;
  onClose: () => void;
}

const panel = 'flex flex-col gap-4 rounded-16 border-4 p-4 sm:p-6';
const good = `${panel} border-green-800 bg-green-50`;
const bad = `${panel} border-red-900 bg-red-50`;

/** What the door says, in large words, with a picture and a colour. */
export function Reply({ answer, ...rest }: ReplyProps) {
  if (answer.is === 'ADMIT') return <Admit {...rest} answer={answer} />;
  return <Refused answer={answer} onClose={rest.onClose} />;
}

function Admit({
  answer: { ticket, left, in: before },
  bands,
  onDone,
  onClose,
}: ReplyProps & { answer: Answer & { is: 'ADMIT' } }) {
  const [heads, setHeads] = useState(left);
  const [entry, setEntry] = useState<Entry>();
  const [undone, undo] = useState(false);
  const people = total(heads);
  const enter = async () => {
    setEntry(await admit(ticket, heads));
    signal(true);
    onDone();
  };
  const takeBack = async () => {
    if (!entry) return;
    await admit(ticket, heads, entry.key);
    undo(true);
  };
  if (undone) return <Word icon="back" word={<Trans>取り消しました</Trans>} onClose={onClose} />;
  if (entry) {
    const rest = total(left) - people;
    return (
      <div className={good} role="status">
        <Large icon="check">
          <Trans>{people}名 入場しました</Trans>
        </Large>
        {rest > 0 && (
          <p className="text-std-18B-160">
            <Trans>残り{rest}名は、あとから入場できます。</Trans>
          </p>
        )}
        <Button look="secondary" onPress={takeBack} wide>
          <Trans>この入場を取り消す</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className={good} role="alert">
      <Large icon="check">
        <Trans>{total(left)}名 入場できます</Trans>
      </Large>
      {total(before) > 0 && (
        <p className="text-std-18B-160">
          <Trans>{total(before)}名は入場済みです。</Trans>
        </p>
      )}
      <Heads bands={bands} heads={heads} most={left} onChange={setHeads} />
      <Button isDisabled={people === 0} onPress={enter} wide>
        <Trans>{people}名が入場する</Trans>
      </Button>
      <Button look="text" onPress={onClose} wide>
        <Trans>やめる</Trans>
      </Button>
    </div>
  );
}

function Word({ icon, word, onClose }: { icon: 'back'; word: React.ReactNode; onClose: () => void }) {
  return (
    <div className={`${panel} border-solid-gray-536 bg-white`} role="status">
      <Large icon={icon}>{word}</Large>
      <Button look="secondary" onPress={onClose} wide>
        <Trans>閉じる</Trans>
      </Button>
    </div>
  );
}

function Refused({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { word, help } = useRefusal(answer);
  return (
    <div className={bad} role="alert">
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

function Large({ icon, children }: { icon: 'check' | 'none' | 'back'; children: React.ReactNode }) {
  return (
    <p className="flex items-center gap-3 text-std-28B-150 sm:text-std-32B-150">
      <span className="shrink-0">
        <Icon name={icon} size={44} />
      </span>
      <span>{children}</span>
    </p>
  );
}

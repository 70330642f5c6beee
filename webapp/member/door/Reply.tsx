import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { type Answer, type Entry, total } from './answer.ts';
import { admit } from './door.ts';
import { Heads } from './Heads.tsx';
import { Large, panels } from './Large.tsx';
import { Refused } from './Refused.tsx';
import { signal } from './signal.ts';

/** What a Reply takes. */
export interface ReplyProps {
  answer: Answer;
  bands: readonly string[];
  /** The people are in: the next code may come. */
  onDone: () => void;
  onClose: () => void;
}

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
      <div className={panels.good} role="status">
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
    <div className={panels.good} role="alert">
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

function Word({ icon, word, onClose }: { icon: 'back'; word: ReactNode; onClose: () => void }) {
  return (
    <div className={panels.plain} role="status">
      <Large icon={icon}>{word}</Large>
      <Button look="secondary" onPress={onClose} wide>
        <Trans>閉じる</Trans>
      </Button>
    </div>
  );
}

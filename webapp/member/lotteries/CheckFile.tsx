import { Trans } from '@lingui/react/macro';
import { type ChangeEvent, useState } from 'react';
import { Button, buttonClass } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import type { HeldTo } from './check.ts';
import { Result } from './Result.tsx';
import { textOf } from './read.ts';

/** What a CheckFile takes: the file of the lottery of an offering, and what it is held to. */
export interface CheckFileProps extends HeldTo {
  id: string;
  text: string;
}

/** Saves the file of a lottery, and checks one that was saved before. */
export function CheckFile({ id, text, ...heldTo }: CheckFileProps) {
  const [kept, keep] = useState<{ text: string | undefined }>();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    keep(file && { text: textOf(await file.arrayBuffer()) });
    target.value = '';
  };
  return (
    <Section title={<Trans>自分でも確かめる</Trans>}>
      <p>
        <Trans>
          記録のファイルには、番号と枚数や人数だけがあり、お名前はありません。保存して、ほかの方法で確かめることもできます。
        </Trans>
      </p>
      <Button look="secondary" onPress={() => save(text, `lottery-${id}.txt`)} wide>
        <Trans>記録を保存する</Trans>
      </Button>
      <label
        className={`${buttonClass({ look: 'secondary', wide: true })} focus-within:outline-4 focus-within:outline-black`}
      >
        <Trans>保存しておいた記録を確かめる</Trans>
        <input accept=".txt,text/plain" className="sr-only" onChange={choose} type="file" />
      </label>
      {kept && (
        <div ref={intoSight}>
          <Result {...heldTo} text={kept.text} />
        </div>
      )}
    </Section>
  );
}

// What was found stands below the button that was pressed, on a small phone out of sight.
const intoSight = (found: HTMLElement | null) => found?.scrollIntoView({ block: 'nearest' });

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

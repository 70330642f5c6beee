import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { keysNow, letterKeys } from './keys.ts';

/** The keys that act on this screen, and the switch for single letters. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [on, setOn] = useState(letterKeys.on());
  const names: Record<string, string> = { Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→', ' ': t`空白` };
  const change = (next: boolean) => {
    letterKeys.set(next);
    setOn(next);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>この画面のキー</Trans>}>
      <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5">
        {isOpen &&
          keysNow().map(({ key, says }) => (
            <div className="contents" key={key}>
              <dt>
                <kbd className="inline-block min-w-8 rounded-4 border border-solid-gray-600 bg-solid-gray-50 px-1.5 text-center font-mono">
                  {names[key] ?? key}
                </kbd>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
      </dl>
      <div className="mt-4 border-t border-solid-gray-300 pt-2">
        <Checkbox isSelected={on} onChange={change}>
          <Trans>一文字のキーを使う (サインアウトまで)</Trans>
        </Checkbox>
      </div>
    </Dialog>
  );
}

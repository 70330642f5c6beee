import { useLingui } from '@lingui/react/macro';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type Show, shows } from './filter.ts';

/** What is shown, one at a time: each as large as a thumb, reached by the arrow keys. */
export function Chips({ value, onChange }: { value: Show; onChange: (value: Show) => void }) {
  const { t } = useLingui();
  const words: Record<Show, string> = {
    ALL: t`すべて`,
    NOW: t`いま申し込める`,
    SOON: t`まもなく`,
    LOTTERY: t`抽選`,
    ENDED: t`終了`,
    FAVOURITES: t`お気に入り`,
  };
  return (
    <RadioGroup
      aria-label={t`表示するもの`}
      className="flex flex-wrap gap-2"
      onChange={(next) => onChange(shows.find((show) => show === next) ?? 'ALL')}
      value={value}
    >
      {shows.map((show) => (
        <Radio
          className="focus-mark flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded-full border border-solid-gray-600 bg-white px-4 hover:bg-key-50 data-[selected]:border-key-900 data-[selected]:bg-key-900 data-[selected]:font-700 data-[selected]:text-white"
          key={show}
          value={show}
        >
          {words[show]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

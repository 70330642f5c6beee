import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../kit/Checkbox.tsx';
import type { EventQuestion } from '../gen/graphql.ts';
import { useEventWords } from './useEventWords.ts';

const all: readonly EventQuestion[] = ['TELEPHONE', 'EMAIL', 'ADDRESS'];

/** What an Asks takes. */
export interface AsksProps {
  chosen: readonly EventQuestion[];
  onChange: (chosen: EventQuestion[]) => void;
}

/** What a booking asks beside its people: of the closed list of items, and nothing else. */
export function Asks({ chosen, onChange }: AsksProps) {
  const { questions } = useEventWords();
  return (
    <fieldset>
      <legend className="font-700">
        <Trans>予約で聞くこと</Trans>
      </legend>
      <div className="flex flex-wrap gap-x-8">
        {all.map((one) => (
          <Checkbox
            isSelected={chosen.includes(one)}
            key={one}
            onChange={(wanted) => onChange(all.filter((other) => (other === one ? wanted : chosen.includes(other))))}
          >
            {questions[one]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

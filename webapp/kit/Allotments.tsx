import { Trans, useLingui } from '@lingui/react/macro';
import { type Choice, RadioList } from './RadioList.tsx';

/** A part of a ticket that is given out by itself; its name is empty where it is the only one. */
export interface Allotment {
  id: string;
  name: string;
  left: number;
}

/** What has allotments, and how many are left of all of them. */
export interface OfAllotments {
  allotments: readonly Allotment[];
  left: number;
}

/** How many are left of a ticket: of each of its allotments where they have names. */
export function LeftOfEach({ allotments, left }: OfAllotments) {
  if (!allotments.some(({ name }) => name)) return <Trans>{left.toLocaleString()}枚</Trans>;
  return (
    <ul>
      {allotments.map((one) => (
        <li className="flex flex-wrap justify-between gap-x-4" key={one.id}>
          <span>{one.name}</span>
          <span className="tabular-nums">
            {one.left === 0 ? <Trans>売り切れ</Trans> : <Trans>{one.left.toLocaleString()}枚</Trans>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What an AllotmentChoice takes. */
export interface AllotmentChoiceProps {
  allotments: readonly Allotment[];
  /** The id of the chosen one; empty until one is. */
  value: string;
  error?: string | undefined;
  onChange: (id: string) => void;
}

/** Which of several allotments is ordered from; of one nothing is asked. What is sold out cannot be chosen. */
export function AllotmentChoice({ allotments, value, error, onChange }: AllotmentChoiceProps) {
  const { t } = useLingui();
  if (allotments.length < 2) return null;
  const choices: Choice[] = allotments.map(({ id, name, left }) => ({
    ...{ value: id, label: name, isDisabled: left === 0 },
    note: left === 0 ? t`売り切れました` : t`残り${left.toLocaleString()}枚`,
  }));
  return (
    <RadioList
      choices={choices}
      error={error}
      id="allotment"
      label={<Trans>券をお選びください</Trans>}
      onChange={onChange}
      value={value}
    />
  );
}

/** How many can be ordered of what is chosen, where the limit alone would allow so many; before a choice that many. */
export function mostOf(allotments: readonly Allotment[], chosen: string, allowed: number): number {
  const one = allotments.find(({ id }) => id === chosen);
  return one ? Math.min(allowed, one.left) : allowed;
}

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/viewer.ts';
import { type ManyStep, type Pickable, stepOf } from './picks.ts';

/** What a row is picked by. */
export type PickRow = Pickable & { id: string };

/** The rows that are chosen to be decided at once. */
export interface Picks<Row> {
  rows: Row[];
  has: (row: PickRow) => boolean;
  /** Whether a row can be chosen at all. */
  may: (row: PickRow) => boolean;
  turn: (row: PickRow) => void;
  clear: () => void;
  /** What is asked to be done with them, and how to ask it. */
  asked: ManyStep | undefined;
  ask: (step: ManyStep | undefined) => void;
  /** What can be done with all that is chosen; they may be chosen for one step alone. */
  step: ManyStep | undefined;
}

/** Keeps what of the rows is chosen, with the keys for it. Rows that are no more shown are chosen no more. */
export function usePicks<Row extends PickRow>(rows: Row[], here: Row | undefined): Picks<Row> {
  const { t } = useLingui();
  const { roles } = useMe();
  const [ids, setIds] = useState<readonly string[]>([]);
  const [asked, ask] = useState<ManyStep>();
  const picked = rows.filter((row) => ids.includes(row.id) && stepOf(row, roles));
  const step = picked[0] && stepOf(picked[0], roles);
  const may = (row: PickRow) => (step ? stepOf(row, roles) === step : stepOf(row, roles) !== undefined);
  const turn = ({ id }: PickRow) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  const first = rows.find(may);
  const all = () => {
    const wanted = step ?? (first && stepOf(first, roles));
    const able = rows.filter((row) => wanted && stepOf(row, roles) === wanted).map(({ id }) => id);
    setIds(able.length === picked.length ? [] : able);
  };
  useKeys([
    ...(here && may(here) ? [{ key: ' ', says: t`行を選ぶ・選ぶのをやめる`, run: () => turn(here) }] : []),
    ...(first ? [{ key: '*', says: t`注意のない申請をすべて選ぶ`, run: all }] : []),
    ...(step === 'recommend' ? [{ key: 's', says: t`選んだ申請をまとめて審査済みにする`, run: () => ask(step) }] : []),
    ...(step === 'approve' ? [{ key: 'a', says: t`選んだ申請をまとめて承認する`, run: () => ask(step) }] : []),
    ...(step ? [{ key: 'Escape', says: t`選ぶのをやめる`, run: () => setIds([]) }] : []),
  ]);
  const has = ({ id }: PickRow) => picked.some((row) => row.id === id);
  return { rows: picked, has, may, turn, clear: () => setIds([]), asked, ask, step };
}

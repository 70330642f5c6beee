import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { TextField } from '../../kit/TextField.tsx';

/** A row as it is typed, with a key of its own. */
export type EntryRow = { key: number } & Record<string, string | number>;

/** What an EntryRows takes: the boxes of a row by their names, and an empty row to add. */
export interface EntryRowsProps {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
  boxes: { name: string; label: string; unit?: string; numeric?: boolean }[];
  rows: EntryRow[];
  error?: string | undefined;
  onChange: (rows: EntryRow[]) => void;
  /** How many rows there have to be, and may be. */
  least?: number;
  most?: number;
  /** The order of the rows says something, so that it can be changed. */
  ordered?: boolean;
  /** What stands behind the rows. */
  children?: ReactNode;
}

/** Some rows of a few boxes each, with one more or one less at a press; whoever presses goes on with the keyboard where he is. */
export function EntryRows({ id, title, hint, boxes, rows, error, onChange, ...rest }: EntryRowsProps) {
  const { t } = useLingui();
  const { least = 0, most, ordered, children } = rest;
  const focus = (element: string) => requestAnimationFrame(() => document.getElementById(element)?.focus());
  const focusRow = (index: number) => focus(`${id}.${index}.${boxes[0]?.name}`);
  const add = () => {
    onChange([...rows, { key: Date.now() }]);
    focusRow(rows.length);
  };
  const remove = (key: number) => {
    onChange(rows.filter((row) => row.key !== key));
    focus(`${id}.add`);
  };
  const raise = (index: number) => {
    onChange([
      ...rows.slice(0, index - 1),
      ...rows.slice(index, index + 1),
      ...rows.slice(index - 1, index),
      ...rows.slice(index + 1),
    ]);
    focusRow(index - 1);
  };
  const set = (key: number, name: string, text: string) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, [name]: text } : row)));
  return (
    <fieldset className="flex flex-col gap-2" id={id} tabIndex={-1}>
      <legend className="font-700">{title}</legend>
      {hint && <p className="text-[0.9375rem] text-solid-gray-700">{hint}</p>}
      {error && <p className="text-error-2">{error}</p>}
      {rows.map((row, index) => (
        <div className="flex items-end gap-3" key={row.key}>
          {boxes.map(({ name, label, unit, numeric }) => (
            <TextField
              autoComplete="off"
              id={`${id}.${index}.${name}`}
              inputMode={numeric ? 'numeric' : undefined}
              key={name}
              label={label}
              mono={Boolean(numeric)}
              onChange={(text) => set(row.key, name, text)}
              unit={unit}
              value={String(row[name] ?? '')}
            />
          ))}
          {ordered && index > 0 && (
            <Button aria-label={t`${index + 1}行目を上へ`} look="text" onPress={() => raise(index)} small>
              <span className="whitespace-nowrap">
                <Trans>上へ</Trans>
              </span>
            </Button>
          )}
          {rows.length > least && (
            <Button aria-label={t`${index + 1}行目を消す`} look="text" onPress={() => remove(row.key)} small>
              <span className="whitespace-nowrap">
                <Trans>消す</Trans>
              </span>
            </Button>
          )}
        </div>
      ))}
      {children}
      <span>
        <Button
          id={`${id}.add`}
          isDisabled={most !== undefined && rows.length >= most}
          look="secondary"
          onPress={add}
          small
        >
          <Trans>行を加える</Trans>
        </Button>
      </span>
    </fieldset>
  );
}

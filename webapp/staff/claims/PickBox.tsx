import { useLingui } from '@lingui/react/macro';

/** What a PickBox takes. */
export interface PickBoxProps {
  name: string;
  picked: boolean;
  onTurn: () => void;
}

/** The box that chooses a row; the space key does it for the row that has the cursor. */
export function PickBox({ name, picked, onTurn }: PickBoxProps) {
  const { t } = useLingui();
  return (
    <input
      aria-label={t`${name} の申請を選ぶ`}
      checked={picked}
      className="block size-3.5 cursor-pointer accent-key-900"
      onChange={onTurn}
      onClick={(event) => event.stopPropagation()}
      tabIndex={-1}
      type="checkbox"
    />
  );
}

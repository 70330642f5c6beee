import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { TextField } from '../../kit/TextField.tsx';

/** What a TypedCode takes. */
export interface TypedCodeProps {
  label: ReactNode;
  hint: ReactNode;
  verb: ReactNode;
  begin?: string;
  error?: string | undefined;
  pending?: boolean;
  /** It is what the page is for, not a way beside the camera. */
  first?: boolean;
  onCode: (code: string) => void;
}

const box = 'door-code';

/** A code by hand, or by a scanner that types: what is typed while nothing has the focus goes in here. */
export function TypedCode({
  label,
  hint,
  verb,
  begin = '',
  error,
  pending = false,
  first = false,
  onCode,
}: TypedCodeProps) {
  const [code, setCode] = useState(begin);
  useEffect(() => {
    const typing = (event: KeyboardEvent) => {
      const free = document.activeElement === document.body || document.activeElement?.tagName === 'H1';
      if (free && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        document.getElementById(box)?.focus();
      }
    };
    addEventListener('keydown', typing);
    return () => removeEventListener('keydown', typing);
  }, []);
  const send = () => {
    if (!code.trim() || pending) return;
    onCode(code);
    if (!begin) setCode('');
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        autoCapitalize="characters"
        autoComplete="off"
        error={error}
        hint={hint}
        id={box}
        label={label}
        mono
        onChange={setCode}
        value={code}
      />
      <Button isPending={pending} look={first ? 'primary' : 'secondary'} type="submit" wide>
        {verb}
      </Button>
    </form>
  );
}

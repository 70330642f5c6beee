import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../../kit/Checkbox.tsx';
import type { FieldWords } from '../../kit/field.tsx';
import { TextField } from '../../kit/TextField.tsx';

/** What a PasswordField takes. */
export interface PasswordFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  /** A password that is new, so that the phone offers to make and keep one. */
  fresh?: boolean;
}

/** A password, which one may look at while typing. */
export function PasswordField({ fresh, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      <TextField
        {...rest}
        autoCapitalize="none"
        autoComplete={fresh ? 'new-password' : 'current-password'}
        type={shown ? 'text' : 'password'}
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        <Trans>パスワードを表示する</Trans>
      </Checkbox>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icons.tsx';

/** What every field of the kit takes. The `id` is also where the ErrorSummary's link leads. */
export interface FieldWords {
  id: string;
  label: ReactNode;
  /** What helps to answer: an example, where to find it. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; shown at the field. */
  error?: string | undefined;
  /** Says that the field may stay empty. */
  optional?: boolean;
}

/** The classes of a box that takes text. */
export const boxClass =
  'focus-mark min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2 text-[1rem] leading-150 hover:border-black invalid:border-error-1 data-[invalid]:border-error-1 disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-420 read-only:border-dashed';

/** The classes of the column that holds label, hint, box and error. */
export const columnClass = 'flex flex-col gap-2';

/** The label of a field, with 任意 where it may stay empty. */
export function FieldLabel({ label, optional }: Pick<FieldWords, 'label' | 'optional'>) {
  return (
    <Label className="font-700 leading-150">
      {label}
      {optional && (
        <span className="ml-2 font-400 text-solid-gray-700">
          <Trans>（任意）</Trans>
        </span>
      )}
    </Label>
  );
}

/** The hint of a field, read out with it. */
export function FieldHint({ hint }: Pick<FieldWords, 'hint'>) {
  if (!hint) return null;
  return (
    <Text className="text-[0.9375rem] leading-160 text-solid-gray-700" slot="description">
      {hint}
    </Text>
  );
}

/** The error of a field, read out with it. */
export function FieldProblem({ error }: Pick<FieldWords, 'error'>) {
  return (
    <FieldError className="flex items-start gap-1 leading-160 text-error-2">
      <span className="mt-0.5">
        <Icon name="warn" size={20} />
      </span>
      <span>{error}</span>
    </FieldError>
  );
}

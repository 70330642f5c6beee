import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

/** What a Checkbox takes. */
export interface CheckboxProps {
  id?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
}

/** One thing to agree to or to mark. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className="focus-mark group flex min-h-12 cursor-pointer items-start gap-3 py-2 data-[disabled]:cursor-default data-[disabled]:text-solid-gray-600"
    >
      <span
        aria-hidden="true"
        className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-4 border-2 border-solid-gray-600 bg-white text-transparent group-data-[disabled]:border-solid-gray-300 group-data-[disabled]:bg-solid-gray-50 group-data-[selected]:border-key-900 group-data-[selected]:bg-key-900 group-data-[selected]:text-white"
      >
        <svg
          aria-hidden="true"
          fill="none"
          height="18"
          stroke="currentColor"
          strokeWidth="2.5"
          viewBox="0 0 18 18"
          width="18"
        >
          <path d="m4 9.5 3.5 3.5L14 5.5" />
        </svg>
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

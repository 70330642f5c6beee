import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';

/** How much a button asks for attention: one `primary` a screen, `danger` for what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'text' | 'danger';

/** What a Button takes: React Aria's properties, its look, and whether it waits for an answer. */
export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  look?: ButtonLook;
  /** Smaller, for rows and toolbars of the staff app. */
  small?: boolean;
  /** As wide as its column. */
  wide?: boolean;
  children: ReactNode;
}

const looks: Record<ButtonLook, string> = {
  primary:
    'bg-key-900 text-white hover:bg-key-1000 hover:underline pressed:bg-key-1200 disabled:bg-solid-gray-300 disabled:text-solid-gray-50',
  secondary:
    'bg-white text-key-900 border border-current hover:bg-key-200 hover:text-key-1000 hover:underline pressed:bg-key-300 disabled:text-solid-gray-300',
  text: 'text-key-900 underline underline-offset-[3px] hover:bg-key-50 hover:decoration-[3px] pressed:bg-key-100 disabled:text-solid-gray-300',
  danger: 'bg-error-2 text-white hover:bg-red-1000 hover:underline pressed:bg-red-1100 disabled:bg-solid-gray-300',
};

/** The classes of a button, for a link that looks like one. */
export function buttonClass({ look = 'primary', small = false, wide = false }: Partial<ButtonProps> = {}): string {
  const size = small ? 'min-h-9 px-3 rounded-6 text-[0.9375rem]' : 'min-h-12 px-5 py-2 rounded-8 text-[1rem]';
  const width = wide ? 'w-full' : '';
  return `focus-mark inline-flex items-center justify-center gap-2 text-center font-700 leading-140 underline-offset-[3px] cursor-pointer disabled:cursor-default ${size} ${width} ${looks[look].replaceAll('pressed:', 'active:')}`;
}

/**
 * A button in the agency's dress. While `isPending` it keeps its place and its focus, and does nothing. React Aria's own
 * pending state is not used: it leaves announcements behind that refer to buttons which are gone.
 */
export function Button({ look, small, wide, isPending, children, ...rest }: ButtonProps) {
  const still = isPending ? ({ type: 'button', onPress: undefined } as const) : {};
  return (
    <AriaButton {...rest} {...still} className={buttonClass({ look, small, wide })}>
      {children}
      {isPending && <Waiting />}
    </AriaButton>
  );
}

function Waiting() {
  const { t } = useLingui();
  return (
    <span
      aria-label={t`処理しています`}
      className="size-5 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-none"
      role="img"
    />
  );
}

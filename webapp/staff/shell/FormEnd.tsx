import type { ReactNode } from 'react';

/** The buttons at a form's end. They stay in sight, below what scrolls, however long the form is. */
export function FormEnd({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-1.5 z-10 flex gap-3 border-t border-solid-gray-300 bg-white py-3">{children}</div>
  );
}

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './icons.tsx';

/** How what is said came out: it was done, or it could not be. */
export type ToastTone = 'done' | 'refused';

type Say = (message: string, tone?: ToastTone) => void;

const ToastContext = createContext<Say>(() => {});

/** Says a sentence in the live region at the page's foot; it goes after eight seconds. */
export function useToast(): Say {
  return useContext(ToastContext);
}

/** Holds the live region; stands once, around an app. */
export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ message: string; tone: ToastTone }>();
  const say = useCallback<Say>((message, tone = 'done') => setSaid({ message, tone }), []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), 8000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <ToastContext value={say}>
      {children}
      <div
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-20 z-60 flex justify-center px-4 sm:bottom-6"
        role="status"
      >
        {said && (
          <span className="flex items-center gap-2 rounded-8 bg-solid-gray-900 px-4 py-3 text-white shadow-lg">
            <Icon name={said.tone === 'done' ? 'check' : 'warn'} size={20} />
            {said.message}
          </span>
        )}
      </div>
    </ToastContext>
  );
}

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './icons.tsx';

const ToastContext = createContext<(message: string) => void>(() => {});

/** Says a sentence in the live region at the page's foot; it goes after eight seconds. */
export function useToast(): (message: string) => void {
  return useContext(ToastContext);
}

/** Holds the live region; stands once, around an app. */
export function Toasts({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const say = useCallback((next: string) => setMessage(next), []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(''), 8000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <ToastContext value={say}>
      {children}
      <div
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-20 z-60 flex justify-center px-4 sm:bottom-6"
        role="status"
      >
        {message && (
          <span className="flex items-center gap-2 rounded-8 bg-solid-gray-900 px-4 py-3 text-white shadow-lg">
            <Icon name="check" size={20} />
            {message}
          </span>
        )}
      </div>
    </ToastContext>
  );
}

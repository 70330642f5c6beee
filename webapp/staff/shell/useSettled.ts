import { useEffect, useState } from 'react';

/** A text once nobody has typed for a moment. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

import { useEffect, useState } from 'react';

/** What the QR code of a letter holds behind `#`: the member's number and the opening code. It never goes to a server. */
export function fromLetter(hash: string): { number: string; code: string } | undefined {
  const [number = '', code = ''] = hash.slice(1).split('.').map(decoded);
  return number && code ? { number, code } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** What the address held when the page was opened, which is taken out of it: the browser's history would keep it. */
export function useLetter(): ReturnType<typeof fromLetter> {
  const [letter] = useState(() => fromLetter(location.hash));
  useEffect(() => {
    if (letter) history.replaceState(null, '', location.pathname);
  }, [letter]);
  return letter;
}

import { useEffect, useState } from 'react';
import { drawPages, forget, type PaperFile } from './paper.ts';

/** Pages that are being drawn. */
export interface DrawnPages {
  pages: string[];
  /** All are there. */
  done: boolean;
  failed: boolean;
}

const none: DrawnPages = { pages: [], done: false, failed: false };

/** Draws the pages of a file one after the other; they go when the file or the screen goes. */
export function useDrawnPages(file: PaperFile | undefined): DrawnPages {
  const [drawn, setDrawn] = useState(none);
  useEffect(() => {
    setDrawn(none);
    if (!file) return;
    let wanted = true;
    const pages: string[] = [];
    const draw = async () => {
      for await (const page of drawPages(file)) {
        pages.push(page);
        if (!wanted) return forget(pages);
        setDrawn({ ...none, pages: [...pages] });
      }
      if (wanted) setDrawn({ ...none, pages: [...pages], done: true });
    };
    draw().catch(() => wanted && setDrawn({ ...none, failed: true }));
    return () => {
      wanted = false;
      forget(pages);
    };
  }, [file]);
  return drawn;
}

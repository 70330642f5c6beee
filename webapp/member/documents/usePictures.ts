import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { insist } from '../shell/lazily.ts';
import type { Edits } from './marks.ts';
import { Photo } from './photo.ts';

/** A picture that waits to be looked at: it is opened when its turn comes, for a phone has little room. */
export interface Picture {
  key: string;
  name: string;
  open: () => Promise<Photo>;
  /** Which page it is of how many, of a PDF. */
  page?: { number: number; of: number };
}

const mostPages = 20;

/** The pictures that were chosen, one after the other; `onFile` hears of each that is used, `onRefused` of each that cannot be read. */
export function usePictures(
  onFile: (file: Blob, name: string) => void,
  onRefused: (name: string, problem: string) => void,
) {
  const { t } = useLingui();
  const [queue, setQueue] = useState<Picture[]>([]);
  const [opened, setOpened] = useState<{ key: string; photo: Photo }>();
  const used = useRef('');
  const current = queue[0];
  const next = () => {
    opened?.photo.close();
    setQueue((all) => all.slice(1));
  };
  const open = useEffectEvent(async () => {
    if (!current) return;
    const { key, name } = current;
    try {
      setOpened({ key, photo: await current.open() });
    } catch {
      onRefused(name, t`この形式は読み取れません。写真（JPEG、PNG）かPDFをお選びください。`);
      setQueue((all) => all.slice(1));
    }
  });
  const key = current?.key;
  useEffect(() => {
    if (key) void open();
  }, [key]);
  const add = (...pictures: Omit<Picture, 'key'>[]) =>
    setQueue((all) => [...all, ...pictures.map((one) => ({ ...one, key: crypto.randomUUID() }))]);
  const addPdf = async (file: File) => {
    try {
      const { pagesOf } = await insist(() => import('./pdfPages.ts'));
      const pages = await pagesOf(file);
      if (pages.length > mostPages)
        return onRefused(file.name, t`ページが多すぎます（20ページまで）。分けてお送りください。`);
      const of = pages.length;
      add(...pages.map((open, at) => ({ name: file.name, open, page: { number: at + 1, of } })));
    } catch {
      onRefused(file.name, t`このPDFは開けませんでした。紙を写真にとるか、別のファイルをお選びください。`);
    }
  };
  const photo = opened && opened.key === key ? opened.photo : undefined;
  return {
    current: current && photo && { ...current, photo },
    addPhoto: (file: File) => add({ name: file.name, open: () => Photo.read(file) }),
    addPdf,
    async use(edits: Edits) {
      if (!current || !photo || used.current === current.key) return;
      used.current = current.key; // a second tap, while the first is still at work
      const { number } = current.page ?? {};
      onFile(await photo.toFile(edits), number ? t`${current.name} ${number}ページ` : current.name);
      next();
    },
    next,
  };
}

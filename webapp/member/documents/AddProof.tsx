import { Trans } from '@lingui/react/macro';
import { type ChangeEvent, type ReactNode, type RefObject, useRef } from 'react';
import { buttonClass } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { fileNameProblem } from '../../kit/myNumber.ts';
import { PhotoEditor } from './PhotoEditor.tsx';
import { usePictures } from './usePictures.ts';

/** What AddProof takes. */
export interface AddProofProps {
  /** A file that is ready to be sent. */
  onFile: (file: Blob, name: string) => void;
  /** A file that cannot be read here, and why. */
  onRefused: (name: string, problem: string) => void;
}

/**
 * Takes a page with the camera, or files that are there: photos are looked at first, PDFs go as they are, or page by page
 * as pictures where something is to be black on them.
 */
export function AddProof({ onFile, onRefused }: AddProofProps) {
  const camera = useRef<HTMLInputElement>(null);
  const { current, addPhoto, addPdf, use, next } = usePictures(onFile, onRefused);
  const take = (file: File) => (file.type === 'application/pdf' ? onFile(file, file.name) : addPhoto(file));
  const named = (then: (file: File) => void) => (file: File) => {
    const problem = fileNameProblem(file.name);
    if (problem) onRefused(file.name, problem);
    else then(file);
  };
  const { number, of } = current?.page ?? {};
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Picker accept="image/*" capture icon="camera" input={camera} onTake={take}>
        <Trans>写真をとる</Trans>
      </Picker>
      <Picker accept="image/*,application/pdf" icon="file" multiple onTake={named(take)}>
        <Trans>写真・PDFを選ぶ</Trans>
      </Picker>
      <div className="sm:col-span-2">
        <Picker accept="application/pdf" look="text" onTake={named(addPdf)}>
          <Trans>PDFの一部を黒くぬって送る</Trans>
        </Picker>
      </div>
      {current && (
        <PhotoEditor
          key={current.key}
          onClose={next}
          onRetake={
            of
              ? undefined
              : () => {
                  next();
                  camera.current?.click();
                }
          }
          onUse={use}
          page={of && of > 1 ? `${number} / ${of}` : undefined}
          photo={current.photo}
        />
      )}
    </div>
  );
}

interface PickerProps {
  accept: string;
  capture?: boolean;
  multiple?: boolean;
  look?: 'secondary' | 'text';
  icon?: 'camera' | 'file';
  input?: RefObject<HTMLInputElement | null>;
  /** Hears of each file that was picked. */
  onTake: (file: File) => void;
  children: ReactNode;
}

function Picker({ accept, capture, multiple, look = 'secondary', icon, input, onTake, children }: PickerProps) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    files.forEach(onTake);
  };
  return (
    <label className={`${buttonClass({ look, wide: true })} focus-within:outline-4 focus-within:outline-black`}>
      {icon && <Icon name={icon} />}
      {children}
      <input
        accept={accept}
        capture={capture ? 'environment' : undefined}
        className="sr-only"
        multiple={multiple ?? false}
        onChange={take}
        ref={input}
        type="file"
      />
    </label>
  );
}

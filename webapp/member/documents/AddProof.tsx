import { Trans, useLingui } from '@lingui/react/macro';
import { type ChangeEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { buttonClass } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { PhotoEditor } from './PhotoEditor.tsx';
import { Photo } from './photo.ts';

/** What AddProof takes. */
export interface AddProofProps {
  /** A file that is ready to be sent. */
  onFile: (file: Blob, name: string) => void;
  /** A file that cannot be read here, and why. */
  onRefused: (name: string, problem: string) => void;
}

/** Takes a page with the camera, or files that are there: photos are looked at first, PDFs go as they are. */
export function AddProof({ onFile, onRefused }: AddProofProps) {
  const { t } = useLingui();
  const camera = useRef<HTMLInputElement>(null);
  const [queue, setQueue] = useState<{ photo: Photo; name: string }[]>([]);
  const [current, ...rest] = queue;
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    for (const file of files) {
      if (file.type === 'application/pdf') onFile(file, file.name);
      else await read(file);
    }
  };
  const read = async (file: File) => {
    try {
      const photo = await Photo.read(file);
      setQueue((all) => [...all, { photo, name: file.name }]);
    } catch {
      onRefused(file.name, t`この形式は読み取れません。写真（JPEG、PNG）かPDFをお選びください。`);
    }
  };
  const use = async () => {
    if (!current) return;
    onFile(await current.photo.toFile(), current.name);
    setQueue(rest);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Picker accept="image/*" capture icon="camera" input={camera} onTake={take}>
        <Trans>写真をとる</Trans>
      </Picker>
      <Picker accept="image/*,application/pdf" icon="file" onTake={take}>
        <Trans>写真・PDFを選ぶ</Trans>
      </Picker>
      {current && (
        <PhotoEditor
          onClose={() => setQueue(rest)}
          onRetake={() => {
            setQueue(rest);
            camera.current?.click();
          }}
          onUse={use}
          photo={current.photo}
        />
      )}
    </div>
  );
}

interface PickerProps {
  accept: string;
  capture?: boolean;
  icon: 'camera' | 'file';
  input?: RefObject<HTMLInputElement | null>;
  onTake: (event: ChangeEvent<HTMLInputElement>) => void;
  children: ReactNode;
}

function Picker({ accept, capture, icon, input, onTake, children }: PickerProps) {
  return (
    <label
      className={`${buttonClass({ look: 'secondary', wide: true })} focus-within:outline-4 focus-within:outline-black`}
    >
      <Icon name={icon} />
      {children}
      <input
        accept={accept}
        capture={capture ? 'environment' : undefined}
        className="sr-only"
        multiple={!capture}
        onChange={onTake}
        ref={input}
        type="file"
      />
    </label>
  );
}

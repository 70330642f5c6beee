import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import { EntryCode } from './EntryCode.tsx';
import type { KeptBooking } from './kept.ts';

/** A booking with its code for the door. */
export function ComingBooking({ booking }: { booking: KeptBooking }) {
  const { instant } = useFormat();
  const { name, startsAt, people, code, entryCode } = booking;
  return (
    <article className="flex flex-col gap-2 rounded-12 border border-solid-gray-420 bg-white p-4">
      <h3 className="font-700">{name}</h3>
      <p className="tabular-nums">
        <Trans>
          {instant(startsAt)} {people}名
        </Trans>
      </p>
      {code && <EntryCode code={code} entryCode={entryCode} name={name} />}
    </article>
  );
}

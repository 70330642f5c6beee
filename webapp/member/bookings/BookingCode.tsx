import { Trans } from '@lingui/react/macro';
import { Section } from '../../kit/Card.tsx';
import { EntryCode } from '../card/EntryCode.tsx';
import { useCard } from '../card/useCard.ts';
import type { BookingOfPage } from './booking.ts';

/** The code of a booking, which the door reads; it stands on the card's page too, which the phone keeps. */
export function BookingCode({ booking: { code, entryCode, event } }: { booking: BookingOfPage }) {
  useCard();
  if (!code) return null;
  return (
    <Section title={<Trans>当日、受付でお見せください</Trans>}>
      <EntryCode code={code} entryCode={entryCode ?? ''} name={event?.name ?? ''} />
    </Section>
  );
}

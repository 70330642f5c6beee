import { graphql } from '../gen/gql.ts';
import type { BookingCheckoutMutation } from '../gen/graphql.ts';
import { PayByCard } from '../orders/PayByCard.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';
import type { BookingOfPage } from './booking.ts';

const BookingCheckoutDocument = graphql(`
  mutation BookingCheckout($input: BookingCheckoutInput!) {
    bookingCheckout(input: $input) {
      address
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: BookingCheckoutMutation) => data.bookingCheckout.problems;

/** What a PayBookingByCard takes. */
export interface PayBookingByCardProps {
  booking: BookingOfPage;
  onLook: () => void;
}

/** Pays a booking of an event by card. */
export function PayBookingByCard({ booking, onLook }: PayBookingByCardProps) {
  const { send, ...state } = usePatientSend(BookingCheckoutDocument, problemsOf);
  const begin = async () => (await send({ input: { id: booking.id } }))?.bookingCheckout.address;
  return <PayByCard begin={begin} of={booking} onLook={onLook} {...state} />;
}

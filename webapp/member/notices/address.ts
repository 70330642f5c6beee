/** What a notice is about. */
export interface About {
  claimId?: string | null | undefined;
  orderId?: string | null | undefined;
  offeringId?: string | null | undefined;
  bookingId?: string | null | undefined;
  eventId?: string | null | undefined;
  benefitKind?: { id: string } | null | undefined;
}

/** Where a notice leads: to its claim, order, ticket, booking or event, or to the home page where offers stand; else it is about what is on file. */
export function addressOf({ claimId, orderId, offeringId, bookingId, eventId, benefitKind }: About): string {
  if (claimId) return `/claims/${claimId}`;
  if (orderId) return `/orders/${orderId}`;
  if (offeringId) return `/tickets/${offeringId}`;
  if (bookingId) return `/bookings/${bookingId}`;
  if (eventId) return `/events/${eventId}`;
  return benefitKind ? '/' : '/me';
}

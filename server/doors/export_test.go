package doors

// TicketDigest and CodeDigest are what a list has of a booking, for a device of a credential.
func TicketDigest(credential, bookingID string) string {
	return ticketDigest(listKey(credential), bookingID)
}

// CodeDigest is that of an entry code.
func CodeDigest(credential, code string) string { return codeDigest(listKey(credential), code) }

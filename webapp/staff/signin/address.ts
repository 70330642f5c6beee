/** Where signing in begins; the identity provider's page follows, and then the address to return to. */
export function signInAddress(returnTo: string): string {
  return `/signin?${new URLSearchParams({ return: returnTo })}`;
}

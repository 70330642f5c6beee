/** The secret in a link that came by mail, after `#` or as `?token=`; it never goes to a server in an address. */
export function mailToken(place: Pick<Location, 'hash' | 'search'>): string {
  const named = new URLSearchParams(place.hash.slice(1)).get('token') ?? new URLSearchParams(place.search).get('token');
  return named ?? place.hash.slice(1);
}

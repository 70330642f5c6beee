/** What a notice is about. */
export interface About {
  claimId?: string | null | undefined;
  benefitKind?: { id: string } | null | undefined;
}

/** Where a notice leads: to its claim, or to the home page where offers stand; else it is about what is on file. */
export function addressOf({ claimId, benefitKind }: About): string {
  if (claimId) return `/claims/${claimId}`;
  return benefitKind ? '/' : '/me';
}

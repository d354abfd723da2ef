/** Midnight, UTC, of an ISO 8601 date such as `2026-05-31`; nothing for a day that no calendar has. */
export function realDate(text: string): Date | undefined {
  const date = new Date(`${text}T00:00Z`);
  return date.toJSON()?.startsWith(`${text}T`) ? date : undefined;
}

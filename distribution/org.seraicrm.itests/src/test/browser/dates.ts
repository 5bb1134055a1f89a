/** The day, YYYY-MM-DD, that stands in a date field in English. */
export function isoOf(written: string): string {
  return new Date(`${written} UTC`).toISOString().slice(0, 10);
}

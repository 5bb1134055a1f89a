/** Tells the test that has started the browser; it waits for such lines. */
export function say(what: string): void {
  process.stdout.write(`story: ${what}\n`);
}

declare global {
  interface Window { neverReloaded?: boolean }
}

export type Exports = Record<string, unknown>;

const loaded = new Map<string, Promise<Exports>>();
const failures = new Map<string, number>();

/** A module's script, once for all of its pages and panels. */
export function load(script: string): Promise<Exports> {
  const known = loaded.get(script);
  if (known) return known;
  const failed = failures.get(script) ?? 0;
  // Browsers remember a script that failed by its address: the next try needs another one.
  const address = failed === 0 ? script : `${script}?after=${failed}`;
  const loading = import(/* @vite-ignore */ address) as Promise<Exports>;
  loaded.set(script, loading);
  return loading;
}

/** Makes the next {@link load} try anew. */
export function forget(script: string): void {
  loaded.delete(script);
  failures.set(script, (failures.get(script) ?? 0) + 1);
}

import { useCallback, useEffect, useState } from "react";
import { session } from "../session/session.ts";

/** What somebody typed and has not saved yet, kept in this browser for thirty days. */
export interface Draft<T> { value: T; at: number }

const PREFIX = "serai.draft.";
const KEPT = 30 * 24 * 3600 * 1000;

function nameOf(key: string): string {
  return `${PREFIX}${session.user() ?? "-"}.${key}`;
}

export function readDraft<T>(key: string, now = Date.now()): T | undefined {
  try {
    const stored = localStorage.getItem(nameOf(key));
    if (stored === null) return undefined;
    const draft = JSON.parse(stored) as Draft<T>;
    if (now - draft.at <= KEPT) return draft.value;
    localStorage.removeItem(nameOf(key));
  } catch {
    // A browser without storage has no drafts.
  }
  return undefined;
}

export function writeDraft<T>(key: string, value: T, now = Date.now()): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify({ value, at: now }));
  } catch {
    // Full or blocked storage: typing goes on without a draft.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was stored.
  }
}

/** Removes what nobody came back for. */
export function sweepDrafts(now = Date.now()): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(PREFIX)) continue;
      const draft = JSON.parse(localStorage.getItem(name) ?? "null") as Draft<unknown> | null;
      if (!draft || now - draft.at > KEPT) localStorage.removeItem(name);
    }
  } catch {
    // Nothing to sweep.
  }
}

/** State that survives a reload and an expired session, until it is cleared. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readDraft<T>(key) ?? initial);
  const [shownKey, setShownKey] = useState(key);
  if (shownKey !== key) {
    setShownKey(key);
    setValue(readDraft<T>(key) ?? initial);
  }
  const set = useCallback(
    (next: T) => {
      setValue(next);
      writeDraft(key, next);
    },
    [key],
  );
  const clear = useCallback(() => {
    setValue(initial);
    dropDraft(key);
    // The initial value may be a fresh object each time; only its first form matters here.
  }, [key]);
  useEffect(() => sweepDrafts(), []);
  return [value, set, clear];
}

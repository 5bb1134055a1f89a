import { useState } from "react";

/** A list's filter and order, remembered while the tab is open; `asked` stands in the place of what is remembered. */
export function usePageState<T>(key: string, initial: T, asked?: T): [T, (state: T) => void] {
  const [state, setState] = useState<T>(() => {
    if (asked) return asked;
    try {
      const kept = sessionStorage.getItem(`serai.${key}`);
      return kept ? { ...initial, ...(JSON.parse(kept) as T) } : initial;
    } catch {
      return initial;
    }
  });
  return [
    state,
    (next) => {
      setState(next);
      try {
        sessionStorage.setItem(`serai.${key}`, JSON.stringify(next));
      } catch {
        // Remembered by nobody.
      }
    },
  ];
}

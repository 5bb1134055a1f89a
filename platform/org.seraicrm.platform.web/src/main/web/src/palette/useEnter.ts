import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Found } from "./useFinder.tsx";

interface Early { onKeyDownCapture: (event: KeyboardEvent) => void; onBlurCapture: () => void }

/**
 * Enter takes the first of what was found for all that was typed: pressed while that is still asked for, it waits, so that
 * fast fingers don't open what fitted the first letters only. Whoever chose by the arrows gets what they chose. Any other key
 * calls it off, and so does leaving; nothing is created by waiting.
 *
 * @returns what listens before the list does
 */
export function useEnter(found: Found, choose: (id: string) => void): Early {
  const [waiting, setWaiting] = useState(false);
  const chosen = useRef(false);
  const first = found.groups[0]?.items[0]?.id;
  useEffect(() => {
    if (!waiting || !found.settled) return;
    setWaiting(false);
    if (first !== undefined && !first.startsWith("create:")) choose(first);
  }, [waiting, found.settled, first, choose]);
  return {
    onKeyDownCapture: (event) => {
      if (event.key !== "Enter") chosen.current = event.key === "ArrowDown" || event.key === "ArrowUp";
      const early = event.key === "Enter" && !found.settled && !chosen.current;
      setWaiting(early);
      if (!early) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onBlurCapture: () => setWaiting(false),
  };
}

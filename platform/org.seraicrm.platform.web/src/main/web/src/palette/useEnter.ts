import { type KeyboardEvent, useEffect, useState } from "react";
import type { Found } from "./useFinder.tsx";

/**
 * Enter takes the first of what was found for all that was typed: pressed while that is still asked for, it waits, so that
 * fast fingers don't open what fitted the first letters only. Any other key calls it off.
 *
 * @returns what listens to keys before the list does
 */
export function useEnter(found: Found, choose: (id: string) => void): (event: KeyboardEvent) => void {
  const [waiting, setWaiting] = useState(false);
  const first = found.groups[0]?.items[0]?.id;
  useEffect(() => {
    if (!waiting || !found.settled) return;
    setWaiting(false);
    if (first !== undefined) choose(first);
  }, [waiting, found.settled, first, choose]);
  return (event) => {
    const early = event.key === "Enter" && !found.settled;
    setWaiting(early);
    if (!early) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

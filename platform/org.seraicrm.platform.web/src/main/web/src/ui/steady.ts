import { replaceEqualDeep } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** The value as it was given first, until it says something else: what is drawn from it needn't be drawn again. */
export function useSame<T>(value: T): T {
  const [kept, keep] = useState(value);
  const same = replaceEqualDeep(kept, value);
  if (same !== kept) keep(() => same);
  return same;
}

/** One function that always does what the one of the last drawing does. Not to be called while drawing. */
export function useSteady<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  const last = useRef(act);
  useLayoutEffect(() => {
    last.current = act;
  });
  return useCallback((...given: A) => last.current(...given), []);
}

import { startTransition, useEffect, useState } from "react";

/** The first rows at once, the others as soon as those are painted: a long list is there before it is complete. */
export function useGrowing<T>(rows: T[], atOnce: number): T[] {
  const [all, setAll] = useState(false);
  const some = rows.length > 0;
  useEffect(() => {
    if (!some) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setAll(true)));
    return () => cancelAnimationFrame(frame);
  }, [some]);
  return all ? rows : rows.slice(0, atOnce);
}

import type { StatusCounts } from "../api/lists.ts";
import type { Money, Status } from "../api/types.ts";

/** How many cards stand in the statuses of a group together, and what they come to in each currency. */
export function ofGroup(statuses: Array<Pick<Status, "id">>, counts: StatusCounts | undefined): { count: number; sums: Money[] } {
  const minor = new Map<string, number>();
  for (const sum of statuses.flatMap(({ id }) => counts?.sums?.[id] ?? [])) minor.set(sum.currency, (minor.get(sum.currency) ?? 0) + sum.minor);
  return {
    count: statuses.reduce((count, { id }) => count + (counts?.status[id] ?? 0), 0),
    sums: [...minor].map(([currency, amount]) => ({ minor: amount, currency })),
  };
}

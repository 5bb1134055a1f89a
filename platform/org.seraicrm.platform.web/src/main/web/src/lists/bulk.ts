import { queryOptions } from "@tanstack/react-query";
import { idOf, type Input, perform } from "../api/actions.ts";
import { request } from "../api/http.ts";
import type { ListId, Where } from "../api/lists.ts";
import type { Id } from "../api/types.ts";

export interface BulkJob {
  id: Id; title: string; action: string; state: "RUNNING" | "CANCELLED" | "DONE" | "UNDOING" | "UNDONE"; problem?: string;
  rows: number; performed: number; refused: number; undone: number; kept: number;
}

export const busy = (job: BulkJob): boolean => job.state === "RUNNING" || job.state === "UNDOING";

/** How far a job is; asked again while it goes on, for those who hear no events. */
export const bulkQuery = (id: Id) =>
  queryOptions({
    queryKey: ["bulk", id],
    enabled: id !== "",
    queryFn: ({ signal }) => request<BulkJob>("GET", `/bulk/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined || busy(state.data) ? 1_000 : false),
  });

/** Which rows: ids, or all that a list shows. */
export interface Chosen { list: ListId; ids: Id[]; all: boolean; where: Where; q?: string }

/** Begins an action for all chosen rows; answers the job's id. */
export async function beginBulk(chosen: Chosen, action: string, input: Input, title: string): Promise<Id> {
  const clients = chosen.list === "clients";
  const one = clients ? { client: "$client" } : { card: "$card" };
  const versioned = action.endsWith(".change") || action.endsWith(".move") ? { version: "$version" } : {};
  const { list, ids, where, q: words } = chosen;
  const rows = chosen.all ? { list: { of: list, where, words } } : clients ? { clients: ids } : { cards: ids };
  const { result } = await perform("bulk.begin", { action, title, with: { ...one, ...versioned, ...input }, ...rows });
  return idOf(result) ?? "";
}

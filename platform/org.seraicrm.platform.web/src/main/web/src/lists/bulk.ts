import { idOf, type Input, perform } from "../api/actions.ts";
import type { ListId, Where } from "../api/lists.ts";
import type { Id } from "../api/types.ts";

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

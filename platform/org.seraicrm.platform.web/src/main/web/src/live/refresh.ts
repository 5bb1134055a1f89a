import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Changed } from "../api/types.ts";

/** What a change in the company makes stale. Lists are judged by the caller's pace, single rows at once. */
export function staleKeys(change: Changed): { rows: QueryKey[]; lists: QueryKey[] } {
  const rows: QueryKey[] = [];
  const lists: QueryKey[] = [["search"]];
  if (change.client) rows.push(["client", change.client], ["history", "client", change.client]);
  if (change.card) rows.push(["card", change.card], ["history", "card", change.card]);
  // A bulk job or an import: what is open may be among it.
  if (change.type === "many.changed") lists.push(["client"], ["card"], ["history"], ["today"], ["calendar"], ["clients"], ["cards"], ["counts"]);
  if (change.type === "bulk.told") rows.push(["bulk"]);
  if (/^(todo|calendar)\./.test(change.type)) rows.push(["today"], ["calendar"]);
  if (change.client) lists.push(["clients"]);
  if (change.card || change.module) lists.push(["cards"], ["counts"]);
  if (change.type.startsWith("mail.")) lists.push(["mail"], ["mails"]);
  if (change.type.startsWith("mailTemplate.")) lists.push(["mailTemplates"]);
  if (change.type.startsWith("telegram.")) lists.push(["telegram"]);
  if (change.type.startsWith("webhook.")) lists.push(["deliveries"], ["settings"]);
  if (change.type.startsWith("file.")) lists.push(["files"]);
  if (change.type.startsWith("view.")) lists.push(["views"], ["counts"], ["clients"]);
  if (change.type.startsWith("dashboard.")) lists.push(["dashboard"]);
  if (/^(user|department)\./.test(change.type)) lists.push(["users"], ["departments"]);
  if (/^(module|field|apikey|channel|deadLetter)\./.test(change.type)) lists.push(["settings"]);
  return { rows, lists };
}

export function refreshAll(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
}

/** After something that changes what the user may do or see: modules, rights, language. */
export async function refreshEverything(client: QueryClient): Promise<void> {
  await client.invalidateQueries();
}

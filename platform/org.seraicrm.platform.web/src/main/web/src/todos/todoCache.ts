import type { InfiniteData, QueryClient, QueryKey } from "@tanstack/react-query";
import type { Entry, History, Todo, Today, User } from "../api/types.ts";

type Snapshot = Array<[QueryKey, unknown]>;
interface HasTodos { todos: Todo[] }

const PLACES = ["today", "client", "card", "history"];

export const TODAY_SECTIONS = ["overdue", "today", "tomorrow", "week", "later"] as const;

/** Takes a to-do out of every list on screen. */
export function withoutTodo(today: Today, id: string): Today {
  const without = { ...today, counts: { ...today.counts } };
  for (const section of TODAY_SECTIONS) {
    const [todos, count] = [today[section], today.counts[section]];
    if (!todos || count === undefined) continue;
    const left = todos.filter((todo) => todo.id !== id);
    without[section] = left;
    without.counts[section] = count - (todos.length - left.length);
  }
  return without;
}

/** The history line that stands for a closed to-do until the server's own arrives. */
export function closedEntry(todo: Todo, report: string, actor: User, at: string): Entry {
  return {
    id: `closing-${todo.id}`, type: "todo.closed", at, actor, text: todo.text,
    ...(report ? { body: report } : {}), ...(todo.card ? { card: { id: todo.card.id, title: todo.card.title } } : {}),
  };
}

export async function closeInCache(client: QueryClient, todo: Todo, entry: Entry): Promise<Snapshot> {
  await Promise.all(PLACES.map((place) => client.cancelQueries({ queryKey: [place] })));
  const before: Snapshot = PLACES.flatMap((place) => client.getQueriesData({ queryKey: [place] }));
  client.setQueriesData<Today>({ queryKey: ["today", "own"] }, (today) => today && withoutTodo(today, todo.id));
  for (const [kind, id] of [["client", todo.client?.id], ["card", todo.card?.id]] as const) {
    if (!id) continue;
    client.setQueryData<HasTodos>([kind, id], (row) => row && { ...row, todos: row.todos.filter((each) => each.id !== todo.id) });
    client.setQueryData<InfiniteData<History>>(["history", kind, id], (history) => history && withEntry(history, entry));
  }
  return before;
}

function withEntry(history: InfiniteData<History>, entry: Entry): InfiniteData<History> {
  const [first, ...rest] = history.pages;
  if (!first) return history;
  return { ...history, pages: [{ ...first, entries: [entry, ...first.entries] }, ...rest] };
}

export function restoreCache(client: QueryClient, before: Snapshot): void {
  before.forEach(([key, data]) => client.setQueryData(key, data));
}

export function refreshTodos(client: QueryClient, todo: Pick<Todo, "client" | "card">): Promise<unknown> {
  const keys: QueryKey[] = [["today"], ["calendar"]];
  if (todo.client) keys.push(["client", todo.client.id], ["history", "client", todo.client.id]);
  if (todo.card) keys.push(["card", todo.card.id], ["history", "card", todo.card.id]);
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

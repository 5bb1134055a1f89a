import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { History, Todo, Today, User } from "../api/types.ts";
import { closedEntry, closeInCache, restoreCache } from "./todoCache.ts";

const anna: User = { id: "u1", name: "Anna Kovács", familyName: "Kovács", givenName: "Anna", initials: "AK" };
const todo: Todo = { id: "t1", version: 1, kind: "CALL", text: "Call", due: "2026-03-11", done: false, assignee: anna, author: anna, client: { id: "k1", name: "Glass Ltd" } };

const TODAY = ["today", "own", 40];

function filled(): QueryClient {
  const client = new QueryClient();
  client.setQueryData(TODAY, { date: "2026-03-11", counts: { overdue: 0, today: 7, tomorrow: 0, week: 0 }, overdue: [], today: [todo], tomorrow: [], week: [] });
  client.setQueryData(["client", "k1"], { id: "k1", todos: [todo] });
  client.setQueryData(["history", "client", "k1"], { pages: [{ entries: [] }], pageParams: [""] });
  return client;
}

describe("closing a to-do", () => {
  it("takes it off every list and into the history at once", async () => {
    const client = filled();
    await closeInCache(client, todo, closedEntry(todo, "will buy", anna, "2026-03-11T10:00:00Z"));
    expect(client.getQueryData<Today>(TODAY)).toMatchObject({ today: [], counts: { today: 6 } });
    expect(client.getQueryData<{ todos: Todo[] }>(["client", "k1"])?.todos).toEqual([]);
    const history = client.getQueryData<{ pages: History[] }>(["history", "client", "k1"]);
    expect(history?.pages[0]?.entries[0]).toMatchObject({ type: "todo.closed", text: "Call", body: "will buy" });
  });

  it("is taken back when the server refuses", async () => {
    const client = filled();
    restoreCache(client, await closeInCache(client, todo, closedEntry(todo, "", anna, "2026-03-11T10:00:00Z")));
    expect(client.getQueryData<Today>(TODAY)).toMatchObject({ today: [todo], counts: { today: 7 } });
  });
});

import { afterEach, expect, test, vi } from "vitest";
import { addForAll } from "./addForAll.ts";

afterEach(() => vi.unstubAllGlobals());

/** A server that knows whom it refuses. */
function server(refused: string): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const { assignee } = JSON.parse(String(init.body)) as { assignee?: string };
    asked.push(`${path.split("/api/v1/")[1]} ${assignee ?? ""}`.trim());
    return assignee === refused
      ? new Response(JSON.stringify({ title: "Already taken", status: 409, code: "todo.taken" }), { status: 409, headers: { "Content-Type": "application/problem+json" } })
      : new Response(JSON.stringify({ result: "t", receipt: `r-${assignee}` }), { status: 200, headers: { "Content-Type": "application/json" } });
  });
  return asked;
}

test("adds for everybody and gives back how to undo it, the last first", async () => {
  server("nobody");
  expect(await addForAll({ text: "Meet" }, ["anna", "bela"])).toEqual(["r-bela", "r-anna"]);
});

test("adds for nobody where one has no time", async () => {
  const asked = server("bela");
  await expect(addForAll({ text: "Meet" }, ["anna", "bela"])).rejects.toThrow();
  expect(asked).toEqual(["actions/todo.add anna", "actions/todo.add bela", "undo/r-anna"]);
});

import { afterEach, expect, test, vi } from "vitest";
import { addForAll } from "./addForAll.ts";

afterEach(() => vi.unstubAllGlobals());

function server(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push(`${path.split("/api/v1/")[1]} ${String(init.body)}`);
    return new Response(JSON.stringify({ result: 1, receipt: "r" }), { status: 200, headers: { "Content-Type": "application/json" } });
  });
  return asked;
}

test("adds for everybody at once, and for one alone as ever", async () => {
  const asked = server();
  expect(await addForAll({ text: "Meet" }, ["anna", "bela"])).toBe("r");
  expect(await addForAll({ text: "Meet" }, ["anna"])).toBe("r");
  expect(asked).toEqual([
    'actions/todo.addForAll {"text":"Meet","assignees":["anna","bela"]}',
    'actions/todo.add {"text":"Meet","assignee":"anna"}',
  ]);
});

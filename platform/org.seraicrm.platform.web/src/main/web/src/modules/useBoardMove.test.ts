import { describe, expect, it } from "vitest";
import type { CardRow } from "../api/types.ts";
import { columnQuery, without, withFirst } from "./useBoardMove.ts";

const card = (id: string): CardRow => ({
  id, version: 1, title: id, module: { id: "m", name: "M", icon: "", colour: "", kind: "" }, status: { id: "new", label: "New", colour: "gray", closed: false },
  client: { id: "c", name: "C" }, values: {}, created: "", changed: "",
});
const column = (...ids: string[]) => ({ pages: [{ items: ids.map(card), total: ids.length }], pageParams: [""] });
const ids = (some: ReturnType<typeof without>): string[] => some?.pages.flatMap((page) => page.items.map((each) => each.id)) ?? [];

describe("a column", () => {
  it("loses a card and gains it back on top", () => {
    const left = without(column("a", "b"), "a");
    expect(ids(left)).toEqual(["b"]);
    expect(ids(withFirst(left, card("a")))).toEqual(["a", "b"]);
  });

  it("that isn't loaded stays so", () => {
    expect(withFirst(undefined, card("a"))).toBeUndefined();
  });

  it("asks for its status beside the board's conditions", () => {
    const asked = JSON.stringify(columnQuery("m", { field: "due", empty: true }, "new", "title").queryKey);
    expect(asked).toContain('{"all":[{"field":"status","is":["new"]},{"field":"due","empty":true}]}');
  });
});

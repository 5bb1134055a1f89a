import { describe, expect, it } from "vitest";
import type { Where } from "../api/lists.ts";
import { type Bracket, choose, chosen, EVERYTHING, fromWhere, toWhere } from "./where.ts";

describe("a filter", () => {
  it("asks for everything when nothing is in it", () => {
    expect(toWhere(EVERYTHING)).toEqual({});
    expect(fromWhere({})).toEqual(EVERYTHING);
  });

  it("leaves out what has no value yet", () => {
    expect(toWhere({ match: "all", items: [{ field: "title", op: "words", value: "" }, { field: "status", op: "is", value: [] }] })).toEqual({});
  });

  it("reads what it has written", () => {
    const filter: Bracket = {
      match: "all",
      items: [
        { field: "status", op: "is", value: ["new", "open"] },
        { match: "any", items: [{ field: "due", op: "empty" }, { field: "field.floors", op: "between", value: [2, 5] }] },
        { match: "none", items: [{ field: "responsible", op: "is", value: ["me"] }, { field: "client", op: "words", value: "glass" }] },
      ],
    };
    expect(toWhere(filter)).toEqual({
      all: [
        { field: "status", is: ["new", "open"] },
        { any: [{ field: "due", empty: true }, { field: "field.floors", from: 2, to: 5 }] },
        { not: { any: [{ field: "responsible", is: ["me"] }, { field: "client", words: "glass" }] } },
      ],
    });
    expect(fromWhere(toWhere(filter))).toEqual(filter);
  });

  it("reads what others have written", () => {
    const where: Where = { not: { field: "title", words: "test", empty: false } };
    expect(fromWhere(where)).toEqual({ match: "none", items: [{ field: "title", op: "words", value: "test" }, { field: "title", op: "filled" }] });
    expect(fromWhere({ field: "status", is: "new" })).toEqual({ match: "all", items: [{ field: "status", op: "is", value: "new" }] });
  });

  it("keeps the rest when values are chosen at its top", () => {
    const filter = fromWhere({ any: [{ field: "due", empty: true }, { field: "title", words: "a" }] });
    const some = choose(filter, "status", ["new"]);
    expect(chosen(some, "status")).toEqual(["new"]);
    expect(toWhere(some)).toEqual({ all: [{ field: "status", is: ["new"] }, { any: [{ field: "due", empty: true }, { field: "title", words: "a" }] }] });
    expect(toWhere(choose(some, "status", []))).toEqual(toWhere(filter));
  });
});

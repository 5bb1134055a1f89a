import { describe, expect, it } from "vitest";
import { merge, resolve, same } from "./conflict.ts";

describe("two people changing one row", () => {
  it("keeps my change when they changed something else", () => {
    const merged = merge({ title: "Mine" }, { title: "Old", responsible: "a" }, { title: "Old", responsible: "b" });
    expect(merged).toEqual({ clear: { title: "Mine" }, conflicts: [] });
  });

  it("asks when both changed the same field to different things", () => {
    const merged = merge({ title: "Mine", "values.f": 3 }, { title: "Old", "values.f": 1 }, { title: "Theirs", "values.f": 1 });
    expect(merged.clear).toEqual({ "values.f": 3 });
    expect(merged.conflicts).toEqual([{ field: "title", base: "Old", mine: "Mine", theirs: "Theirs" }]);
  });

  it("has nothing to save when both wrote the same", () => {
    expect(merge({ title: "Same" }, { title: "Old" }, { title: "Same" })).toEqual({ clear: {}, conflicts: [] });
  });

  it("saves what the user decided for, and only that", () => {
    const merged = merge({ a: 1, b: 2 }, { a: 0, b: 0 }, { a: 9, b: 9 });
    expect(resolve(merged, { a: "mine", b: "theirs" })).toEqual({ a: 1 });
  });

  it("lets me empty a field that they filled only after asking", () => {
    expect(merge({ a: null }, { a: "x" }, { a: "y" }).conflicts).toHaveLength(1);
  });
});

describe("sameness", () => {
  it("takes empty, null and absent for the same nothing", () => {
    expect(same("", null)).toBe(true);
    expect(same(undefined, [])).toBe(true);
    expect(same(0, null)).toBe(false);
    expect(same(false, null)).toBe(false);
  });

  it("does not mind the order of an object's parts", () => {
    expect(same({ minor: 1, currency: "HUF" }, { currency: "HUF", minor: 1 })).toBe(true);
    expect(same(["a", "b"], ["b", "a"])).toBe(false);
  });
});

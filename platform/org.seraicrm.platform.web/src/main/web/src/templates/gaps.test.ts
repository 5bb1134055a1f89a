import { describe, expect, it } from "vitest";
import { gapsIn, pieces, unknownIn } from "./gaps.ts";

describe("gaps of a letter", () => {
  it("are what had no value, and what nobody filled in", () => {
    expect(gapsIn("It costs [[Price]], ${title}. [x] {y} $z [[\n]]")).toEqual([
      { label: "Price", from: 9, to: 18 },
      { label: "title", from: 20, to: 28 },
    ]);
  });

  it("are marked among the rest", () => {
    expect(pieces("By [[Day]]!")).toEqual([{ text: "By ", gap: false }, { text: "Day", gap: true }, { text: "!", gap: false }]);
    expect(pieces("whole")).toEqual([{ text: "whole", gap: false }]);
    expect(pieces("")).toEqual([]);
  });
});

it("names each unknown placeholder once", () => {
  expect(unknownIn("${title} ${nonsense} ${value.a-1} ${nonsense}", new Set(["title"]))).toEqual(["nonsense", "value.a-1"]);
});

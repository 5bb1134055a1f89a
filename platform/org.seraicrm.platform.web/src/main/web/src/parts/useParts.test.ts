import { describe, expect, it } from "vitest";
import type { ActionType, WebPart } from "../api/types.ts";
import { formOf, pagesOf, panelsOf, tilesOf } from "./useParts.ts";

const part = (bundle: string, kind: string, order: number): WebPart => ({
  bundle, kind, name: kind, sdk: 1, script: `/${bundle}.js`,
  pages: [{ id: "plan", export: "Plan", title: "Plan", icon: "", bar: true }],
  panels: [
    { id: "one", export: "One", title: bundle, slot: "CARD", order },
    { id: "two", export: "Two", title: bundle, slot: "CLIENT", order },
  ],
  tiles: [{ id: "free", export: "Free", title: "Free" }],
  forms: [{ action: `${kind}.fill`, export: "Fill" }, { action: "client.change", export: "Change" }],
});

describe("what modules bring", () => {
  const parts = [part("late", "rental", 20), part("early", "rental", 10), part("other", "repair", 0)];

  it("stands where its kind is", () => {
    expect(pagesOf(parts, "repair").map(({ part: { bundle } }) => bundle)).toEqual(["other"]);
    expect(tilesOf(parts, "repair").map(({ part: { bundle } }) => bundle)).toEqual(["other"]);
    expect(panelsOf(parts, "CARD", ["rental"]).map(({ panel }) => panel.id)).toEqual(["one", "one"]);
  });

  it("stands for actions of its own kind only", () => {
    const action = (name: string, kind: string): ActionType => ({ name, label: name, kind, parameters: [] });
    expect(formOf(parts, action("repair.fill", "repair"))?.part.bundle).toBe("other");
    expect(formOf(parts, action("client.change", "customers"))).toBeUndefined();
  });

  it("stands in its order", () => {
    expect(panelsOf(parts, "CLIENT", ["rental", "repair"]).map(({ part: { bundle } }) => bundle)).toEqual(["other", "early", "late"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Field, Module } from "../api/types.ts";
import { freshId, moved, usualTiles } from "./usual.ts";

const field = (id: string, type: Field["type"]): Field => ({ id, label: id, type, choices: [], main: false });
const status = (id: string, closed = false) => ({ id, label: id, colour: "blue", closed });
const sales: Module = {
  id: "0000000000001", kind: "sales", name: "Sales", icon: "cash", colour: "blue", oneCardPerClient: false, views: [], editable: true, tellsOfClients: true,
  fields: [field("source", "CHOICE"), field("value", "MONEY")],
  groups: [
    { id: "work", label: "Work", statuses: [status("a"), status("b")] },
    { id: "won", label: "Won", statuses: [status("c", true)] },
    { id: "lost", label: "Lost", statuses: [status("d", true)] },
  ],
};

describe("the usual dashboard", () => {
  it("shows where cards stand, where clients come from, what they are worth and where they leave", () => {
    const shown = usualTiles([sales]).map((tile) => tile.by).filter(Boolean);
    expect(shown).toEqual(["created:month", "status", "field.source", "group", "leftFrom"]);
  });

  it("begins with first steps, today and the team, without any module", () => {
    expect(usualTiles([]).map((tile) => tile.kind)).toEqual(["FIRST_STEPS", "TODAY", "TEAM", "FIGURES"]);
  });

  it("has tiles with ids of their own, short enough to be saved", () => {
    const ids = usualTiles([sales, { ...sales, id: "0000000000002", kind: "a-kind-with-a-rather-long-name" }]).map((tile) => tile.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(20);
  });
});

describe("arranging", () => {
  it("puts a tile where another one is", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a"], 0, 3)).toEqual(["a"]);
  });

  it("gives new tiles an id that none has", () => {
    expect(freshId([{ id: "t2", kind: "TODAY", width: 1, height: 1 }])).toBe("t3");
  });
});

import { describe, expect, it } from "vitest";
import type { When } from "../../api/types.ts";
import { beginIn, emptied, fieldsOf, knownBarriers, knownFields, knownGroups, type ModuleShape, moveStatus, rowsOf, type ShapeGroup, shapeOf, statusesOf, terminalWay, wayOf, withWay } from "./shape.ts";

const status = (id: string) => ({ id, label: id, colour: "gray", closed: false, initial: id === "new" });
const module: ModuleShape = {
  id: "m", version: 1, kind: "k", name: "M", icon: "tool", colour: "red", oneCardPerClient: false, fields: [], retired: [], barriers: [], views: [], rights: [], grants: [], builtIn: [], automations: [],
  groups: [
    { id: "open", label: "Open", terminal: false, statuses: [status("new"), status("work")] },
    { id: "end", label: "End", terminal: true, statuses: [status("won"), status("lost")] },
  ],
  standing: { work: 3 },
};
const ids = (groups: ModuleShape["groups"]): string[] => statusesOf({ groups }).map((each) => each.id);

describe("the shape of a module", () => {
  it("moves a status within its group and to another", () => {
    expect(ids(moveStatus(module.groups, "work", "open", 0))).toEqual(["work", "new", "won", "lost"]);
    expect(ids(moveStatus(module.groups, "new", "end", 1))).toEqual(["work", "won", "new", "lost"]);
    expect(ids(moveStatus(module.groups, "nobody", "end", 1))).toEqual(["new", "work", "won", "lost"]);
  });

  it("lets cards begin in one status only", () => {
    expect(statusesOf({ groups: beginIn(module.groups, "lost") }).filter((each) => each.initial).map((each) => each.id)).toEqual(["lost"]);
  });

  it("gives a field the heading above it, wherever that is dragged", () => {
    const field = (id: string, more = {}) => ({ id, label: id, type: "TEXT" as const, choices: [], main: false, ...more });
    const rows = rowsOf([field("a"), field("b", { heading: "H" }), field("c")]);
    expect(rows.map((row) => ("title" in row ? `# ${row.title}` : row.id))).toEqual(["a", "# H", "b", "c"]);
    const [a, heading, b, c] = rows as [typeof rows[0], typeof rows[0], typeof rows[0], typeof rows[0]];
    expect(fieldsOf([a, b, heading, c]).map((each) => each.heading)).toEqual([undefined, undefined, "H"]);
    expect(fieldsOf([a, b, c, heading]).map((each) => each.heading)).toEqual([undefined, undefined, undefined]);
  });

  it("drops conditions on what is gone", () => {
    const field = (id: string, more = {}) => ({ id, label: id, type: "TEXT" as const, choices: [], main: false, ...more });
    const fields = [
      field("a", { shownWhen: { field: "gone", values: [] }, requiredWhen: { field: "status", values: ["work", "gone"] }, help: "  " }),
      field("b", { shownWhen: { field: "a", values: [] }, requiredWhen: { field: "status", values: ["gone"] } }),
    ];
    expect(knownFields({ ...shapeOf(module), fields }).map(({ shownWhen, requiredWhen, help }) => [shownWhen, requiredWhen, help])).toEqual([
      [undefined, { field: "status", values: ["work"] }, undefined], [{ field: "a", values: [] }, undefined, undefined],
    ]);
  });

  it("leads nowhere by itself when a part of what led there is gone", () => {
    const field = { id: "a", label: "a", type: "TEXT" as const, choices: [], main: false };
    const coming = (...comesWhen: When[]): ShapeGroup[] => [{ ...module.groups[0]!, statuses: [status("new"), { ...status("work"), comesWhen }] }];
    const left = (groups: ShapeGroup[]): When[] | undefined => knownGroups({ ...shapeOf(module), fields: [field], groups })[0]!.statuses[1]!.comesWhen;
    expect(left(coming({ field: "a", values: [] }, { field: "responsible", values: [] }, { field: "status", values: ["new", "gone"] }))).toEqual([
      { field: "a", values: [] }, { field: "responsible", values: [] }, { field: "status", values: ["new"] },
    ]);
    expect(left(coming({ field: "a", values: [] }, { field: "gone", values: [] }))).toBeUndefined();
    expect(left(coming())).toBeUndefined();
  });

  it("asks where the cards of a removed status go", () => {
    const shape = { ...shapeOf(module), groups: [{ ...module.groups[0]!, statuses: [status("new")] }, module.groups[1]!] };
    expect(emptied(module, shape)).toEqual([{ status: status("work"), count: 3 }]);
    expect(emptied(module, shapeOf(module))).toEqual([]);
  });

  it("sets one move for one role and leaves the others as they were", () => {
    const shape = { ...shapeOf(module), barriers: [{ from: [], to: ["lost"], roles: [], reason: true }] };
    const barriers = withWay(shape, "STANDARD", "new", "won", "CLOSED");
    expect(wayOf(barriers, "STANDARD", "new", "won")).toBe("CLOSED");
    expect(wayOf(barriers, "MANAGER", "new", "won")).toBe("FREE");
    expect(wayOf(barriers, "RESTRICTED", "work", "lost")).toBe("REASON");
    expect(withWay({ ...shape, barriers }, "STANDARD", "new", "won", "FREE").some((each) => !each.reason)).toBe(false);
  });

  it("keeps cards in terminal groups", () => {
    expect(terminalWay(module.groups, "STANDARD", "won", "new")).toBe("CLOSED");
    expect(terminalWay(module.groups, "MANAGER", "won", "new")).toBe("REASON");
    expect(terminalWay(module.groups, "STANDARD", "won", "lost")).toBe("FREE");
  });

  it("forgets barriers of statuses that are gone", () => {
    const barriers = [{ from: ["gone"], to: [], roles: [], reason: true }, { from: ["new", "gone"], to: ["won"], roles: [], reason: true }];
    expect(knownBarriers({ ...shapeOf(module), barriers })).toEqual([{ from: ["new"], to: ["won"], roles: [], reason: true }]);
  });
});

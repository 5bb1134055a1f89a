import { describe, expect, it } from "vitest";
import type { Field } from "../api/types.ts";
import { ALWAYS, grouped, isRequired, shown, wanted } from "./asked.ts";

const field = (id: string, more: Partial<Field> = {}): Field => ({ id, label: id, type: "TEXT", choices: [], main: false, ...more });
const kind = field("kind", { type: "CHOICE", choices: [{ id: "home", label: "Home" }, { id: "firm", label: "Firm" }] });
const tax = field("tax", { heading: "Invoice", shownWhen: { field: "kind", values: ["firm"] }, requiredWhen: ALWAYS });
const group = field("group", { shownWhen: { field: "tax", values: [] } });
const why = field("why", { requiredWhen: { field: "status", values: ["lost"] } });
const all = [kind, tax, group, why];
const ids = (fields: Field[]): string[] => fields.map((each) => each.id);

describe("fields on conditions", () => {
  it("are shown when another says so, and those that hang on them with them", () => {
    expect(ids(shown(all, "new", { kind: "home", tax: "1" }))).toEqual(["kind", "why"]);
    expect(ids(shown(all, "new", { kind: "firm" }))).toEqual(["kind", "tax", "why"]);
    expect(ids(shown(all, "new", { kind: "firm", tax: "1" }))).toEqual(["kind", "tax", "group", "why"]);
  });

  it("are required in a status", () => {
    expect(isRequired(why, "lost", {})).toBe(true);
    expect(isRequired(why, "new", {})).toBe(false);
    expect(isRequired(tax, "new", {})).toBe(true);
    expect(isRequired(kind, "new", {})).toBe(false);
  });

  it("hold for several choices and for yes or no", () => {
    const asks = (values: string[]): Field => field("more", { shownWhen: { field: "kind", values } });
    expect(ids(shown([kind, asks(["firm"])], "new", { kind: ["home", "firm"] }))).toContain("more");
    expect(ids(shown([kind, asks(["false"])], "new", { kind: false }))).toContain("more");
    expect(ids(shown([kind, asks(["false"])], "new", {}))).not.toContain("more");
  });

  it("stand under the headings of all fields", () => {
    expect(grouped(all, [kind, why]).map(({ heading, fields }) => [heading, ids(fields)])).toEqual([[undefined, ["kind"]], ["Invoice", ["why"]]]);
  });

  it("are asked for when a refusal is about nothing else", () => {
    const problem = (...pointers: string[]) => ({ title: "", status: 422, violations: pointers.map((pointer) => ({ pointer, code: "", detail: "" })) });
    expect(ids(wanted(problem("/values/tax", "/values/why"), all))).toEqual(["tax", "why"]);
    expect(wanted(problem("/values/tax", "/reason"), all)).toEqual([]);
    expect(wanted(problem("/values/tax"), all, ["tax"])).toEqual([]);
    expect(wanted(undefined, all)).toEqual([]);
  });
});

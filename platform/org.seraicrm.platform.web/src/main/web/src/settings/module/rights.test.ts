import { describe, expect, it } from "vitest";
import { holds, saying, toggled } from "./rights.ts";
import type { Grant, Right } from "./shape.ts";

const view: Right = { id: "view", label: "See", role: "RESTRICTED" };
const approve: Right = { id: "approve", label: "Approve", role: "MANAGER" };
const module = (...grants: Grant[]) => ({ rights: [view, approve], grants });

describe("rights of roles in a module", () => {
  it("are the kind's as long as nothing is said", () => {
    expect(holds(module(), view, "RESTRICTED")).toBe(true);
    expect(holds(module(), approve, "STANDARD")).toBe(false);
    expect(holds(module(), approve, "MANAGER", "depot")).toBe(true);
  });

  it("are a department's own before the company's", () => {
    const grants = module({ right: "view", role: "STANDARD", given: false }, { right: "view", role: "STANDARD", department: "depot", given: true });
    expect(holds(grants, view, "STANDARD")).toBe(false);
    expect(holds(grants, view, "STANDARD", "depot")).toBe(true);
    expect(holds(grants, view, "STANDARD", "shop")).toBe(false);
  });

  it("say nothing where the wish follows by itself", () => {
    expect(toggled(module(), view, "STANDARD")).toBe(false);
    const withheld = module({ right: "view", role: "STANDARD", given: false });
    expect(toggled(withheld, view, "STANDARD")).toBeUndefined();
    expect(toggled(withheld, view, "STANDARD", "depot")).toBe(true);
    expect(toggled(module({ right: "view", role: "STANDARD", department: "depot", given: false }), view, "STANDARD", "depot")).toBeUndefined();
  });

  it("are as the last word has it", () => {
    const others: Grant = { right: "view", role: "MANAGER", given: false };
    const said = saying(module(others), view, "STANDARD", "depot", false);
    expect(said).toEqual([others, { right: "view", role: "STANDARD", department: "depot", given: false }]);
    expect(saying(module(...said), view, "STANDARD", "depot", undefined)).toEqual([others]);
  });
});

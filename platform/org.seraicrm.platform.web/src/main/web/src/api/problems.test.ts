import { describe, expect, it } from "vitest";
import { pointerParts, readProblem, violationAt, violationsElsewhere } from "./problems.ts";
import type { Problem } from "./types.ts";

const problem: Problem = {
  title: "Please check", status: 422,
  violations: [
    { pointer: "/name", code: "required", detail: "Name is needed." },
    { pointer: "/contactPoints/0/value", code: "phone", detail: "Not a phone number." },
    { pointer: "/values/f1", code: "number", detail: "Not a number." },
  ],
};

describe("violations", () => {
  it("stand at their fields", () => {
    expect(violationAt(problem, "/contactPoints/0")).toBe("Not a phone number.");
    expect(violationAt(problem, "/contactPoints/1")).toBeUndefined();
    expect(violationAt(problem, "/nam")).toBeUndefined();
  });

  it("that no field shows are still told", () => {
    expect(violationsElsewhere(problem, ["/name", "/contactPoints"]).map((violation) => violation.code)).toEqual(["number"]);
  });

  it("point with escapes", () => {
    expect(pointerParts("/values/a~1b~0c")).toEqual(["values", "a/b~c"]);
  });
});

describe("an answer that is no problem document", () => {
  it("still says something", async () => {
    const read = await readProblem(new Response("<html>", { status: 502, statusText: "Bad Gateway", headers: { "content-type": "text/html" } }));
    expect(read).toEqual({ title: "Bad Gateway", status: 502 });
  });
});

import { describe, expect, it } from "vitest";
import { headed, layoutOf, moved, tableOf, targetsOf, unworked, worked } from "./plan.ts";

describe("columns under headings", () => {
  const layout = layoutOf(["name", "phone", "email"]);

  it("are moved while the headings stand still", () => {
    const after = moved(layout, 0, 1);
    expect(after.headings).toEqual(["name", "phone", "email"]);
    expect(targetsOf(after)).toEqual(["phone", "name", "email"]);
    expect(moved(layout, 2, 3)).toBe(layout);
  });

  it("take another heading", () => {
    expect(targetsOf(headed(moved(layout, 0, 2), 0, "note"))).toEqual(["email", "phone", "note"]);
  });

  it("become two, and one again", () => {
    const split = worked(layout, [], "split-surname", 0);
    expect(targetsOf(split.layout)).toEqual(["family-name", "phone", "email", "given-name"]);
    expect(split.layout.columns).toEqual([0, 3, 1, 2]);
    const back = unworked(split.layout, split.steps);
    expect(back.steps).toEqual([]);
    expect(back.layout).toEqual(layout);
  });
});

describe("a table on the clipboard", () => {
  it("keeps its cells, line breaks and merged columns", () => {
    expect(tableOf("<p>x</p><table><tr><td colspan=2>Anna</td><td>1</td></tr><tr><td>a \"b\"</td><td></td><td>2</td></tr></table>"))
      .toBe("Anna\t\t1\n\"a \"\"b\"\"\"\t\t2");
    expect(tableOf("<b>no table</b>")).toBeUndefined();
  });
});

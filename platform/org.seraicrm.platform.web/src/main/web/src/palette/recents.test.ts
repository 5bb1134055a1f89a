import { beforeEach, describe, expect, it } from "vitest";
import { recents, remember, subjectOf } from "./recents.ts";

describe("what was opened last", () => {
  beforeEach(() => localStorage.clear());

  it("comes first, once, and eight at most", () => {
    for (const id of ["A", "B", "C", "A", "D", "E", "F", "G", "H", "I"]) remember("client", id);
    remember("card", "A");
    expect(recents()).toEqual(["card.A", "client.I", "client.H", "client.G", "client.F", "client.E", "client.D", "client.A"]);
  });

  it("is a page about one client or card", () => {
    expect(subjectOf("/clients/0ABCDEFGH1234")).toEqual({ kind: "client", id: "0ABCDEFGH1234" });
    expect(subjectOf("/cards/0ABCDEFGH1234")).toEqual({ kind: "card", id: "0ABCDEFGH1234" });
    expect(subjectOf("/clients/new")).toBeUndefined();
    expect(subjectOf("/modules/0ABCDEFGH1234")).toBeUndefined();
  });

  it("survives what it can't read", () => {
    localStorage.setItem("serai.recent.-", "{");
    expect(recents()).toEqual([]);
  });
});

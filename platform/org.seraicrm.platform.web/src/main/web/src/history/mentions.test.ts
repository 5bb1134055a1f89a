import { describe, expect, it } from "vitest";
import type { UserRow } from "../api/types.ts";
import { asked, completed, found, mentioned } from "./mentions.ts";

const user = (id: string, name: string): UserRow => ({ id, name, active: true }) as UserRow;
const users = [user("1", "Kovács Anna"), user("2", "Kovács Anna Mária"), user("3", "Szabó Réka")];

describe("a mention", () => {
  it("is asked for after an @ before the caret", () => {
    expect(asked("Call @Ré", 8)).toBe("Ré");
    expect(asked("@", 1)).toBe("");
    expect(asked("@K9", 3)).toBe("K9");
    expect(asked("@Szabó Ré", 9)).toBe("Szabó Ré");
    expect(asked("a@b", 3)).toBeUndefined();
    expect(asked("Call @Réka Szabó then", 21)).toBeUndefined();
  });

  it("finds colleagues by any word of their name, without accents, but not oneself", () => {
    expect(found(users, "reka", "1").map((each) => each.id)).toEqual(["3"]);
    expect(found(users, "kov", "1").map((each) => each.id)).toEqual(["2"]);
  });

  it("completes the name where the caret is", () => {
    expect(completed("Call @Ré soon", 8, "Ré", "Szabó Réka")).toEqual({ text: "Call @Szabó Réka soon", caret: 17 });
  });

  it("is whoever is named whole", () => {
    expect(mentioned("@Szabó Réka, please call", users)).toEqual(["3"]);
    expect(mentioned("@Szabó Rékával", users)).toEqual([]);
  });
});

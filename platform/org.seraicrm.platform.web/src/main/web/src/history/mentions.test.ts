import { describe, expect, it } from "vitest";
import type { UserRow } from "../api/types.ts";
import { asked, called, completed, found, mentioned } from "./mentions.ts";

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

  it("is of the longest name that stands there", () => {
    expect(mentioned("@Kovács Anna Mária and @Szabó Réka", users)).toEqual(["2", "3"]);
    expect(mentioned("@Kovács Anna, not Mária", users)).toEqual(["1"]);
  });

  it("tells two of the same name apart by their addresses", () => {
    const both = [{ ...user("4", "Nagy Éva"), email: "eva@serai.example" }, { ...user("5", "Nagy Éva"), email: "nagy@serai.example" }] as UserRow[];
    expect(both.map((each) => called(each, both))).toEqual(["Nagy Éva (eva@serai.example)", "Nagy Éva (nagy@serai.example)"]);
    expect(mentioned(`@${called(both[1] as UserRow, both)}, please`, both)).toEqual(["5"]);
    expect(mentioned("@Nagy Éva, please", both)).toEqual(["4", "5"]);
    expect(called(users[0] as UserRow, users)).toBe("Kovács Anna");
  });
});

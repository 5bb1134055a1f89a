import { describe, expect, it } from "vitest";
import { dayText, firstDay, saidDay } from "./days.ts";

const TODAY = "2026-03-12";

describe("a day in a condition", () => {
  it.each(["today", "today-30", "today+7", "lastMonth", "2026-01-02"])("is shown and written again: %s", (text) => {
    expect(dayText(saidDay(text, TODAY))).toBe(text);
  });

  it("begins with a date when nothing sensible was said", () => {
    expect(saidDay(undefined, TODAY)).toEqual({ form: "date", days: 7, date: TODAY });
    expect(firstDay("notSince")).toBe("today-30");
  });
});

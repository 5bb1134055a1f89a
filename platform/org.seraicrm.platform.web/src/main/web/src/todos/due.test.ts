import { describe, expect, it } from "vitest";
import { dueState, formatDue, formatInstant, instantOf, plusDays, quickDates, wallClock } from "./due.ts";

const CLOCK = "2026-03-11T09:30"; // a Wednesday

describe("when a to-do is due", () => {
  it.each([
    ["2026-03-10", "overdue"],
    ["2026-03-11", "today"],
    ["2026-03-11T09:29", "overdue"],
    ["2026-03-11T09:30", "today"],
    ["2026-03-12T08:00", "tomorrow"],
    ["2026-03-18", "week"],
    ["2026-03-19", "later"],
  ])("%s is %s", (due, state) => {
    expect(dueState(due, CLOCK)).toBe(state);
  });
});

describe("a deadline in words", () => {
  it.each([
    ["en", "2026-03-12T10:00", "tomorrow 10:00"],
    ["hu", "2026-03-12T10:00", "holnap 10:00"],
    ["ru", "2026-03-12", "завтра"],
    ["pl", "2026-03-12", "jutro"],
    ["hu", "2026-03-13", "péntek"],
    ["ru", "2026-03-10", "вчера"],
    ["pl", "2026-04-02", "2 kwi"],
    ["en", "2027-01-05", "Jan 5, 2027"],
  ])("in %s: %s is %s", (language, due, words) => {
    expect(formatDue(due, CLOCK, language)).toBe(words);
  });
});

describe("quick dates", () => {
  it("pass over the weekend and name no day twice", () => {
    const dates = Object.fromEntries(quickDates("2026-03-12").map((quick) => [quick.name, quick.due]));
    expect(dates).toEqual({
      today: "2026-03-12", tomorrow: "2026-03-13", inThreeDays: "2026-03-16", inAMonth: "2026-04-13",
    });
  });

  it("take next week from a Monday a week on", () => {
    expect(quickDates("2026-03-09").find((quick) => quick.name === "nextWeek")?.due).toBe("2026-03-16");
  });

  it("stay inside a short month", () => {
    expect(quickDates("2026-01-30").find((quick) => quick.name === "inAMonth")?.due).toBe("2026-03-02");
  });
});

describe("the company's clock", () => {
  it("shows the zone's wall time", () => {
    expect(wallClock("Europe/Budapest", new Date("2026-03-11T22:30:00Z"))).toBe("2026-03-11T23:30");
    expect(wallClock("Asia/Vladivostok", new Date("2026-03-11T22:30:00Z"))).toBe("2026-03-12T08:30");
  });

  it("turns wall time into an instant, also beside a change of clocks", () => {
    expect(instantOf("2026-03-29T03:30", "Europe/Budapest")).toBe("2026-03-29T01:30:00.000Z");
    expect(instantOf("2026-07-01T10:00", "Europe/Warsaw")).toBe("2026-07-01T08:00:00.000Z");
  });

  it("tells an instant by the zone's day", () => {
    expect(formatInstant("2026-03-10T23:30:00Z", "Europe/Budapest", "en", CLOCK)).toBe("today 00:30");
  });

  it("counts days across a change of clocks", () => {
    expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
  });
});

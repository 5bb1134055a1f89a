import { describe, expect, test } from "vitest";
import type { CalendarItem } from "../api/types.ts";
import { daysOf, deadlinesOn, dueAt, mondayOf, piecesOn, snapped, turned } from "./week.ts";

const item = (start: string, minutes?: number): CalendarItem => ({ user: "u", start, minutes: minutes ?? null, changeable: true });

describe("weeks", () => {
  test("begin on Monday", () => {
    expect(mondayOf("2026-03-12")).toBe("2026-03-09");
    expect(mondayOf("2026-03-15")).toBe("2026-03-09");
    expect(mondayOf("2026-03-16")).toBe("2026-03-16");
  });
  test("show seven days, the days of work, or one", () => {
    expect(daysOf("week", "2026-03-12", [1, 2, 3, 4, 5])).toHaveLength(7);
    expect(daysOf("workweek", "2026-03-15", [1, 2, 3, 4, 5])).toEqual(["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"]);
    expect(daysOf("day", "2026-03-12", [])).toEqual(["2026-03-12"]);
  });
  test("keep seven days over a change of clocks", () => {
    expect(daysOf("week", "2026-03-29", [])).toEqual(["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27", "2026-03-28", "2026-03-29"]);
    expect(turned("week", "2026-03-27", 1)).toBe("2026-04-03");
    expect(turned("day", "2026-10-25", 1)).toBe("2026-10-26");
  });
});

describe("times", () => {
  test("count on over midnight", () => {
    expect(dueAt("2026-03-12", 630)).toBe("2026-03-12T10:30");
    expect(dueAt("2026-03-12", 24 * 60 + 15)).toBe("2026-03-13T00:15");
    expect(dueAt("2026-03-12", -15)).toBe("2026-03-11T23:45");
    expect(snapped(52)).toBe(45);
    expect(snapped(53)).toBe(60);
  });
});

describe("a day's grid", () => {
  test("puts what overlaps beside each other, and only that", () => {
    const pieces = piecesOn([item("2026-03-12T09:00", 60), item("2026-03-12T09:30", 60), item("2026-03-12T10:00", 30), item("2026-03-12T12:00", 30)], "2026-03-12");
    expect(pieces.map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2], [1, 2], [0, 2], [0, 1]]);
  });
  test("shows the part of a night that belongs to the day", () => {
    const night = item("2026-03-11T23:00", 120);
    expect(piecesOn([night], "2026-03-11")).toMatchObject([{ start: 1380, from: 1380, until: 1440 }]);
    expect(piecesOn([night], "2026-03-12")).toMatchObject([{ start: -60, from: 0, until: 60 }]);
    expect(piecesOn([night], "2026-03-13")).toEqual([]);
  });
  test("leaves deadlines to the row above", () => {
    const deadline = item("2026-03-12");
    expect(piecesOn([deadline], "2026-03-12")).toEqual([]);
    expect(deadlinesOn([deadline, item("2026-03-12T10:00", 30)], "2026-03-12")).toEqual([deadline]);
  });
});

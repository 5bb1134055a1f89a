import { describe, expect, it } from "vitest";
import { meantDay, readDay, readMoment, readTime, writtenDay, writtenMoment } from "./day.ts";

describe.each(["en", "hu", "ru", "pl"])("days in %s", (language) => {
  it("are read as they are written, in every month", () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, "0")}-09`;
      expect(readDay(writtenDay(day, language), language)).toBe(day);
      const long = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
      expect(readDay(long, language), long).toBe(day);
    }
  });

  it("are read in figures and as ISO 8601", () => {
    for (const text of ["2026-11-24", "24.11.2026", "24. 11. 2026", "2026. 11. 24.", "24-11-2026"]) expect(readDay(text, language), text).toBe("2026-11-24");
  });

  it("are no days when the calendar has none", () => {
    for (const text of ["", "x", "31.02.2026", "2026-13-01", "24.11", "24.11.2"]) expect(readDay(text, language), text).toBeUndefined();
  });

  it("are written and read with a time", () => {
    const moment = "2026-11-24T09:05";
    expect(readMoment(moment, language)).toBe(moment);
    expect(readMoment(writtenMoment(moment, language), language)).toBe(moment);
    expect(readMoment("24.11.2026", language)).toBe("2026-11-24T00:00");
  });
});

it("strokes are read the American way in English, and the other way where that is no month", () => {
  expect(readDay("11/04/2026", "en")).toBe("2026-11-04");
  expect(readDay("24/11/2026", "en")).toBe("2026-11-24");
  expect(readDay("04/11/2026", "hu")).toBe("2026-11-04");
});

it("this year and this century are meant where they are left out", () => {
  expect(meantDay("24.11", "hu", "2026-01-01")).toBe("2026-11-24");
  expect(meantDay("24.11.27", "pl", "2026-01-01")).toBe("2027-11-24");
  expect(meantDay("soon", "en", "2026-01-01")).toBeUndefined();
});

it("times are read as they are typed", () => {
  expect(["9", "9:30", "9.30", "0930", "14h05", " 23:59 "].map(readTime)).toEqual(["09:00", "09:30", "09:30", "09:30", "14:05", "23:59"]);
  for (const text of ["", "24:00", "9:60", "noon"]) expect(readTime(text), text).toBeUndefined();
});

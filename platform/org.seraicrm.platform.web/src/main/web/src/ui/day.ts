import { dateFormat } from "./intl.ts";

/** A day, YYYY-MM-DD, as the language writes it shortly and without doubt: English knows two orders of figures. */
export function writtenDay(day: string, language: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  const figures = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
  return dateFormat(language, language === "en" ? { dateStyle: "medium", timeZone: "UTC" } : { ...figures, timeZone: "UTC" }).format(at);
}

const YEAR_FIRST = /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\.?$/;
const YEAR_LAST = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{4})\D*$/;
const WITHOUT_CENTURY = /^(\d{1,2})\s*([-./])\s*(\d{1,2})(?:\s*[-./]\s*(\d{2})?)?$/;

/** The day that somebody typed: in figures, as ISO 8601, or with the month's name in the language; undefined when it is none. */
export function readDay(text: string, language: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const iso = YEAR_FIRST.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = YEAR_LAST.exec(typed);
  if (figures) return ordered(Number(figures[4]), figures, language);
  return named(typed, language);
}

/** As {@link readDay}, also without a year or its century: what somebody means who types no more. */
export function meantDay(text: string, language: string, today: string): string | undefined {
  const known = readDay(text, language);
  const short = known === undefined && WITHOUT_CENTURY.exec(text.trim());
  return short ? ordered(short[4] ? 2000 + Number(short[4]) : Number(today.slice(0, 4)), short, language) : known;
}

/** The day before the month, except with strokes in English. */
function ordered(year: number, [, first, stroke, second]: RegExpExecArray, language: string): string | undefined {
  const [one, other] = [Number(first), Number(second)];
  const monthFirst = language === "en" && stroke === "/" && one <= 12;
  return monthFirst ? dayOf(year, one, other) : dayOf(year, other, one);
}

function named(typed: string, language: string): string | undefined {
  const words = typed.match(/\p{L}{3,}/gu) ?? [];
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  const month = months(language).findIndex((names) => words.some((word) => names.includes(word.slice(0, 3))));
  const year = numbers.find((number) => number >= 1000);
  const day = numbers.find((number) => number < 1000);
  return month >= 0 && numbers.length === 2 && year && day ? dayOf(year, month + 1, day) : undefined;
}

/** The first letters of each month, standing alone and in a date. */
function months(language: string): string[][] {
  const formats = [dateFormat(language, { month: "long", timeZone: "UTC" }), dateFormat(language, { month: "long", day: "numeric", timeZone: "UTC" })];
  return Array.from({ length: 12 }, (_, month) => formats.map((format) => {
    const part = format.formatToParts(new Date(Date.UTC(2026, month, 1))).find(({ type }) => type === "month");
    return part?.value.toLowerCase().slice(0, 3) ?? "";
  }));
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : undefined;
}

/** A time of the day, HH:MM, as it is typed: 9, 9:30, 9.30, 0930; undefined when it is none. */
export function readTime(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` : undefined;
}

/** A moment on the wall clock, YYYY-MM-DDTHH:MM, of a typed day and time. */
export function readMoment(text: string, language: string): string | undefined {
  const parts = /^(.*\S)[\st,]+(\d{1,2}[:.]\d{2})$/i.exec(text.trim());
  const [day, time] = parts ? [readDay(parts[1] ?? "", language), readTime(parts[2] ?? "")] : [readDay(text, language), "00:00"];
  return day && time ? `${day}T${time}` : undefined;
}

export function writtenMoment(moment: string, language: string): string {
  return `${writtenDay(moment.slice(0, 10), language)} ${moment.slice(11, 16)}`;
}

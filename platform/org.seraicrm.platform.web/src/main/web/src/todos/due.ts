import type { Due, Todo } from "../api/types.ts";
import { dateFormat, relativeFormat } from "../ui/intl.ts";

export type DueState = "overdue" | "today" | "tomorrow" | "week" | "later";

const DAY = 24 * 3600 * 1000;

/** The wall clock of a time zone, "2026-03-12T10:05". */
export function wallClock(zone: string, now: Date = new Date()): string {
  const parts = dateFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

export function dayOf(due: Due): string {
  return due.slice(0, 10);
}

export function timeOf(due: Due): string | undefined {
  return due.length > 10 ? due.slice(11, 16) : undefined;
}

/** When the wall clock shows the end of an appointment. */
export function endOf({ due, minutes }: Pick<Todo, "due" | "minutes">): Due {
  return new Date(Date.parse(`${due}:00Z`) + (minutes ?? 0) * 60_000).toISOString().slice(0, 16);
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Overdue is a day before today, or a minute of today that has passed. */
export function dueState(due: Due, clock: string): DueState {
  const days = daysBetween(dayOf(clock), dayOf(due));
  if (days < 0) return "overdue";
  const time = timeOf(due);
  if (days === 0) return time !== undefined && time < clock.slice(11, 16) ? "overdue" : "today";
  if (days === 1) return "tomorrow";
  return days <= 7 ? "week" : "later";
}

/** "today 10:00", "Monday", "12 March": as near as the reader thinks of it. */
export function formatDue(due: Due, clock: string, language: string): string {
  const today = dayOf(clock);
  const days = daysBetween(today, dayOf(due));
  const time = timeOf(due);
  return time === undefined ? dayName(due, days, today, language) : `${dayName(due, days, today, language)} ${time}`;
}

function dayName(due: Due, days: number, today: string, language: string): string {
  if (Math.abs(days) <= 1) return relativeFormat(language).format(days, "day");
  const date = new Date(`${dayOf(due)}T00:00:00Z`);
  if (days > 1 && days < 7) return dateFormat(language, { weekday: "long", timeZone: "UTC" }).format(date);
  return dateFormat(language, {
    day: "numeric", month: "short", timeZone: "UTC",
    ...(dayOf(due).slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
  }).format(date);
}

export type QuickDate = "today" | "tomorrow" | "inThreeDays" | "nextWeek" | "inAMonth";

/** The dates people choose most, each once. A weekend is passed over, except for today and tomorrow. */
export function quickDates(today: string): Array<{ name: QuickDate; due: Due }> {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const dates: Array<{ name: QuickDate; due: Due }> = [
    { name: "today", due: today },
    { name: "tomorrow", due: plusDays(today, 1) },
    { name: "inThreeDays", due: workday(plusDays(today, 3)) },
    { name: "nextWeek", due: plusDays(today, ((8 - weekday) % 7) || 7) },
    { name: "inAMonth", due: workday(plusMonth(today)) },
  ];
  return dates.filter((date, index) => dates.findIndex((other) => other.due === date.due) === index);
}

function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? plusDays(day, 2) : weekday === 0 ? plusDays(day, 1) : day;
}

function plusMonth(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The instant at which a zone's wall clock shows this minute; the later one when it shows it twice. */
export function instantOf(local: string, zone: string): string {
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    guess += wanted - Date.parse(`${wallClock(zone, new Date(guess))}:00Z`);
  }
  return new Date(guess).toISOString();
}

export function formatInstant(at: string, zone: string, language: string, clock: string): string {
  const date = new Date(at);
  const local = wallClock(zone, date);
  const time = local.slice(11);
  const days = daysBetween(dayOf(clock), dayOf(local));
  if (Math.abs(days) <= 1) return `${dayName(dayOf(local), days, dayOf(clock), language)} ${time}`;
  return `${dayName(dayOf(local), Math.min(days, -2), dayOf(clock), language)} ${time}`;
}

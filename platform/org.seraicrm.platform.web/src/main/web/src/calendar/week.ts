import type { CalendarItem, Due } from "../api/types.ts";
import { dayOf, plusDays, timeOf } from "../todos/due.ts";

export type CalendarView = "week" | "workweek" | "day";
export const DAY_MINUTES = 24 * 60;
/** What people move and book in. */
export const STEP = 15;

/** Monday is 1, Sunday 7. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The week of a day begins on its Monday. */
export function mondayOf(day: string): string {
  return plusDays(day, 1 - weekday(day));
}

/** The days that a view shows around a day. */
export function daysOf(view: CalendarView, day: string, workdays: number[]): string[] {
  if (view === "day") return [day];
  const week = Array.from({ length: 7 }, (_, index) => plusDays(mondayOf(day), index));
  return view === "week" ? week : week.filter((each) => workdays.includes(weekday(each)));
}

/** The day that the view before or after is around. */
export function turned(view: CalendarView, day: string, step: -1 | 1): string {
  return plusDays(day, view === "day" ? step : 7 * step);
}

/** Minutes since midnight on the wall clock. */
export function minutesOf(due: Due): number {
  const [hours = 0, minutes = 0] = (timeOf(due) ?? "00:00").split(":").map(Number);
  return hours * 60 + minutes;
}

/** So many minutes after a day's midnight; days before and after count on. */
export function dueAt(day: string, minutes: number): Due {
  const days = Math.floor(minutes / DAY_MINUTES);
  const left = minutes - days * DAY_MINUTES;
  return `${plusDays(day, days)}T${pad(Math.floor(left / 60))}:${pad(left % 60)}`;
}

export function clockTime(minutes: number): string {
  return dueAt("2000-01-01", minutes).slice(11);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

export function snapped(minutes: number): number {
  return Math.round(minutes / STEP) * STEP;
}

/** The part of an appointment that lies on one day, and its place among those beside it; start: of the whole, before 0 when it began on a day before. */
export interface Piece { item: CalendarItem; start: number; from: number; until: number; lane: number; lanes: number }

/** What the grid of a day shows; what lies over other things stands beside them. */
export function piecesOn(items: CalendarItem[], day: string): Piece[] {
  const pieces = items
    .filter((item) => item.minutes)
    .map((item) => {
      const from = minutesOf(item.start) + (dayOf(item.start) === day ? 0 : dayOf(item.start) < day ? -DAY_MINUTES * daysApart(item.start, day) : DAY_MINUTES);
      return { item, start: from, from: Math.max(0, from), until: Math.min(DAY_MINUTES, from + (item.minutes ?? 0)), lane: 0, lanes: 1 };
    })
    .filter((piece) => piece.from < DAY_MINUTES && piece.until > 0 && piece.until > piece.from)
    .sort((one, other) => one.from - other.from || other.until - one.until);
  return laid(pieces);
}

function daysApart(start: Due, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(start)}T00:00:00Z`)) / (DAY_MINUTES * 60_000));
}

/** Pieces that touch each other share the width; each goes to the first lane that is free. */
function laid(pieces: Piece[]): Piece[] {
  let group: Piece[] = [];
  let ends: number[] = [];
  const close = (): void => {
    group.forEach((piece) => { piece.lanes = ends.length; });
    group = [];
    ends = [];
  };
  for (const piece of pieces) {
    if (group.length > 0 && ends.every((end) => end <= piece.from)) close();
    const free = ends.findIndex((end) => end <= piece.from);
    piece.lane = free < 0 ? ends.length : free;
    ends[piece.lane] = piece.until;
    group.push(piece);
  }
  close();
  return pieces;
}

/** Deadlines of a day, by time. */
export function deadlinesOn(items: CalendarItem[], day: string): CalendarItem[] {
  return items.filter((item) => !item.minutes && dayOf(item.start) === day);
}

import type { CalendarItem, Id } from "../api/types.ts";
import { dateFormat } from "../ui/intl.ts";

/** A column of the grid: a day, of one person where several stand side by side. */
export interface Column { key: string; day: string; user?: Id; short: string; label: string }

export function columnsOf(days: string[], users: Id[], name: (user: Id) => string, language: string): Column[] {
  return days.flatMap((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    const label = dateFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(date);
    const short = dateFormat(language, { weekday: "short", day: "numeric", timeZone: "UTC" }).format(date);
    return users.length > 1
      ? users.map((user) => ({ key: `${day}/${user}`, day, user, short: name(user), label: `${label}, ${name(user)}` }))
      : [{ key: day, day, short, label }];
  });
}

export function itemsIn(column: Column, items: CalendarItem[]): CalendarItem[] {
  return column.user ? items.filter((item) => item.user === column.user) : items;
}

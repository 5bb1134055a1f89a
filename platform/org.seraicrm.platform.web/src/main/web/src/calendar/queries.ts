import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { query, request } from "../api/http.ts";
import type { CalendarDays, CalendarSharing, Due, Id } from "../api/types.ts";

export const calendarQuery = (from: string, to: string, users: Id[]) =>
  queryOptions({
    queryKey: ["calendar", from, to, users.join(",")],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<CalendarDays>("GET", `/calendar${query({ from, to, users: users.join(",") })}`, { signal }),
  });

/** When all of some people are free next. */
export const freeQuery = (users: Id[], minutes: number, from: Due) =>
  queryOptions({
    queryKey: ["calendar", "free", users.join(","), minutes, from],
    queryFn: async ({ signal }) =>
      (await request<{ slots: Due[] }>("GET", `/calendar/free${query({ users: users.join(","), minutes, from, limit: 8 })}`, { signal })).slots.map((slot) => slot.slice(0, 16)),
  });

export const calendarSettingsQuery = queryOptions({
  queryKey: ["calendar", "settings"],
  queryFn: ({ signal }) => request<{ sharing: CalendarSharing; published?: string; hours: CalendarDays["hours"] }>("GET", "/calendar/settings", { signal }),
});

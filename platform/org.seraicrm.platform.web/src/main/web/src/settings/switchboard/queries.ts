import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { query, request } from "../../api/http.ts";
import type { Effect, Id, Switched } from "../../api/types.ts";

/** A switch in the table: a department's, else the whole company's. */
export interface SwitchPlace { module: Id; on: boolean; department?: Id | undefined }

/** What turning a switch would touch. */
export const switchPreviewQuery = ({ module, on, department }: SwitchPlace) =>
  queryOptions({
    queryKey: ["settings", "switchboard", "preview", module, on, department ?? ""],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request<{ effects: Effect[] }>("GET", `/settings/switchboard/${module}/preview${query({ on: String(on), department })}`, { signal })).effects,
  });

/** What was switched, newest first. */
export const switchHistoryQuery = (limit: number) =>
  queryOptions({
    queryKey: ["settings", "switchboard", "history", limit],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<{ entries: Switched[]; next?: Id }>("GET", `/settings/switchboard/history${query({ limit })}`, { signal }),
  });

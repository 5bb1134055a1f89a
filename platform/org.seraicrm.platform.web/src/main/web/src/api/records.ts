import { infiniteQueryOptions } from "@tanstack/react-query";
import { query, request } from "./http.ts";
import type { Id, Page, User } from "./types.ts";

export interface TrashedRow { id: Id; title: string; about?: string; at?: string; by?: User }

export const trashQuery = (kind: "clients" | "cards" | "files" | "departments") =>
  infiniteQueryOptions({
    queryKey: [kind, "trash"],
    initialPageParam: "",
    queryFn: ({ signal, pageParam }) => request<Page<TrashedRow>>("GET", `/trash/${kind}${query({ cursor: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });

/** What events are about. */
export const NOUNS = ["client", "card", "todo", "note", "mail", "mailTemplate", "user", "department", "module", "channel", "apikey", "view", "dashboard", "company"] as const;
export interface AuditSearch { noun?: string; user?: string; client?: string; card?: string; from?: string; to?: string }
export interface AuditLine {
  id: Id; type: string; at: string; actor?: User; text: string; client?: { id: Id; name: string }; card?: { id: Id; title: string }; module?: { id: Id; name: string };
}

export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ["settings", "audit", search],
    initialPageParam: "",
    queryFn: ({ signal, pageParam }) => request<{ entries: AuditLine[]; next?: string }>("GET", `/audit${query({ ...search, before: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });

import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { query, request } from "./http.ts";
import type { CardRow, ClientRow, Id, Json, Money, Page } from "./types.ts";

/** Conditions in their JSON form; an empty object shows every row. */
export type Where = { [key: string]: Json };
/** A module's id, or `clients`. */
export type ListId = string;
export type Layout = "TABLE" | "BOARD";
/** A view that a module brings (`version` 0) or somebody saved; `shared` with everybody, or with `users` and members of `departments`. */
export interface SavedView {
  id: Id; version: number; name: string; shared: boolean; departments: Id[]; users: Id[]; own: boolean; editable: boolean; where: Where; columns: string[]; sort: string; layout: Layout;
}
/** What a list asks for; `beside` what it shows of other rows: traces are the last contact and the next to-do. */
export interface ListQuery { where: Where; sort: string; q?: string; beside?: Array<"traces" | "client"> }

export const PAGE = 100;

function parameters({ where, sort, q, beside = [] }: ListQuery): Record<string, string | undefined> {
  return { where: Object.keys(where).length === 0 ? undefined : JSON.stringify(where), sort, q: q || undefined, with: beside.join(",") || undefined };
}

export const cardsQuery = (module: Id, list: ListQuery, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["cards", module, list, limit],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) =>
      request<Page<CardRow>>("GET", `/cards${query({ module, ...parameters(list), cursor: pageParam, limit })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });

export const clientsQuery = (list: ListQuery) =>
  infiniteQueryOptions({
    queryKey: ["clients", list],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) => request<Page<ClientRow>>("GET", `/clients${query({ ...parameters(list), cursor: pageParam, limit: PAGE })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });

export interface StatusCounts { status: Record<Id, number>; sums?: Record<Id, Money[]> }

/** How many cards of a list stand in each status, and what a field of sums comes to there. */
export const countsQuery = (module: Id, where: Where, sum?: string) =>
  queryOptions({
    queryKey: ["counts", module, where, sum ?? ""],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<StatusCounts>("GET", `/cards/counts${query({ module, ...parameters({ where, sort: "" }), sum })}`, { signal }),
  });

/** By the status a card stands in: the statuses it can't freely be moved to. */
export type Moves = Record<Id, Record<Id, "REASON" | "CLOSED" | undefined> | undefined>;

export const movesQuery = (module: Id) =>
  queryOptions({
    queryKey: ["moves", module],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await request<{ moves: Moves }>("GET", `/cards/moves${query({ module })}`, { signal })).moves,
  });

/** What a status asks for before it takes a card, or why it doesn't take it. */
export interface Way { way: "REASON" | "FIELDS" | "REFUSED"; why: string }

/** By status, what stands in a card's way, judged by the rules the move itself is judged by; free ones are left out. */
export const cardMovesQuery = (card: Pick<CardRow, "id" | "version" | "status"> | undefined) =>
  queryOptions({
    queryKey: ["moves", "card", card?.id, card?.version, card?.status.id],
    enabled: card !== undefined,
    staleTime: 0,
    gcTime: 60_000,
    queryFn: async ({ signal }) => (await request<{ moves: Record<Id, Way | undefined> }>("GET", `/cards/${card?.id ?? ""}/moves`, { signal })).moves,
  });

export const viewsQuery = (list: ListId) =>
  queryOptions({
    queryKey: ["views", list],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await request<{ views: SavedView[] }>("GET", `/lists/${list}/views`, { signal })).views,
  });

/** How many rows each view shows; stale with the rows themselves. */
export const viewCountsQuery = (list: ListId) =>
  queryOptions({
    queryKey: [list === "clients" ? "clients" : "counts", "views", list],
    queryFn: async ({ signal }) => (await request<{ counts: Record<Id, number> }>("GET", `/lists/${list}/views/counts`, { signal })).counts,
  });

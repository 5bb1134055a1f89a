import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { query, request } from "../api/http.ts";
import type { ListId, Where } from "../api/lists.ts";
import type { Id, Money } from "../api/types.ts";

export type TileKind = "FIGURES" | "ROWS" | "TODAY" | "TEAM" | "FIRST_STEPS" | "PART";
export type ChartKind = "NUMBER" | "BARS" | "COLUMNS" | "RING";
/** A tile as data; see the server's `Tile`. */
export interface Tile {
  id: string; kind: TileKind; title?: string; list?: ListId | "todos"; where?: Where; view?: Id; by?: string; sum?: string; chart?: ChartKind; part?: string;
  width: number; height: number;
}
export interface Dashboard { origin: "OWN" | "COMPANY" | "NONE"; version: number; tiles: Tile[] }

/** The rows of one value; `where` shows them in the list. */
export interface FigureGroup { value?: string; count: number; sums: Money[]; where: Where }
export interface Figures { count: number; sums: Money[]; groups: FigureGroup[] }
export interface FiguresQuery { list: string; where: Where; by?: string | undefined; sum?: string | undefined }

export const dashboardQuery = (everybody: boolean) =>
  queryOptions({
    queryKey: ["dashboard", everybody],
    staleTime: 60_000,
    queryFn: ({ signal }) => request<Dashboard>("GET", `/dashboard${query({ everybody: everybody ? "true" : undefined })}`, { signal }),
  });

/** Stale with the rows themselves. */
export const figuresQuery = ({ list, where, by, sum }: FiguresQuery) =>
  queryOptions({
    queryKey: [list === "clients" ? "clients" : list === "todos" ? "today" : "counts", "figures", list, where, by ?? "", sum ?? ""],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Figures>("GET", `/figures${query({ list, where: Object.keys(where).length === 0 ? undefined : JSON.stringify(where), by, sum })}`, { signal }),
  });

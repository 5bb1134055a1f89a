import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { API, query, request } from "../api/http.ts";
import type { Id } from "../api/types.ts";
import type { Plan, Reason } from "./plan.ts";

export interface ImportTable {
  id: string;
  file: string;
  read: { format: string; charset?: string; separator?: string; sheets: string[]; sheet: number };
  headings: string[];
  rows: number;
  plan: Plan;
  job?: string;
}

export interface ImportRow {
  row: number;
  cells: string[];
  removed?: boolean;
  wrong: Array<{ column: number; text: string }>;
  like?: { id: string; name: string; reasons: Reason[] };
}

export interface ImportRows { rows: ImportRow[]; total: number; removed: number; width: number; wrong?: number }

/** An import of one's own, and the job that does it. */
export interface BegunImport { id: string; file: string; job: string }

export function upload(file: Blob, name: string): Promise<ImportTable> {
  return request("POST", `/imports${query({ name })}`, { file: new Blob([file], { type: "application/octet-stream" }) });
}

export function readAgain(id: string, as: { charset?: string; separator?: string; sheet?: number }): Promise<ImportTable> {
  return request("POST", `/imports/${id}/read${query(as)}`, { body: {} });
}

/** Some rows under a plan, from a place on: of all, or of those with which something is wrong. */
export function rowsOf(id: string, plan: Plan, from: number, limit: number, wrong: boolean): Promise<ImportRows> {
  return request("POST", `/imports/${id}/plan${query({ from, limit, wrong: wrong ? "true" : undefined })}`, { body: plan });
}

export const importQuery = (id: string) => queryOptions({
  queryKey: ["import", id],
  queryFn: ({ signal }) => request<ImportTable>("GET", `/imports/${id}`, { signal }),
  staleTime: Infinity,
});

/** One's own imports that were begun as a job or later ones, the latest first. */
export const importsQuery = (since: Id | undefined) =>
  queryOptions({
    queryKey: ["bulk", "imports", since],
    enabled: since !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request<{ imports: BegunImport[] }>("GET", `/imports${query({ since })}`, { signal })).imports,
  });

export const refusedLink = (id: string): string => `${API}/imports/${id}/refused`;

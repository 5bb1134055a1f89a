import { queryOptions } from "@tanstack/react-query";
import { API, query, request } from "../api/http.ts";
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

export interface BulkJob {
  id: string;
  title: string;
  state: "RUNNING" | "CANCELLED" | "DONE" | "UNDOING" | "UNDONE";
  problem?: string;
  rows: number;
  performed: number;
  refused: number;
  undone: number;
  kept: number;
}

export function upload(file: Blob, name: string): Promise<ImportTable> {
  return request("POST", `/imports${query({ name })}`, { file: new Blob([file], { type: "application/octet-stream" }) });
}

export function readAgain(id: string, as: { charset?: string; separator?: string; sheet?: number }): Promise<ImportTable> {
  return request("POST", `/imports/${id}/read${query(as)}`, { body: {} });
}

export function rowsOf(id: string, plan: Plan, limit: number, wrong: boolean): Promise<ImportRows> {
  return request("POST", `/imports/${id}/plan${query({ from: 0, limit, wrong: wrong ? "true" : undefined })}`, { body: plan });
}

export const importQuery = (id: string) => queryOptions({
  queryKey: ["import", id],
  queryFn: ({ signal }) => request<ImportTable>("GET", `/imports/${id}`, { signal }),
  staleTime: Infinity,
});

export const busy = (job: BulkJob | undefined): boolean => job?.state === "RUNNING" || job?.state === "UNDOING";

export const bulkQuery = (id: string) => queryOptions({
  queryKey: ["bulk", id],
  queryFn: ({ signal }) => request<BulkJob>("GET", `/bulk/${id}`, { signal }),
  refetchInterval: (current) => (busy(current.state.data) || !current.state.data ? 1_000 : false),
});

export const refusedLink = (id: string): string => `${API}/imports/${id}/refused`;

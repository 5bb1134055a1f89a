import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { perform } from "../api/actions.ts";
import { query, request } from "../api/http.ts";
import type { Id } from "../api/types.ts";
import { toastError } from "../ui/toasts.tsx";

/** Work on many rows, which goes on without the page that began it. */
export interface BulkJob {
  id: Id; user: Id; title: string; action: string; state: "RUNNING" | "CANCELLED" | "DONE" | "UNDOING" | "UNDONE"; problem?: string;
  rows: number; performed: number; refused: number; undone: number; kept: number; begun: string;
}

export const busy = (job: BulkJob | undefined): boolean => job?.state === "RUNNING" || job?.state === "UNDOING";
export const takenBack = (job: BulkJob): boolean => job.state === "UNDOING" || job.state === "UNDONE";
export const undoable = (job: BulkJob): boolean => (job.state === "DONE" || job.state === "CANCELLED") && job.performed > 0;

/** How many rows are done, of how many: on the way there or back. */
export function worked(job: BulkJob): { done: number; all: number } {
  return takenBack(job) ? { done: job.undone + job.kept, all: job.performed } : { done: job.performed + job.refused, all: job.rows };
}

/** How far a job is; asked again while it goes on, for those who hear no events. */
export const bulkQuery = (id: Id) =>
  queryOptions({
    queryKey: ["bulk", id],
    enabled: id !== "",
    queryFn: ({ signal }) => request<BulkJob>("GET", `/bulk/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined || busy(state.data) ? 1_000 : false),
  });

/** One's own jobs, for administrators everybody's, the latest first. */
export const jobsQuery = infiniteQueryOptions({
  queryKey: ["bulk", "list"],
  initialPageParam: "",
  queryFn: ({ signal, pageParam }) => request<{ jobs: BulkJob[]; next?: Id }>("GET", `/bulk${query({ limit: 50, cursor: pageParam })}`, { signal }),
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) => (state.data?.pages.some(({ jobs }) => jobs.some(busy)) ? 1_000 : false),
});

/** Cancels a job or takes it back. */
export function useJobAction(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: "bulk.cancel" | "bulk.undo") => perform(action, { job: id }),
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: ["bulk"] }),
  });
}

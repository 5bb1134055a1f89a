import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Input, perform, undo } from "../api/actions.ts";
import { request } from "../api/http.ts";
import { ProblemError, problemOf, UnreachableError, violationAt } from "../api/problems.ts";
import type { Changed, Problem } from "../api/types.ts";
import i18next from "i18next";
import { onChange } from "../live/changes.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { type PartContext, usePart } from "./partContext.ts";

/** Milliseconds after a change: soon, and once more for what an index learned late. */
const LOOKS = [300, 2_500];

/** The server, as the signed-in user; paths are below `/api/v1`. */
export const api = {
  get: <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>("GET", path, signal ? { signal } : {}),
  send: <T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T> => request<T>(method, path, body === undefined ? {} : { body }),
  perform,
  undo,
};

/** What to tell a person of a failure, in their language. */
export function problemText(failure: unknown): string {
  if (failure instanceof UnreachableError) return i18next.t("app.unreachable");
  if (!(failure instanceof ProblemError)) return failure instanceof Error ? failure.message : String(failure);
  const { title, detail, violations = [] } = failure.problem;
  return detail ?? (violations.map((violation) => violation.detail).join(" ") || title);
}

/** Calls for each change in the company that the user may know of, as long as the component is shown. */
export function useChanges(listener: (change: Changed) => void): void {
  const latest = useRef(listener);
  useEffect(() => { latest.current = listener; });
  useEffect(() => onChange((change) => latest.current(change)), []);
}

function concerns(place: PartContext, change: Changed): boolean {
  if (place.card) return change.card === place.card.id;
  if (place.client) return change.client === place.client.id;
  return change.module === place.module.id;
}

export interface Got<T> { data: T | undefined; error: unknown; pending: boolean; refetch: () => void }

/** Reads, and reads again when something happened to the card, the client or, on a page, the module it stands on. */
export function useGet<T>(path: string): Got<T> {
  const place = usePart();
  const client = useQueryClient();
  const timers = useRef<Array<ReturnType<typeof setTimeout>>>([]);
  const query = useQuery({ queryKey: ["part", path], queryFn: ({ signal }) => api.get<T>(path, signal) });
  const refetch = useCallback(() => void client.invalidateQueries({ queryKey: ["part", path] }), [client, path]);
  useChanges((change) => {
    if (!concerns(place, change)) return;
    timers.current.forEach(clearTimeout);
    timers.current = LOOKS.map((later) => setTimeout(refetch, later));
  });
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  return { data: query.data, error: query.error, pending: query.isPending, refetch };
}

export interface Performing {
  perform: <R = unknown>(action: string, input: Input, done?: string) => Promise<R | undefined>;
  busy: boolean;
  problem: Problem | undefined;
  at: (pointer: string) => string | undefined;
}

/**
 * Performs actions as the host does: what was done is told with a button that takes it back, a refusal is told in the
 * user's language and kept for the fields of a form. Gives `undefined` for what was refused.
 */
export function usePerform(): Performing {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    busy,
    problem,
    at: (pointer) => violationAt(problem, pointer),
    perform: async <R,>(action: string, input: Input, done?: string) => {
      setBusy(true);
      setProblem(undefined);
      try {
        const outcome = await perform<R>(action, input);
        toastUndo(done ?? t("app.saved"), outcome.receipt, client);
        await client.invalidateQueries({ queryKey: ["part"] });
        return outcome.result;
      } catch (failure) {
        setProblem(problemOf(failure));
        toastError(failure);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}

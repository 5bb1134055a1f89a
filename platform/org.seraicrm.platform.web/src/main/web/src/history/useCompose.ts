import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { perform } from "../api/actions.ts";
import type { Subject } from "../api/queries.ts";
import type { Outcome } from "../api/types.ts";
import { toastUndo } from "../ui/toasts.tsx";

/** Sends what was written and shows it in the history. */
export function useCompose(
  subject: Subject,
  action: string,
  told: string,
  clear: () => void,
): UseMutationResult<Outcome<unknown>, Error, Record<string, unknown>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Record<string, unknown>) => perform(action, { [subject.kind]: subject.id, ...input }),
    onSuccess: async ({ receipt }) => {
      clear();
      toastUndo(told, receipt, client);
      await client.invalidateQueries({ queryKey: ["history", subject.kind, subject.id] });
    },
  });
}

/** Ctrl+Enter (or Cmd+Enter) sends from inside a text. */
export function sendsNow(event: React.KeyboardEvent): boolean {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

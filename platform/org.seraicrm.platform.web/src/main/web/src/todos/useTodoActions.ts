import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { Due, Id, Todo } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { closedEntry, closeInCache, refreshTodos, restoreCache } from "./todoCache.ts";
import { todoDialog } from "./todoDialog.ts";

export interface TodoActions {
  close: (todo: Todo, report?: string) => Promise<void>;
  reschedule: (todo: Todo, due: Due) => Promise<void>;
  handOver: (todo: Todo, assignee: Id) => Promise<void>;
}

/** Once what has changed is on the screen: what takes longer to draw doesn't hold it up. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** What can be done with a to-do (A48). Closing shows at once (A107) and then asks for the next step (A108). */
export function useTodoActions(): TodoActions {
  const client = useQueryClient();
  const { user } = useMe();
  const { t } = useTranslation();

  const simple = async (action: string, todo: Todo, input: Record<string, unknown>): Promise<void> => {
    try {
      const { receipt } = await perform(action, { todo: todo.id, ...input });
      toastUndo(t("app.saved"), receipt, client);
    } catch (failure) {
      toastError(failure);
    }
    await refreshTodos(client, todo);
  };

  return {
    close: async (todo, report = "") => {
      const before = await closeInCache(client, todo, closedEntry(todo, report, user, new Date().toISOString()));
      if (todo.client || todo.card) afterPaint(() => todoDialog.next(todo));
      try {
        const { receipt } = await perform("todo.close", { todo: todo.id, report: report || undefined });
        toastUndo(t("todo.closed"), receipt, client);
      } catch (failure) {
        restoreCache(client, before);
        todoDialog.shut();
        toastError(failure);
      }
      await refreshTodos(client, todo);
    },
    reschedule: (todo, due) => simple("todo.reschedule", todo, { due }),
    handOver: (todo, assignee) => simple("todo.handOver", todo, { assignee }),
  };
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { CalendarDays, Due, Id, Todo } from "../api/types.ts";
import { refreshTodos } from "../todos/todoCache.ts";
import { useFormats } from "../ui/format.ts";
import { toast, toastError, toastUndo } from "../ui/toasts.tsx";

/** Where an appointment is put; `user` when it goes to somebody else. */
export interface Place { start: Due; minutes: number; user?: Id }

/** Shows an appointment elsewhere. */
export function placed(days: CalendarDays, todo: Id, place: Place): CalendarDays {
  return {
    ...days,
    items: days.items.map((item) => (item.todo?.id === todo ? { ...item, ...place, todo: { ...item.todo, due: place.start, minutes: place.minutes } } : item)),
  };
}

/** Moves an appointment: shown at once, and taken back with the reason when the server refuses. Answers whether it was moved. */
export function useCalendarMove(): (todo: Todo, place: Place) => Promise<boolean> {
  const client = useQueryClient();
  const { t } = useTranslation();
  const formats = useFormats();
  return async (todo, place) => {
    await client.cancelQueries({ queryKey: ["calendar"] });
    const before = client.getQueriesData<CalendarDays>({ queryKey: ["calendar"] });
    before.forEach(([key, days]) => {
      if (days && "items" in days) client.setQueryData(key, placed(days, todo.id, place));
    });
    try {
      const { receipt } = place.user
        ? await perform("todo.handOver", { todo: todo.id, assignee: place.user })
        : await perform("todo.reschedule", { todo: todo.id, due: place.start, minutes: place.minutes });
      toastUndo(t("calendar.moved", { what: todo.text, when: formats.due(place.start) }), receipt, client);
      return true;
    } catch (failure) {
      before.forEach(([key, days]) => client.setQueryData(key, days));
      toastError(failure);
      toast(t("calendar.rolledBack", { what: todo.text, when: formats.due(todo.due) }));
      return false;
    } finally {
      void refreshTodos(client, todo);
    }
  };
}

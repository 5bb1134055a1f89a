import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../api/types.ts";
import { KindIcon } from "../todos/KindIcon.tsx";
import { timeOf } from "../todos/due.ts";
import type { Column } from "./columns.ts";
import { deadlinesOn } from "./week.ts";

/** To-dos of a day that take no time in the calendar. */
export function Deadlines({ column, items, onOpen }: { column: Column; items: CalendarItem[]; onOpen: (item: CalendarItem) => void }) {
  const { t } = useTranslation();
  const deadlines = deadlinesOn(items, column.day);
  return (
    <div className="cal-deadlines" role="group" aria-label={`${t("calendar.deadlines")}: ${column.label}`} {...(deadlines.length > 0 ? { tabIndex: 0 } : {})}>
      {deadlines.map((item) => item.todo && (
        <button key={item.todo.id} type="button" className="cal-deadline" title={item.todo.text} onClick={() => onOpen(item)}>
          <KindIcon kind={item.todo.kind} size={12} /><span>{timeOf(item.start)} {item.todo.text}</span>
        </button>
      ))}
    </div>
  );
}

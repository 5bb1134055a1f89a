import { Fragment, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDays, CalendarItem, Id } from "../api/types.ts";
import { dayOf } from "../todos/due.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { useClock } from "../ui/format.ts";
import { AppointmentPiece, HeldPiece } from "./AppointmentPiece.tsx";
import { personColour } from "./colours.ts";
import { type Column, itemsIn } from "./columns.ts";
import { Deadlines } from "./Deadlines.tsx";
import { SlotCursor } from "./SlotCursor.tsx";
import { useGridDrag } from "./useGridDrag.ts";
import { clockTime, dueAt, minutesOf, piecesOn, weekday } from "./week.ts";

export const HOUR = 44;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface TimeGridProps {
  columns: Column[]; users: Id[]; name: (user: Id) => string; items: CalendarItem[]; hours: CalendarDays["hours"]; onOpen: (item: CalendarItem) => void;
}

/** Days beside each other, hours below each other; deadlines stand above. */
export function TimeGrid({ columns, users, name, items, hours, onOpen }: TimeGridProps) {
  const { t } = useTranslation();
  const clock = useClock();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState("");
  const opening = minutesOf(`2000-01-01T${hours.from}`);
  const closing = minutesOf(`2000-01-01T${hours.until}`);
  useEffect(() => {
    box.current?.scrollTo({ top: (opening / 60 - 0.5) * HOUR });
  }, [opening]);
  const book = (column: Column, from: number, minutes: number): void => {
    const assignee = column.user ?? users[0];
    todoDialog.book({ due: dueAt(column.day, from), minutes, kind: "MEETING", ...(assignee ? { assignee } : {}) });
  };
  const drag = useGridDrag({ body, columns, hour: HOUR, onBook: book, onTell: setTold });

  return (
    <div className="cal panel" ref={box} data-scroll-restoration-id="calendar" style={{ "--cal-columns": columns.length, "--cal-hour": `${HOUR}px` } as React.CSSProperties}>
      <div className="cal-head">
        <span className="cal-corner" />
        {columns.map((column) => (
          <h2 key={column.key} className="cal-day" data-today={!column.user && column.day === dayOf(clock) ? "" : undefined} aria-label={column.label}>
            {column.user && <span className="dot" style={{ background: personColour(users, column.user) }} />}{column.short}
          </h2>
        ))}
        <span className="cal-corner cal-note">{t("calendar.deadlines")}</span>
        {columns.map((column) => <Deadlines key={column.key} column={column} items={itemsIn(column, items)} onOpen={onOpen} />)}
      </div>
      <div className="cal-body">
        <div className="cal-hours" aria-hidden>{HOURS.map((hour) => <span key={hour}>{hour === 0 ? "" : clockTime(hour * 60)}</span>)}</div>
        <div className="cal-columns" ref={body} {...drag.handlers}>
          {columns.map((column) => (
            <div key={column.key} className="cal-column" data-column role="group" aria-label={column.label}>
              {hours.days.includes(weekday(column.day))
                ? <Fragment><Closed from={0} until={opening} /><Closed from={closing} until={24 * 60} /></Fragment>
                : <Closed from={0} until={24 * 60} />}
              {piecesOn(itemsIn(column, items), column.day).map((piece) => (
                <AppointmentPiece key={piece.item.todo?.id ?? `${piece.item.user}${piece.item.start}`} piece={piece} users={users} name={name}
                  held={drag.held?.item?.todo?.id === piece.item.todo?.id && piece.item.todo !== undefined} onOpen={onOpen} onKey={drag.onPieceKey} />
              ))}
              {drag.held && drag.held.column.key === column.key && <HeldPiece held={drag.held} users={users} />}
              {column.day === dayOf(clock) && <span className="cal-now" style={{ top: (minutesOf(clock) / 60) * HOUR }} />}
            </div>
          ))}
          <SlotCursor columns={columns} start={opening + 60} onBook={(column, from) => book(column, from, 60)} />
        </div>
      </div>
      <div className="visually-hidden" role="status" aria-live="assertive">{told}</div>
    </div>
  );
}

function Closed({ from, until }: { from: number; until: number }) {
  return <span className="cal-closed" style={{ top: (from / 60) * HOUR, height: ((until - from) / 60) * HOUR }} />;
}

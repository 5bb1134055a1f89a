import type { CSSProperties, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem, Id } from "../api/types.ts";
import { KindIcon } from "../todos/KindIcon.tsx";
import { itemColour, personColour } from "./colours.ts";
import type { Held } from "./useGridDrag.ts";
import { clockTime, DAY_MINUTES, type Piece } from "./week.ts";

const SHORT = 40;

interface PieceProps {
  piece: Piece; users: Id[]; name: (user: Id) => string; held: boolean; onOpen: (item: CalendarItem) => void;
  onKey: (event: KeyboardEvent, piece: Piece) => void;
}

/** An appointment on one day: a button that opens it, and that Space takes along. */
export function AppointmentPiece({ piece, users, name, held, onOpen, onKey }: PieceProps) {
  const { t } = useTranslation();
  const { item, from, until } = piece;
  const todo = item.todo;
  const time = `${clockTime(from)}–${clockTime(until)}`;
  const who = users.length > 1 ? name(item.user) : "";
  const style = { ...box(piece), "--cal-colour": itemColour(item, users) } as CSSProperties;
  if (!todo) {
    return (
      <div className="cal-piece" data-busy style={style}><span className="cal-text">{t("calendar.busy")}{who && ` – ${who}`}</span> <span className="cal-time">{time}</span></div>
    );
  }
  const about = [todo.client?.name, who].filter(Boolean).join(" · ");
  return (
    <button type="button" className="cal-piece" style={style} data-piece={todo.id} data-movable={item.changeable && !todo.done ? "" : undefined}
      data-short={until - from < SHORT ? "" : undefined} data-done={todo.done ? "" : undefined} data-held={held ? "" : undefined}
      aria-label={[t(`todo.kinds.${todo.kind}`), todo.text, about, time, todo.done ? t("todo.done") : ""].filter(Boolean).join(", ")}
      aria-keyshortcuts={item.changeable ? "Space" : undefined} title={item.changeable ? t("calendar.how") : undefined}
      ref={(element) => { if (element) PIECES.set(element, piece); }}
      onClick={() => onOpen(item)} onKeyDown={(event) => onKey(event, piece)}>
      <span className="cal-text"><KindIcon kind={todo.kind} /> {todo.text}</span>
      <span className="cal-time">{time}{about && ` · ${about}`}</span>
      {item.changeable && !todo.done && <span className="cal-resize" data-resize />}
    </button>
  );
}

/** What a button on the grid stands for. */
export const PIECES = new WeakMap<Element, Piece>();

/** Where the appointment would be put, or the time that would be booked. */
export function HeldPiece({ held, users }: { held: Held; users: Id[] }) {
  const colour = held.item ? itemColour(held.item, users) : personColour(users, held.column.user ?? users[0] ?? "");
  const style = { ...box({ from: Math.max(0, held.from), until: Math.min(DAY_MINUTES, held.until), lane: 0, lanes: 1 }), "--cal-colour": colour } as CSSProperties;
  return <div className="cal-piece cal-held" style={style}><span className="cal-text">{held.item?.todo?.text}</span> <span className="cal-time">{clockTime(held.from)}–{clockTime(held.until)}</span></div>;
}

function box({ from, until, lane, lanes }: Omit<Piece, "item" | "start">): CSSProperties {
  return {
    top: `calc(${from / 60} * var(--cal-hour))`, height: `calc(${(until - from) / 60} * var(--cal-hour) - 2px)`,
    left: `${(lane / lanes) * 100}%`, width: `calc(${100 / lanes}% - 3px)`,
  };
}

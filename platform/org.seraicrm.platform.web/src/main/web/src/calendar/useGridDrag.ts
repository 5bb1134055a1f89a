import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../api/types.ts";
import { PIECES } from "./AppointmentPiece.tsx";
import type { Column } from "./columns.ts";
import { useCalendarMove } from "./useCalendarMove.ts";
import { clockTime, DAY_MINUTES, dueAt, minutesOf, type Piece, snapped, STEP } from "./week.ts";

/** What is held over the grid: an appointment on its way, or time that is about to be booked. */
export interface Held { item?: CalendarItem; column: Column; from: number; until: number }
interface Grabbed { x: number; y: number; piece?: Piece; resize: boolean; column: Column; minutes: number; active: boolean }

const SLACK = 4;
/** A finger that stays within so many pixels for so many milliseconds takes what is under it; before that it scrolls. */
const WOBBLE = 8;
const HOLD = 300;
const HALF = 30;
const USUAL = 60;

interface Grid {
  body: RefObject<HTMLDivElement | null>; columns: Column[]; hour: number;
  onBook: (column: Column, from: number, minutes: number) => void; onTell: (text: string) => void;
}

/** Booking by click or drag, moving and resizing by drag, and the same by keys. */
export function useGridDrag({ body, columns, hour, onBook, onTell }: Grid) {
  const { t } = useTranslation();
  const move = useCalendarMove();
  const [held, setHeld] = useState<Held>();
  const grabbed = useRef<Grabbed | undefined>(undefined);
  const dragged = useRef(false);
  const pressed = useRef<{ x: number; y: number; timer: number } | undefined>(undefined);

  // Only a listener that isn't passive keeps the page from scrolling under what a finger holds.
  useEffect(() => {
    const grid = body.current;
    const still = (event: TouchEvent): void => { if (grabbed.current?.active && event.cancelable) event.preventDefault(); };
    grid?.addEventListener("touchmove", still, { passive: false });
    return () => grid?.removeEventListener("touchmove", still);
  }, [body]);

  const release = (): void => {
    clearTimeout(pressed.current?.timer);
    pressed.current = undefined;
  };

  const place = (event: { clientX: number; clientY: number }): { column: Column; minutes: number } | undefined => {
    const box = body.current?.getBoundingClientRect();
    if (!box) return undefined;
    const index = Math.floor(((event.clientX - box.left) / box.width) * columns.length);
    const column = columns[Math.max(0, Math.min(columns.length - 1, index))];
    return column && { column, minutes: ((event.clientY - box.top) / hour) * 60 };
  };

  const put = (to: Held): void => {
    const todo = to.item?.todo;
    if (!todo) return;
    const user = to.column.user && to.column.user !== to.item?.user ? { user: to.column.user } : {};
    const start = "user" in user ? todo.due : dueAt(to.column.day, to.from);
    const minutes = to.until - to.from;
    if (start === todo.due && minutes === todo.minutes && !("user" in user)) return;
    void move(todo, { start, minutes, ...user });
  };

  const dragTo = (from: Grabbed, at: { column: Column; minutes: number }): Held => {
    const { piece } = from;
    if (!piece) {
      const [begin, end] = [Math.min(from.minutes, at.minutes), Math.max(from.minutes, at.minutes)];
      const first = Math.floor(begin / STEP) * STEP;
      return { column: from.column, from: first, until: Math.max(first + STEP, Math.min(DAY_MINUTES, snapped(end))) };
    }
    const way = snapped(at.minutes - from.minutes);
    const length = piece.item.minutes ?? 0;
    const end = piece.start + length;
    if (from.resize) return { item: piece.item, column: from.column, from: piece.start, until: Math.max(piece.start + STEP, Math.min(Math.max(DAY_MINUTES, end), end + way)) };
    const earliest = piece.start < 0 ? STEP - length : 0;
    const start = Math.max(earliest, Math.min(DAY_MINUTES - STEP, piece.start + way));
    return { item: piece.item, column: at.column, from: start, until: start + length };
  };

  const pointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const at = place(event);
    release();
    if (event.button !== 0 || !event.isPrimary || !at || !(event.target instanceof Element)) return;
    const element = event.target.closest("[data-piece]");
    const piece = element ? PIECES.get(element) : undefined;
    if ((element && !element.hasAttribute("data-movable")) || event.target.closest("[data-busy]")) return;
    const from: Grabbed = { x: event.clientX, y: event.clientY, ...(piece ? { piece } : {}), resize: event.target.closest("[data-resize]") !== null, ...at, active: false };
    if (event.pointerType === "touch") press(from);
    else grabbed.current = from;
  };

  /** A finger scrolls, and books and opens by a tap; held on an appointment it takes it along. */
  const press = (from: Grabbed): void => {
    if (!from.piece) return;
    const timer = window.setTimeout(() => {
      pressed.current = undefined;
      grabbed.current = { ...from, active: true };
      setHeld(dragTo(from, from));
      navigator.vibrate?.(10);
    }, HOLD);
    pressed.current = { x: from.x, y: from.y, timer };
  };

  const pointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (pressed.current && Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) > WOBBLE) release();
    const from = grabbed.current;
    const at = from && place(event);
    if (!from || !at) return;
    if (!from.active) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return;
      from.active = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    setHeld(dragTo(from, at));
  };

  const pointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    release();
    const from = grabbed.current;
    const at = from && place(event);
    grabbed.current = undefined;
    setHeld(undefined);
    if (!from?.active || !at) return;
    dragged.current = true;
    setTimeout(() => { dragged.current = false; });
    const to = dragTo(from, at);
    if (to.item) put(to);
    else onBook(to.column, to.from, to.until - to.from);
  };

  const leave = (): void => {
    release();
    grabbed.current = undefined;
    setHeld(undefined);
  };

  /** A click that ended a drag is none. */
  const clickCapture = (event: MouseEvent<HTMLDivElement>): void => {
    if (!dragged.current) return;
    event.stopPropagation();
    event.preventDefault();
  };

  const click = (event: MouseEvent<HTMLDivElement>): void => {
    const at = place(event);
    if (!at || !(event.target instanceof Element) || event.target.closest("button, [data-busy]")) return;
    onBook(at.column, Math.min(DAY_MINUTES - HALF, Math.floor(at.minutes / HALF) * HALF), USUAL);
  };

  const told = (to: Held): string => t("calendar.over", { when: `${to.column.label} ${clockTime(to.from)}–${clockTime(to.until)}` });

  /** Space takes and drops, arrow keys carry, with Shift they lengthen; Escape leaves it. */
  const onPieceKey = (event: KeyboardEvent, piece: Piece): void => {
    const todo = piece.item.todo;
    if (!todo || !piece.item.changeable || todo.done) return;
    const own = held?.item?.todo?.id === todo.id ? held : undefined;
    const handled = (next: Held | undefined, text: string): void => {
      event.preventDefault();
      event.stopPropagation();
      setHeld(next);
      onTell(text);
    };
    if (event.key === " " && !own) {
      const column = columns.find((each) => each.day === todo.due.slice(0, 10) && (!each.user || each.user === piece.item.user));
      const from = minutesOf(todo.due);
      if (column) handled({ item: piece.item, column, from, until: from + (todo.minutes ?? piece.until - piece.from) }, `${t("calendar.taken", { what: todo.text })} ${t("calendar.how")}`);
    } else if (own && (event.key === " " || event.key === "Enter")) {
      handled(undefined, told(own));
      put(own);
    } else if (own && event.key === "Escape") {
      handled(undefined, t("calendar.left", { what: todo.text }));
    } else if (own) {
      const next = carried(own, event, columns);
      if (next) handled(next, told(next));
    }
  };

  return {
    held, onPieceKey,
    handlers: {
      onPointerDown: pointerDown, onPointerMove: pointerMove, onPointerUp: pointerUp, onPointerCancel: leave,
      // What a long press opens elsewhere.
      onContextMenu: (event: MouseEvent): void => { if (pressed.current || grabbed.current?.active) event.preventDefault(); },
      onClickCapture: clickCapture, onClick: click,
      onKeyDown: (event: KeyboardEvent): void => { if (event.key === "Escape") leave(); },
    },
  };
}

function carried(held: Held, event: KeyboardEvent, columns: Column[]): Held | undefined {
  const down = event.key === "ArrowDown" ? STEP : event.key === "ArrowUp" ? -STEP : 0;
  const right = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (down === 0 && right === 0) return undefined;
  if (event.shiftKey) return { ...held, until: Math.max(held.from + STEP, Math.min(Math.max(DAY_MINUTES, held.until), held.until + down)) };
  const column = columns[columns.indexOf(held.column) + right] ?? held.column;
  const from = Math.max(0, Math.min(DAY_MINUTES - STEP, held.from + down));
  return { ...held, column, from, until: from + held.until - held.from };
}

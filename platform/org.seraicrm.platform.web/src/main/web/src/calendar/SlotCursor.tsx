import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "./columns.ts";
import { clockTime, DAY_MINUTES } from "./week.ts";

const HALF = 30;

/** A place in the grid that arrow keys lead over the days; Enter or N books there. */
export function SlotCursor({ columns, start, onBook }: { columns: Column[]; start: number; onBook: (column: Column, from: number) => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState({ column: 0, from: start });
  const index = Math.min(at.column, columns.length - 1);
  const column = columns[index];
  if (!column) return null;
  const keyDown = (event: KeyboardEvent): void => {
    const [right, down] = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as Record<string, [number, number]>)[event.key] ?? [0, 0];
    const leaves = index + right < 0 || index + right >= columns.length;
    if (event.key === "n") {
      event.preventDefault();
      onBook(column, at.from);
    } else if ((right !== 0 && !leaves) || down !== 0) {
      event.preventDefault();
      setAt({ column: index + right, from: Math.max(0, Math.min(DAY_MINUTES - HALF, at.from + down * HALF)) });
      requestAnimationFrame(() => button.current?.scrollIntoView({ block: "nearest" }));
    }
  };
  return (
    <button ref={button} type="button" className="cal-cursor" aria-label={t("calendar.bookAt", { when: `${column.label} ${clockTime(at.from)}` })}
      style={{ left: `${(index / columns.length) * 100}%`, top: `calc(${at.from / 60} * var(--cal-hour))` }}
      onKeyDown={keyDown} onClick={() => onBook(column, at.from)}>
      {clockTime(at.from)}
    </button>
  );
}

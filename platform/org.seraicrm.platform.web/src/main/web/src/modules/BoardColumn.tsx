import { useDroppable } from "@dnd-kit/core";
import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { startTransition, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Way, Where } from "../api/lists.ts";
import type { CardRow, Module, Money, Status } from "../api/types.ts";
import { formatMoney } from "../ui/format.ts";
import { cssColour } from "../ui/icons.tsx";
import { numberFormat } from "../ui/intl.ts";
import { useNear } from "../ui/useNear.ts";
import { BoardCard, type Lines } from "./BoardCard.tsx";
import { columnQuery } from "./useBoardMove.ts";

interface BoardColumnProps {
  module: Module; status: Status; where: Where; sort: string; movable: boolean;
  /** The fields on the cards' faces. */
  columns: string[];
  lines: Lines;
  statuses: Status[]; count: number; sums: Money[];
  held: CardRow | undefined;
  /** What stands in the held card's way to here. */
  way: Way | undefined;
  onMove: (card: CardRow, to: Status) => void;
}

/** How far below what is in sight cards are drawn already, in pixels. */
const AHEAD = 240;
const AT_ONCE = 6;

/** The cards of a status; more of them come as one scrolls, and those out of sight aren't drawn: every card hears of each drag. */
export function BoardColumn({ module, status, where, sort, movable, columns, lines, statuses, count, sums, held, way, onMove }: BoardColumnProps) {
  const { t, i18n } = useTranslation();
  const { setNodeRef, isOver } = useDroppable({ id: status.id });
  const list = useInfiniteQuery({ ...columnQuery(module.id, where, status.id, sort, columns) });
  const [drawn, setDrawn] = useState(AT_ONCE);
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? [];
  const cards = loaded.slice(0, drawn);
  const end = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useNear(end, { within: box, pixels: AHEAD, at: cards.length + loaded.length }, () => {
    if (drawn < loaded.length) startTransition(() => setDrawn(drawn + AT_ONCE));
    else if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  const elsewhere = held !== undefined && held.status.id !== status.id;
  const refused = elsewhere && way?.way === "REFUSED";
  return (
    <section ref={setNodeRef} className="board-column" aria-label={status.label} data-over={(isOver && elsewhere && !refused) || undefined} data-refused={refused || undefined}
      style={{ borderTopColor: cssColour(status.colour) }}>
      <header>
        <h3>{status.label}</h3>
        <span className="tab-count" aria-label={t("card.total", { count })}>{numberFormat(i18n.language).format(count)}</span>
        {sums.length > 0 && <Text size="xs" c="dimmed" w="100%" style={{ fontVariantNumeric: "tabular-nums" }}>{sums.map((sum) => formatMoney(sum, i18n.language)).join(" + ")}</Text>}
      </header>
      <div ref={box} className="board-cards" tabIndex={0} role="group" aria-label={status.label}>
        {elsewhere && way !== undefined && <p className="board-why">{way.way === "REASON" ? t("board.asksReason") : way.why}</p>}
        {cards.map((card) => <BoardCard key={card.id} card={card} lines={lines} movable={movable} statuses={statuses} onMove={onMove} />)}
        {list.data && cards.length === 0 && <Text size="xs" c="dimmed" p={6}>{t("board.empty")}</Text>}
        {list.isFetchingNextPage && <div className="skeleton-row" aria-hidden style={{ height: 60 }}><span style={{ width: "70%" }} /></div>}
        <span ref={end} />
      </div>
    </section>
  );
}

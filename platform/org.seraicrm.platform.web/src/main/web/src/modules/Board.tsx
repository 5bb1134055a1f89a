import { type Active, type Announcements, type CollisionDetection, DndContext, type DragEndEvent, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, rectIntersection, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { countsQuery, type Where } from "../api/lists.ts";
import type { CardRow, Module, Money, Status } from "../api/types.ts";
import { ReasonDialog } from "../cards/StatusStairs.tsx";
import type { ListField } from "../lists/fields.ts";
import { useOffered } from "../session/useMe.ts";
import { formatMoney } from "../ui/format.ts";
import { useSame, useSteady } from "../ui/steady.ts";
import { toast } from "../ui/toasts.tsx";
import { useFill } from "../ui/useFill.ts";
import { usePageState } from "../ui/usePageState.ts";
import { numberFormat } from "../ui/intl.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import { CardFace, useLines } from "./BoardCard.tsx";
import { toNextColumn } from "./boardKeys.ts";
import { ofGroup } from "./ofGroup.ts";
import { useBoardMove } from "./useBoardMove.ts";
import { useWays } from "./useWays.ts";

interface BoardProps { module: Module; fields: ListField[]; where: Where; columns: string[]; sort: string }

const cardOf = (active: Active): CardRow => active.data.current?.card as CardRow;

/** By pointer the column under it; by keyboard the one that the card covers most. */
const columnUnder: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 ? under : rectIntersection(args);
};

/** Statuses as columns under their groups; a card is moved by dragging it, with the keyboard or from its menu (A62, A99). */
export function Board({ module, fields, where, columns, sort }: BoardProps) {
  const { t } = useTranslation();
  const money = module.fields.filter((field) => field.type === "MONEY");
  const [{ sum }, setSum] = usePageState(`board.${module.id}`, { sum: money[0] ? `field.${money[0].id}` : "" });
  const { data: counts } = useQuery(countsQuery(module.id, where, sum || undefined));
  const movable = useOffered("card.move") && module.editable;
  const faceColumns = columns.filter((name) => !["title", "client", "status", "changed"].includes(name)).slice(0, 4);
  const move = useBoardMove(module, where, sort, faceColumns);
  const box = useRef<HTMLDivElement>(null);
  useFill(box);
  const [held, setHeld] = useState<CardRow>();
  const way = useWays(module.id, held);
  const [asking, setAsking] = useState<{ card: CardRow; status: Status }>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  const statuses = useSame(module.groups.flatMap((group) => group.statuses));
  const refusal = (card: CardRow, to: unknown): string | undefined => {
    const { way: how, why } = way(card, String(to)) ?? {};
    return how === "REFUSED" ? why : undefined;
  };

  /** Answers whether the card has moved. */
  const go = async (card: CardRow, status: Status, reason?: string): Promise<boolean> => {
    if (card.status.id === status.id) return false;
    const refused = refusal(card, status.id);
    if (refused !== undefined) {
      toast(refused);
      return false;
    }
    const ended = way(card, status.id)?.way === "REASON" && reason === undefined ? "reason" : await move(card, status, reason);
    if (ended === "reason") setAsking({ card, status });
    return ended === "moved";
  };
  const end = ({ active, over }: DragEndEvent): void => {
    const status = statuses.find((each) => each.id === over?.id);
    if (status) void go(cardOf(active), status);
    setHeld(undefined);
  };
  const labelOf = (id: unknown): string => statuses.find((status) => status.id === id)?.label ?? "";
  const overSaid = (id: unknown, refused: string | undefined): string => (refused === undefined ? t("board.over", { status: labelOf(id) }) : `${t("board.overRefused", { status: labelOf(id) })} ${refused}`);
  const said: Announcements = {
    onDragStart: ({ active }) => t("board.taken", { what: cardOf(active).title }),
    // Over where it comes from it is at once, and that it was taken is still being said.
    onDragOver: ({ active, over }) => (over && over.id !== cardOf(active).status.id ? overSaid(over.id, refusal(cardOf(active), over.id)) : undefined),
    onDragEnd: ({ active, over }) => {
      const card = cardOf(active);
      const goes = over && over.id !== card.status.id && refusal(card, over.id) === undefined;
      return goes ? t("board.dropped", { what: card.title, status: labelOf(over.id) }) : t("board.left", { what: card.title });
    },
    onDragCancel: ({ active }) => t("board.left", { what: cardOf(active).title }),
  };
  const lines = useLines(faceColumns.flatMap((name) => fields.filter((field) => field.name === name)));
  const chosen = useSteady((card: CardRow, to: Status) => void go(card, to));
  return (
    <>
      {money.length > 0 && (
        <NativeSelect size="xs" w="fit-content" mb={8} aria-label={t("board.summed")} value={sum}
          data={[...money.map((field) => ({ value: `field.${field.id}`, label: t("board.sum", { field: field.label }) })), { value: "", label: t("board.noSum") }]}
          onChange={(event) => setSum({ sum: event.currentTarget.value })} />
      )}
      <DndContext sensors={sensors} collisionDetection={columnUnder} accessibility={{ announcements: said, screenReaderInstructions: { draggable: t("board.dragHow") } }}
        onDragStart={({ active }) => setHeld(cardOf(active))} onDragEnd={end} onDragCancel={() => setHeld(undefined)}>
        <div ref={box} className="board" role="region" aria-label={t("list.board")} tabIndex={0}>
          {module.groups.filter((group) => group.statuses.length > 0).map((group) => (
            <section key={group.id} className="board-group" aria-label={group.label}>
              <GroupHead label={group.label} {...ofGroup(group.statuses, counts)} />
              <div className="board-columns">
                {group.statuses.map((status) => (
                  <BoardColumn key={status.id} module={module} status={status} where={where} sort={sort} columns={faceColumns} lines={lines} movable={movable} statuses={statuses}
                    count={counts?.status[status.id] ?? 0} sums={counts?.sums?.[status.id] ?? []} held={held} way={held && way(held, status.id)} onMove={chosen} />
                ))}
              </div>
            </section>
          ))}
        </div>
        <DragOverlay dropAnimation={null}>{held && <article className="board-card" data-held><CardFace card={held} lines={lines} /></article>}</DragOverlay>
      </DndContext>
      {asking && <ReasonDialog card={asking.card.id} status={asking.status} onClose={() => setAsking(undefined)} onReason={(reason) => go(asking.card, asking.status, reason)} />}
    </>
  );
}

function GroupHead({ label, count, sums }: { label: string; count: number; sums: Money[] }) {
  const { t, i18n } = useTranslation();
  return (
    <header>
      <h2>{label}</h2>
      <span className="tab-count" aria-label={t("card.total", { count })}>{numberFormat(i18n.language).format(count)}</span>
      {sums.length > 0 && <Text span size="xs" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>{sums.map((sum) => formatMoney(sum, i18n.language)).join(" + ")}</Text>}
    </header>
  );
}

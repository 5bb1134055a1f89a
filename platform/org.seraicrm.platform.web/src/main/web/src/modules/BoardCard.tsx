import { type DraggableAttributes, useDraggable } from "@dnd-kit/core";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { memo, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { CardRow, Status } from "../api/types.ts";
import { cardValue, type ListField } from "../lists/fields.ts";
import { useFormats } from "../ui/format.ts";
import { useSame } from "../ui/steady.ts";
import { MoveMenu } from "./MoveMenu.tsx";

interface Line { label: string; text: string }
/** What a card shows beneath its title and client. */
export type Lines = (card: CardRow) => Line[];

interface BoardCardProps {
  card: CardRow; lines: Lines; movable: boolean; statuses: Status[];
  onMove: (card: CardRow, to: Status) => void;
}

/** A card on the board: dragged from anywhere on it, taken by keyboard at its handle, or moved from its menu. */
export const BoardCard = memo(({ card, lines, movable, statuses, onMove }: BoardCardProps) => {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: card.id, data: { card, column: card.status.id }, disabled: !movable });
  return (
    <article ref={setNodeRef} className="board-card" aria-label={card.title} data-movable={movable || undefined} data-dragging={isDragging || undefined} {...listeners}>
      {movable && <Tools card={card} statuses={statuses} onMove={onMove} handle={setActivatorNodeRef} attributes={attributes} />}
      <CardFace card={card} lines={lines} />
    </article>
  );
});

interface ToolsProps extends Pick<BoardCardProps, "card" | "statuses" | "onMove"> {
  handle: (element: HTMLElement | null) => void;
  attributes: DraggableAttributes;
}

/** Drawn by itself, as is the face: every card on the board hears of each drag. */
const Tools = memo(({ card, statuses, onMove, handle, attributes }: ToolsProps) => {
  const { t } = useTranslation();
  return (
    <div className="board-tools">
      <ActionIcon ref={handle} size={24} aria-label={t("board.drag", { what: card.title })} {...attributes}><IconGripVertical size={14} /></ActionIcon>
      <MoveMenu card={card} statuses={statuses} onMove={onMove} />
    </div>
  );
});

/** What a card shows of itself. */
export const CardFace = memo(({ card, lines }: { card: CardRow; lines: Lines }) => (
  <>
    <Link className="quiet-link board-title" to="/cards/$id" params={{ id: card.id }} draggable={false}>{card.title}</Link>
    {card.client.name !== card.title && <div className="board-line">{card.client.name}</div>}
    {lines(card).map(({ label, text }) => <div key={label} className="board-line"><span className="visually-hidden">{label}: </span>{text}</div>)}
  </>
));

/** The same function until something else is to be shown, so that cards needn't be drawn again. */
export function useLines(fields: ListField[]): Lines {
  const formats = useFormats();
  const { data: users } = useQuery(usersQuery);
  const face = useSame(fields);
  return useCallback((card) => face.map((field) => ({
    label: field.label,
    text: field.name === "responsible" ? (card.responsible?.name ?? "") : formats.value(cardValue(card, field), field.field, users ?? []),
  })).filter(({ text }) => text !== ""), [face, formats, users]);
}

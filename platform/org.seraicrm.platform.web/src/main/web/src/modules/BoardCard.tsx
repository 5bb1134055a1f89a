import { useDraggable } from "@dnd-kit/core";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { CardRow, Status } from "../api/types.ts";
import { cardValue, type ListField } from "../lists/fields.ts";
import { useFormats } from "../ui/format.ts";
import { MoveMenu } from "./MoveMenu.tsx";

interface BoardCardProps {
  card: CardRow; face: ListField[]; movable: boolean; statuses: Status[];
  onMove: (card: CardRow, to: Status) => void;
}

/** A card on the board: dragged from anywhere on it, taken by keyboard at its handle, or moved from its menu. */
export function BoardCard({ card, face, movable, statuses, onMove }: BoardCardProps) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: card.id, data: { card, column: card.status.id }, disabled: !movable });
  return (
    <article ref={setNodeRef} className="board-card" aria-label={card.title} data-movable={movable || undefined} data-dragging={isDragging || undefined} {...listeners}>
      {movable && (
        <div className="board-tools">
          <ActionIcon ref={setActivatorNodeRef} size={24} aria-label={t("board.drag", { what: card.title })} {...attributes}><IconGripVertical size={14} /></ActionIcon>
          <MoveMenu card={card} statuses={statuses} onMove={onMove} />
        </div>
      )}
      <CardFace card={card} face={face} />
    </article>
  );
}

/** What a card shows of itself. */
export function CardFace({ card, face }: { card: CardRow; face: ListField[] }) {
  const formats = useFormats();
  const { data: users = [] } = useQuery(usersQuery);
  return (
    <>
      <Link className="quiet-link board-title" to="/cards/$id" params={{ id: card.id }} draggable={false}>{card.title}</Link>
      {card.client.name !== card.title && <div className="board-line">{card.client.name}</div>}
      {face.map((field) => {
        const text = field.name === "responsible" ? (card.responsible?.name ?? "") : formats.value(cardValue(card, field), field.field, users);
        return text === "" ? null : <div key={field.name} className="board-line"><span className="visually-hidden">{field.label}: </span>{text}</div>;
      })}
    </>
  );
}

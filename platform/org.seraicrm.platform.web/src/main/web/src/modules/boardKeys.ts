import { type KeyboardCoordinateGetter } from "@dnd-kit/core";

/** The arrow keys carry a card from column to column. */
export const toNextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const way = event.code === "ArrowRight" ? 1 : event.code === "ArrowLeft" ? -1 : 0;
  if (way === 0) return undefined;
  event.preventDefault();
  const columns = context.droppableContainers.getEnabled()
    .map((container) => ({ id: container.id, rect: context.droppableRects.get(container.id) }))
    .sort((one, other) => (one.rect?.left ?? 0) - (other.rect?.left ?? 0));
  const from = columns.findIndex((column) => column.id === (context.over?.id ?? context.active?.data.current?.column));
  const next = columns[from + way]?.rect;
  return next ? { x: next.left + 8, y: next.top + 40 } : currentCoordinates;
};

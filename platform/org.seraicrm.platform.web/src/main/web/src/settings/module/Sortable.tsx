import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A list whose rows are dragged into another order, by pointer, finger or keyboard. */
export function Sortable({ ids, onMove, children }: { ids: string[]; onMove: (id: string, over: string) => void; children: ReactNode }) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const end = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) onMove(String(active.id), String(over.id));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={end}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>{children}</SortableContext>
    </DndContext>
  );
}

/** A row of it; `fixed` ones are places to drop at only. */
export function SortableRow({ id, label, fixed = false, children }: { id: string; label: string; fixed?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id, disabled: { draggable: fixed } });
  return (
    <div ref={setNodeRef} className="sortable" data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}>
      {!fixed && (
        <ActionIcon ref={setActivatorNodeRef} className="handle" aria-label={t("shape.drag", { what: label })} {...attributes} {...listeners}>
          <IconGripVertical size={16} />
        </ActionIcon>
      )}
      {children}
    </div>
  );
}

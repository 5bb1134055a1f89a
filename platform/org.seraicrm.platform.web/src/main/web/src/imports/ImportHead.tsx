import { useDraggable, useDroppable } from "@dnd-kit/core";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon, Menu, NativeSelect, Table, Text } from "@mantine/core";
import { IconDots, IconGripVertical } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TOOLS } from "./plan.ts";

interface HeadProps {
  place: number; heading: string; choices: Array<{ value: string; label: string }>;
  /** What the column is called that lies under the heading. */
  column: string;
  handle: (button: HTMLButtonElement | null) => void;
  onHead: (heading: string) => void;
  /** Goes to the place beside it. */
  onStep: (by: -1 | 1) => void;
  onWork: (tool: string) => void;
}

/** A heading, which stands still, and the column under it, which is dragged by mouse or finger, or moved with the arrow keys (A230, A231). */
export function ImportHead({ place, heading, choices, column, handle, onHead, onStep, onWork }: HeadProps) {
  const { t } = useTranslation();
  const spot = useDroppable({ id: `place-${place}`, data: { place } });
  const { listeners, setNodeRef, transform, isDragging } = useDraggable({ id: `column-${place}`, data: { place } });
  return (
    <Table.Th ref={spot.setNodeRef} data-target={heading || undefined} data-over={(spot.isOver && !isDragging) || undefined}>
      <NativeSelect size="xs" aria-label={t("imports.heading", { column })} value={heading} data={choices} onChange={(event) => onHead(event.currentTarget.value)} />
      <div ref={setNodeRef} className="import-column" data-dragging={isDragging || undefined} style={{ transform: CSS.Translate.toString(transform && { ...transform, y: 0 }) }} {...listeners}>
        <ActionIcon variant="subtle" color="gray" size="sm" ref={handle} aria-label={t("imports.move", { column })}
          onKeyDown={(event) => {
            const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
            if (by !== 0) { event.preventDefault(); onStep(by); }
          }}>
          <IconGripVertical size={14} />
        </ActionIcon>
        <Text size="xs" truncate flex={1} title={column}>{column}</Text>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("imports.toolsOf", { column })}><IconDots size={14} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{TOOLS.map((tool) => <Menu.Item key={tool} onClick={() => onWork(tool)}>{t(`imports.tools.${tool}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      </div>
    </Table.Th>
  );
}

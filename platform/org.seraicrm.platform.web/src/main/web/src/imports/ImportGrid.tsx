import { type Announcements, type CollisionDetection, DndContext, type DragEndEvent, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { Checkbox, Table, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClientPart, Field } from "../api/types.ts";
import { useClientSight } from "../clients/useClientSight.ts";
import type { ImportRow } from "./api.ts";
import { useMe } from "../session/useMe.ts";
import { ImportHead } from "./ImportHead.tsx";
import { CARD_TARGETS, type Layout, TARGETS } from "./plan.ts";

/** What columns hold of clients that not everybody may change. */
const PARTS: Partial<Record<string, ClientPart>> = {
  phone: "phone", email: "email", site: "site", messenger: "messenger", address: "address", "postal-code": "address", city: "address", street: "address",
  person: "person", position: "person", "decision-maker": "person", responsible: "responsible",
};

interface GridProps {
  layout: Layout;
  /** What the source calls its columns. */
  source: string[];
  fields: Field[];
  /** Whether cards are opened. */
  cards: boolean;
  rows: ImportRow[];
  selected: ReadonlySet<number>;
  onSelect: (rows: ReadonlySet<number>) => void;
  onHead: (place: number, heading: string) => void;
  onMove: (from: number, to: number) => void;
  onWork: (tool: string, place: number) => void;
  onEdit: (row: number, column: number, value: string) => void;
}

/** Where a column has come to is told once, however it came there. */
const SILENT: Announcements = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined };

/** The heading above or below which the pointer is: columns are moved sideways only. */
const aboveWhich: CollisionDetection = ({ pointerCoordinates, droppableContainers, droppableRects }) => droppableContainers.filter(({ id }) => {
  const place = droppableRects.get(id);
  return pointerCoordinates && place && place.left <= pointerCoordinates.x && pointerCoordinates.x < place.right;
});

/** The source's columns under our headings (A230, A231). */
export function ImportGrid({ layout, source, fields, cards, rows, selected, onSelect, onHead, onMove, onWork, onEdit }: GridProps) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const own = useMe().clientFields;
  const sight = useClientSight();
  const changes = (part: ClientPart | undefined): boolean => part === undefined || sight.changes(part);
  const handles = useRef<Array<HTMLButtonElement | null>>([]);
  const [told, setTold] = useState("");
  const choices = [
    { value: "", label: t("imports.nowhere") },
    ...TARGETS.filter((target) => changes(PARTS[target])).map((value) => ({ value: value as string, label: t(`imports.targets.${value}`) })),
    ...own.filter((field) => !field.readOnly).map((field) => ({ value: `client.${field.id}`, label: field.label })),
    ...(cards ? CARD_TARGETS : []).map((value) => ({ value: value as string, label: t(`imports.targets.${value}`) })),
    ...fields.map((field) => ({ value: `field.${field.id}`, label: field.label })),
  ];
  const named = (column: number): string => source[column] || t("imports.column", { number: column + 1 });
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= layout.columns.length || to === from) return;
    const heading = choices.find((choice) => choice.value === layout.headings[to])?.label ?? "";
    setTold(t("imports.moved", { column: named(layout.columns[from] ?? 0), heading }));
    onMove(from, to);
    requestAnimationFrame(() => handles.current[to]?.focus());
  };
  const dropped = ({ active, over }: DragEndEvent): void => {
    if (over) move(active.data.current?.place as number, over.data.current?.place as number);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={aboveWhich} autoScroll={{ threshold: { x: 0.15, y: 0 } }} accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: "" } }}
      onDragEnd={dropped}>
      <div className="panel import-grid" tabIndex={0} role="region" aria-label={t("imports.step.table")}>
        <div role="status" className="visually-hidden">{told}</div>
        <Table className="list" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th><span className="visually-hidden">{t("imports.selection")}</span></Table.Th>
              {layout.headings.map((heading, place) => (
                <ImportHead key={place} place={place} heading={heading} choices={choices} column={named(layout.columns[place] ?? 0)} handle={(button) => { handles.current[place] = button; }}
                  onHead={(chosen) => onHead(place, chosen)} onStep={(by) => move(place, place + by)} onWork={(tool) => onWork(tool, place)} />
              ))}
              <Table.Th>{t("imports.there")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.row} data-removed={row.removed || undefined}>
                <Table.Td>
                  <Checkbox size="xs" aria-label={t("imports.selectRow", { number: row.row + 1 })} disabled={row.removed ?? false} checked={selected.has(row.row)}
                    onChange={(event) => {
                      const next = new Set(selected);
                      if (event.currentTarget.checked) next.add(row.row);
                      else next.delete(row.row);
                      onSelect(next);
                    }} />
                </Table.Td>
                {layout.columns.map((column, place) => (
                  <Cell key={place} value={row.cells[column] ?? ""} disabled={row.removed ?? false} dimmed={!layout.headings[place]}
                    label={t("imports.cell", { column: named(column), number: row.row + 1 })}
                    wrong={row.wrong.filter((problem) => problem.column === column || (problem.column === -1 && place === 0)).map((problem) => problem.text).join(" ")}
                    onEdit={(value) => onEdit(row.row, column, value)} />
                ))}
                <Table.Td><Text size="xs" c="dimmed">{row.like ? `${row.like.name} (${row.like.reasons.map((reason) => t(`imports.reasons.${reason}`)).join(", ")})` : ""}</Text></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </DndContext>
  );
}

interface CellProps { value: string; label: string; wrong: string; disabled: boolean; dimmed: boolean; onEdit: (value: string) => void }

function Cell({ value, label, wrong, disabled, dimmed, onEdit }: CellProps) {
  return (
    <Table.Td data-wrong={wrong === "" ? undefined : true}>
      <input key={value} className="import-cell" aria-label={label} aria-invalid={wrong !== ""} title={wrong || value || undefined} defaultValue={value} disabled={disabled}
        data-dimmed={dimmed || undefined}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") { event.currentTarget.value = value; event.currentTarget.blur(); }
        }}
        onBlur={(event) => { if (event.currentTarget.value !== value) onEdit(event.currentTarget.value); }} />
      {wrong !== "" && <Text size="xs" c="var(--mantine-color-error)" role="note">{wrong}</Text>}
    </Table.Td>
  );
}

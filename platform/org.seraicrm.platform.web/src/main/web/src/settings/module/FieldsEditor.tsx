import { arrayMove } from "@dnd-kit/sortable";
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconAdjustments, IconHeading, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../../api/problems.ts";
import type { Choice, FieldType, Id, Problem } from "../../api/types.ts";
import { FieldDetails, summary } from "./FieldDetails.tsx";
import { type FieldRow as Row, fieldsOf, freshId, type HeadingLine, rowsOf, type ShapeField, type ShapeStatus } from "./shape.ts";
import { Sortable, SortableRow } from "./Sortable.tsx";

const TYPES: FieldType[] = [
  "TEXT", "LONG_TEXT", "NUMBER", "MONEY", "DATE", "DATE_TIME", "CHOICE", "MULTI_CHOICE", "YES_NO", "PHONE", "EMAIL", "LINK", "USER",
];

interface FieldsEditorProps {
  fields: ShapeField[];
  statuses: ShapeStatus[];
  /** What conditions call the statuses. */
  statusLabel?: string;
  /** Fields that cards hold or held values of: their types stay. */
  kept: Set<Id>;
  retired: ShapeField[];
  problem: Problem | undefined;
  onChange: (fields: ShapeField[]) => void;
}

/** The module's own fields under their headings: dragged, named, added, taken away and taken back (A60, A209). */
export function FieldsEditor({ fields, statuses, statusLabel, kept, retired, problem, onChange }: FieldsEditorProps) {
  const { t } = useTranslation();
  const named = statusLabel ?? t("card.status");
  // A heading that no field stands under yet is only here.
  const [rows, setRows] = useState<Row[]>(() => rowsOf(fields));
  const keep = (next: Row[]): void => {
    setRows(next);
    onChange(fieldsOf(next));
  };
  const place = (id: Id): number => rows.findIndex((row) => row.id === id);
  const change = (id: Id, changed: Partial<ShapeField>): void => keep(rows.map((row) => (row.id === id ? { ...row, ...changed } as Row : row)));
  const remove = (id: Id): void => keep(rows.filter((row) => row.id !== id));
  return (
    <Stack gap={4} p="sm" pt={0}>
      <Sortable ids={rows.map((row) => row.id)} onMove={(id, over) => keep(arrayMove(rows, place(id), place(over)))}>
        {rows.map((row) => ("title" in row
          ? <HeadingRow key={row.id} heading={row} onChange={(title) => keep(rows.map((each) => (each.id === row.id ? { id: row.id, title } : each)))} onRemove={() => remove(row.id)} />
          : <FieldRow key={row.id} field={row} fields={fields} statuses={statuses} statusLabel={named} kept={kept.has(row.id)}
              error={violationAt(problem, `/fields/${fields.findIndex(({ id }) => id === row.id)}`)}
              onChange={(changed) => change(row.id, changed)} onRemove={() => remove(row.id)} />))}
      </Sortable>
      {fields.length === 0 && <Text size="sm" c="dimmed">{t("shape.noFields")}</Text>}
      <Group mt="xs">
        <Button variant="default" leftSection={<IconPlus size={14} />}
          onClick={() => keep([...rows, { id: freshId(), label: "", type: "TEXT", choices: [], main: false }])}>
          {t("settings.addField")}
        </Button>
        <Button variant="default" leftSection={<IconHeading size={14} />} onClick={() => keep([...rows, { id: freshId(), title: "" }])}>{t("fields.addHeading")}</Button>
      </Group>
      {retired.length > 0 && (
        <Group gap="xs" mt="xs">
          <Text size="xs" c="dimmed">{t("shape.retired")}</Text>
          {retired.map((field) => (
            <Button key={field.id} variant="light" size="compact-xs" onClick={() => keep([...rows, field])}>{t("shape.takeBack", { field: field.label })}</Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

interface HeadingRowProps { heading: HeadingLine; onChange: (title: string) => void; onRemove: () => void }

function HeadingRow({ heading, onChange, onRemove }: HeadingRowProps) {
  const { t } = useTranslation();
  const name = heading.title || t("shape.unnamed");
  return (
    <SortableRow id={heading.id} label={name}>
      <TextInput aria-label={t("fields.heading")} placeholder={t("fields.heading")} value={heading.title} maxLength={80} flex="1 1 180px" mt={6} variant="unstyled"
        styles={{ input: { fontWeight: 600, borderBottom: "1px solid var(--serai-line)", borderRadius: 0 } }} autoFocus={heading.title === ""}
        onChange={(event) => onChange(event.currentTarget.value)} />
      <ActionIcon aria-label={t("shape.remove", { what: name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
    </SortableRow>
  );
}

interface FieldRowProps {
  field: ShapeField; fields: ShapeField[]; statuses: ShapeStatus[]; statusLabel: string; kept: boolean; error: string | undefined; onChange: (changed: Partial<ShapeField>) => void; onRemove: () => void;
}

function FieldRow({ field, fields, statuses, statusLabel, kept, error, onChange, onRemove }: FieldRowProps) {
  const { t } = useTranslation();
  const name = field.label || t("shape.unnamed");
  const [open, setOpen] = useState(false);
  const details = summary(field, fields, statuses, statusLabel, t);
  const choosing = field.type === "CHOICE" || field.type === "MULTI_CHOICE";
  return (
    <SortableRow id={field.id} label={name}>
      <TextInput aria-label={t("shape.field")} value={field.label} maxLength={80} flex="1 1 180px" error={error} autoFocus={field.label === ""}
        onChange={(event) => onChange({ label: event.currentTarget.value })} />
      {kept
        ? <Text size="sm" c="dimmed" w={150}>{t(`fieldTypes.${field.type}`)}</Text>
        : <NativeSelect aria-label={t("settings.fieldType")} w={150} value={field.type} data={TYPES.map((type) => ({ value: type, label: t(`fieldTypes.${type}`) }))}
            onChange={(event) => onChange({ type: event.currentTarget.value as FieldType, choices: [], initial: undefined })} />}
      {statusLabel === t("card.status") && <Checkbox size="xs" label={t("shape.main")} checked={field.main} onChange={(event) => onChange({ main: event.currentTarget.checked })} />}
      <ActionIcon aria-label={t("fields.details", { field: name })} title={t("fields.details", { field: name })} aria-expanded={open} onClick={() => setOpen(!open)}><IconAdjustments size={16} /></ActionIcon>
      <ActionIcon aria-label={t("settings.removeField", { field: name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      {choosing && (
        <Textarea aria-label={`${name}: ${t("settings.choices")}`} placeholder={t("settings.choices")} autosize minRows={2} w="100%" ms={34}
          value={field.choices.map((choice) => choice.label).join("\n")}
          onChange={(event) => onChange({ choices: choicesOf(event.currentTarget.value, field.choices) })} />
      )}
      {open && <FieldDetails field={field} fields={fields} statuses={statuses} statusLabel={statusLabel} onChange={onChange} />}
      {!open && details && <Text size="xs" c="dimmed" w="100%" ps={34} className="wrap">{details}</Text>}
    </SortableRow>
  );
}

/** A line keeps the choice that stood there, whatever it is called now: cards hold its id. */
function choicesOf(lines: string, before: Choice[]): Choice[] {
  const labels = lines.split("\n");
  const same = new Map(before.map((choice) => [choice.label, choice]));
  const named = new Set(labels);
  const renamed = labels.length === before.length;
  return labels.map((label, i) => {
    const old = before[i];
    const moved = same.get(label);
    if (moved) return moved;
    return renamed && old && !named.has(old.label) ? { ...old, label } : { id: freshId(), label };
  });
}

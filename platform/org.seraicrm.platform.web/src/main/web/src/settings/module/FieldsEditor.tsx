import { arrayMove } from "@dnd-kit/sortable";
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../../api/problems.ts";
import type { Choice, FieldType, Id, Problem } from "../../api/types.ts";
import { freshId, type ShapeField } from "./shape.ts";
import { Sortable, SortableRow } from "./Sortable.tsx";

const TYPES: FieldType[] = [
  "TEXT", "LONG_TEXT", "NUMBER", "MONEY", "DATE", "DATE_TIME", "CHOICE", "MULTI_CHOICE", "YES_NO", "PHONE", "EMAIL", "LINK", "USER",
];

interface FieldsEditorProps {
  fields: ShapeField[];
  /** Fields that cards hold or held values of: their types stay. */
  kept: Set<Id>;
  retired: ShapeField[];
  problem: Problem | undefined;
  onChange: (fields: ShapeField[]) => void;
}

/** The module's own fields: dragged, named, added, taken away and taken back (A60, A209). */
export function FieldsEditor({ fields, kept, retired, problem, onChange }: FieldsEditorProps) {
  const { t } = useTranslation();
  const place = (id: Id): number => fields.findIndex((field) => field.id === id);
  const change = (id: Id, changed: Partial<ShapeField>): void => onChange(fields.map((field) => (field.id === id ? { ...field, ...changed } : field)));
  return (
    <Stack gap={4} p="sm" pt={0}>
      <Sortable ids={fields.map((field) => field.id)} onMove={(id, over) => onChange(arrayMove(fields, place(id), place(over)))}>
        {fields.map((field, i) => (
          <FieldRow key={field.id} field={field} kept={kept.has(field.id)} error={violationAt(problem, `/fields/${i}`)}
            onChange={(changed) => change(field.id, changed)} onRemove={() => onChange(fields.filter((each) => each.id !== field.id))} />
        ))}
      </Sortable>
      {fields.length === 0 && <Text size="sm" c="dimmed">{t("shape.noFields")}</Text>}
      <Group mt="xs">
        <Button variant="default" leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...fields, { id: freshId(), label: "", type: "TEXT", choices: [], main: false }])}>
          {t("settings.addField")}
        </Button>
      </Group>
      {retired.length > 0 && (
        <Group gap="xs" mt="xs">
          <Text size="xs" c="dimmed">{t("shape.retired")}</Text>
          {retired.map((field) => (
            <Button key={field.id} variant="light" size="compact-xs" onClick={() => onChange([...fields, field])}>{t("shape.takeBack", { field: field.label })}</Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

interface FieldRowProps { field: ShapeField; kept: boolean; error: string | undefined; onChange: (changed: Partial<ShapeField>) => void; onRemove: () => void }

function FieldRow({ field, kept, error, onChange, onRemove }: FieldRowProps) {
  const { t } = useTranslation();
  const name = field.label || t("shape.unnamed");
  const choosing = field.type === "CHOICE" || field.type === "MULTI_CHOICE";
  return (
    <SortableRow id={field.id} label={name}>
      <TextInput aria-label={t("shape.field")} value={field.label} maxLength={80} flex="1 1 180px" error={error} autoFocus={field.label === ""}
        onChange={(event) => onChange({ label: event.currentTarget.value })} />
      {kept
        ? <Text size="sm" c="dimmed" w={150}>{t(`fieldTypes.${field.type}`)}</Text>
        : <NativeSelect aria-label={t("settings.fieldType")} w={150} value={field.type} data={TYPES.map((type) => ({ value: type, label: t(`fieldTypes.${type}`) }))}
            onChange={(event) => onChange({ type: event.currentTarget.value as FieldType, choices: [] })} />}
      <Checkbox size="xs" label={t("shape.main")} checked={field.main} onChange={(event) => onChange({ main: event.currentTarget.checked })} />
      <ActionIcon aria-label={t("settings.removeField", { field: name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      {choosing && (
        <Textarea aria-label={`${name}: ${t("settings.choices")}`} placeholder={t("settings.choices")} autosize minRows={2} w="100%" ms={34}
          value={field.choices.map((choice) => choice.label).join("\n")}
          onChange={(event) => onChange({ choices: choicesOf(event.currentTarget.value, field.choices) })} />
      )}
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

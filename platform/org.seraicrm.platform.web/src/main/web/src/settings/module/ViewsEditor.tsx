import { ActionIcon, Button, Checkbox, Group, MultiSelect, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../../api/problems.ts";
import type { Problem, View } from "../../api/types.ts";
import { freshId, type Shape, statusesOf } from "./shape.ts";

interface ViewsEditorProps { shape: Shape; problem: Problem | undefined; onChange: (views: View[]) => void }

/** The module's saved filters: each a tab above its list, and a chat command if it has one (A98). */
export function ViewsEditor({ shape, problem, onChange }: ViewsEditorProps) {
  const { t } = useTranslation();
  const change = (view: View, changed: Partial<View>): void => onChange(shape.views.map((each) => (each === view ? { ...each, ...changed } : each)));
  return (
    <Stack gap="sm" p="sm" pt={0}>
      {shape.views.map((view, i) => (
        <ViewRow key={view.id} shape={shape} view={view} error={violationAt(problem, `/views/${i}`)} commandError={violationAt(problem, `/views/${i}/command`)}
          onChange={(changed) => change(view, changed)} onRemove={() => onChange(shape.views.filter((each) => each !== view))} />
      ))}
      {shape.views.length === 0 && <Text size="sm" c="dimmed">{t("shape.noViews")}</Text>}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...shape.views, { id: freshId(), label: "", statuses: [], mine: false, values: {}, columns: [], sort: "-changed" }])}>
          {t("shape.addView")}
        </Button>
      </Group>
    </Stack>
  );
}

interface ViewRowProps {
  shape: Shape; view: View; error: string | undefined; commandError: string | undefined; onChange: (changed: Partial<View>) => void; onRemove: () => void;
}

function ViewRow({ shape, view, error, commandError, onChange, onRemove }: ViewRowProps) {
  const { t } = useTranslation();
  const name = view.label || t("shape.unnamed");
  const named = (label: string): string => label || t("shape.unnamed");
  const fields = shape.fields.map((field) => ({ value: field.id, label: named(field.label) }));
  const orders = [
    { value: "changed", label: t("common.changed") }, { value: "title", label: t("card.title") }, { value: "status", label: t("card.status") },
    ...fields.map((field) => ({ value: `field.${field.value}`, label: field.label })),
  ];
  const command = (text: string): Partial<View> => {
    const { command: _, ...rest } = view;
    return text === "" ? { ...rest, command: undefined } as Partial<View> : { command: text };
  };
  return (
    <fieldset className="part">
      <legend className="visually-hidden">{name}</legend>
      <Group gap="xs" align="flex-end">
        <TextInput label={t("common.label")} required maxLength={80} value={view.label} flex="2 1 180px" error={commandError ? undefined : error} autoFocus={view.label === ""}
          onChange={(event) => onChange({ label: event.currentTarget.value })} />
        <TextInput label={t("shape.command")} leftSection="/" maxLength={32} value={view.command ?? ""} flex="1 1 140px" error={commandError}
          onChange={(event) => onChange(command(event.currentTarget.value.trim().toLowerCase()))} />
        <NativeSelect label={t("shape.sortBy")} value={view.sort.replace(/^-/, "")} data={orders} flex="1 1 140px"
          onChange={(event) => onChange({ sort: (view.sort.startsWith("-") ? "-" : "") + event.currentTarget.value })} />
        <ActionIcon mb={4} aria-label={t("shape.remove", { what: name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      </Group>
      <Group gap="xs" align="flex-end" mt="xs">
        <MultiSelect label={t("shape.statuses")} placeholder={view.statuses.length === 0 ? t("card.allStatuses") : undefined} value={view.statuses} flex="1 1 240px"
          data={statusesOf(shape).map((status) => ({ value: status.id, label: named(status.label) }))} onChange={(statuses) => onChange({ statuses })} />
        <MultiSelect label={t("shape.columns")} placeholder={view.columns.length === 0 ? t("shape.mainColumns") : undefined} value={view.columns} flex="1 1 240px"
          data={fields} onChange={(columns) => onChange({ columns })} />
      </Group>
      <Group gap="md" mt="xs">
        <Checkbox size="xs" label={t("shape.mine")} checked={view.mine} onChange={(event) => onChange({ mine: event.currentTarget.checked })} />
        <Checkbox size="xs" label={t("shape.descending")} checked={view.sort.startsWith("-")}
          onChange={(event) => onChange({ sort: (event.currentTarget.checked ? "-" : "") + view.sort.replace(/^-/, "") })} />
      </Group>
    </fieldset>
  );
}

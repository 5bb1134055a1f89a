import { ActionIcon, Box, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Field, FieldValue, Id } from "../api/types.ts";
import { ValueEditor } from "../fields/ValueEditor.tsx";

/** What shall be set, in the order in which it was chosen. */
export type FieldsSet = Array<{ id: Id; value: FieldValue }>;

/** Only what these fields still know. */
export const known = (set: FieldsSet, fields: Field[]): FieldsSet => set.filter(({ id }) => fields.some((field) => field.id === id));

/** Fields chosen one after another, each with the value that all rows get. */
export function SetFields({ fields, set, label, onChange }: { fields: Field[]; set: FieldsSet; label: string; onChange: (set: FieldsSet) => void }) {
  const { t } = useTranslation();
  const rest = fields.filter((field) => !set.some(({ id }) => id === field.id));
  const chosen = set.flatMap(({ id, value }) => fields.filter((field) => field.id === id).map((field) => ({ field, value })));
  return (
    <Stack gap="sm">
      {chosen.map(({ field, value }) => (
        <Group key={field.id} gap={6} align="flex-start" wrap="nowrap">
          <Box flex={1} miw={0}>
            <ValueEditor field={field} label={field.label} value={value} onChange={(next) => onChange(set.map((each) => (each.id === field.id ? { id: field.id, value: next } : each)))} />
            {isEmpty(value) && <Text size="xs" c="dimmed" mt={4}>{t("bulk.empties")}</Text>}
          </Box>
          <ActionIcon mt={26} aria-label={t("common.remove", { what: field.label })} onClick={() => onChange(set.filter(({ id }) => id !== field.id))}><IconX size={14} /></ActionIcon>
        </Group>
      ))}
      {rest.length > 0 && (
        <NativeSelect label={label} value="" data={[{ value: "", label: t("bulk.choose") }, ...rest.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(event) => event.currentTarget.value && onChange([...set, { id: event.currentTarget.value, value: null }])} />
      )}
    </Stack>
  );
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

import { Group, Stack, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { STATUS } from "../../fields/asked.ts";
import { ValueEditor } from "../../fields/ValueEditor.tsx";
import type { ShapeField, ShapeStatus } from "./shape.ts";
import { type Asking, named, WhenEditor, wordsOf } from "./WhenEditor.tsx";

interface FieldDetailsProps { field: ShapeField; fields: ShapeField[]; statuses: ShapeStatus[]; statusLabel: string; onChange: (changed: Partial<ShapeField>) => void }

/** What cards begin with, what the field says about itself, and when it is shown and required. */
export function FieldDetails({ field, fields, statuses, statusLabel, onChange }: FieldDetailsProps) {
  const { t } = useTranslation();
  const asking: Asking = { fields: fields.filter((each) => each.id !== field.id), statuses, statusLabel };
  const { help: _, ...bare } = field;
  return (
    <Stack gap="xs" w="100%" ps={34} pb="xs" pe={36}>
      <Group gap="xs" align="flex-start">
        <TextInput label={t("fields.help")} description={t("fields.helpHint")} value={field.help ?? ""} maxLength={300} flex="2 1 260px"
          onChange={(event) => onChange({ help: event.currentTarget.value || undefined })} />
        <div style={{ flex: "1 1 200px" }}>
          <ValueEditor field={{ ...bare, choices: named(field.choices, t) }} label={t("fields.initial")} hint={t("fields.initialHint")} value={field.initial}
            onChange={(value) => onChange({ initial: value === null ? undefined : value })} />
        </div>
      </Group>
      <Group gap="xs" align="flex-start">
        <WhenEditor label={t("fields.shown")} none={t("fields.always")} when={field.shownWhen} asking={asking}
          onChange={(shownWhen) => onChange({ shownWhen })} />
        <WhenEditor label={t("fields.required")} none={t("fields.never")} always when={field.requiredWhen} asking={asking}
          onChange={(requiredWhen) => onChange({ requiredWhen })} />
      </Group>
    </Stack>
  );
}

/** In words, for a field whose details are closed. */
export function summary(field: ShapeField, fields: ShapeField[], statuses: ShapeStatus[], statusLabel: string, t: TFunction): string {
  const asking: Asking = { fields, statuses, statusLabel };
  const ever = field.requiredWhen?.field === STATUS && field.requiredWhen.values.length === 0;
  return [
    ...(field.shownWhen ? [t("fields.shownIf", { what: wordsOf(field.shownWhen, asking, t) })] : []),
    ...(field.requiredWhen ? [ever ? t("fields.required") : t("fields.requiredIf", { what: wordsOf(field.requiredWhen, asking, t) })] : []),
    ...(field.help ? [field.help] : []),
  ].join(" · ");
}

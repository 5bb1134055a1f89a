import { Group, MultiSelect, NativeSelect, Stack, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { ALWAYS, STATUS } from "../../fields/asked.ts";
import { ValueEditor } from "../../fields/ValueEditor.tsx";
import type { Choice, When } from "../../api/types.ts";
import type { ShapeField, ShapeStatus } from "./shape.ts";

interface FieldDetailsProps { field: ShapeField; fields: ShapeField[]; statuses: ShapeStatus[]; statusLabel: string; onChange: (changed: Partial<ShapeField>) => void }

/** What cards begin with, what the field says about itself, and when it is shown and required. */
export function FieldDetails({ field, fields, statuses, statusLabel, onChange }: FieldDetailsProps) {
  const { t } = useTranslation();
  const others = fields.filter((each) => each.id !== field.id);
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
        <WhenEditor label={t("fields.shown")} none={t("fields.always")} when={field.shownWhen} fields={others} statuses={statuses} statusLabel={statusLabel}
          onChange={(shownWhen) => onChange({ shownWhen })} />
        <WhenEditor label={t("fields.required")} none={t("fields.never")} always when={field.requiredWhen} fields={others} statuses={statuses} statusLabel={statusLabel}
          onChange={(requiredWhen) => onChange({ requiredWhen })} />
      </Group>
    </Stack>
  );
}

interface WhenEditorProps {
  label: string; none: string; always?: boolean; when: When | undefined; fields: ShapeField[]; statuses: ShapeStatus[]; statusLabel: string; onChange: (when: When | undefined) => void;
}

const NONE = "";
const EVER = "-";

function WhenEditor({ label, none, always = false, when, fields, statuses, statusLabel, onChange }: WhenEditorProps) {
  const { t } = useTranslation();
  const choices = when ? choicesOf(when.field, fields, statuses, t) : [];
  const ever = always && when?.field === STATUS && when.values.length === 0;
  const choose = (field: string): void => {
    if (field === NONE) onChange(undefined);
    else if (field === EVER) onChange(ALWAYS);
    else onChange({ field, values: choicesOf(field, fields, statuses, t).slice(0, 1).map(({ id }) => id) });
  };
  return (
    <Stack gap={4} flex="1 1 260px">
      <NativeSelect label={label} value={ever ? EVER : (when?.field ?? NONE)} onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: NONE, label: none }, ...(always ? [{ value: EVER, label: t("fields.always") }] : []),
          ...[{ id: STATUS, label: statusLabel }, ...fields].map(({ id, label: name }) => ({ value: id, label: t("fields.when", { field: name || t("shape.unnamed") }) })),
        ]} />
      {when && !ever && choices.length > 0 && (
        <MultiSelect aria-label={`${label}: ${t("fields.values")}`} value={when.values} data={choices.map(({ id, label: name }) => ({ value: id, label: name }))}
          placeholder={when.values.length === 0 ? t("fields.anything") : undefined} onChange={(values) => onChange({ ...when, values })} />
      )}
    </Stack>
  );
}

function named(choices: Choice[], t: TFunction): Choice[] {
  return choices.map(({ id, label }) => ({ id, label: label || t("shape.unnamed") }));
}

/** What a condition can ask for; nothing where any value will do. */
function choicesOf(id: string, fields: ShapeField[], statuses: ShapeStatus[], t: TFunction): Choice[] {
  if (id === STATUS) return named(statuses, t);
  const field = fields.find((each) => each.id === id);
  if (field?.type === "YES_NO") return [{ id: "true", label: t("common.yes") }, { id: "false", label: t("common.no") }];
  return named(field?.choices ?? [], t);
}

/** In words, for a field whose details are closed. */
export function summary(field: ShapeField, fields: ShapeField[], statuses: ShapeStatus[], statusLabel: string, t: TFunction): string {
  const words = (when: When): string => {
    const on = when.field === STATUS ? statusLabel : (fields.find(({ id }) => id === when.field)?.label ?? "");
    const choices = choicesOf(when.field, fields, statuses, t);
    const values = when.values.map((value) => choices.find(({ id }) => id === value)?.label ?? "").join(", ");
    return `${on}: ${values || t("fields.anything")}`;
  };
  const ever = field.requiredWhen?.field === STATUS && field.requiredWhen.values.length === 0;
  return [
    ...(field.shownWhen ? [t("fields.shownIf", { what: words(field.shownWhen) })] : []),
    ...(field.requiredWhen ? [ever ? t("fields.required") : t("fields.requiredIf", { what: words(field.requiredWhen) })] : []),
    ...(field.help ? [field.help] : []),
  ].join(" · ");
}

import { MultiSelect, NativeSelect, Stack } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Choice, When } from "../../api/types.ts";
import { ALWAYS, RESPONSIBLE, STATUS } from "../../fields/asked.ts";
import type { ShapeField, ShapeStatus } from "./shape.ts";

/** What conditions may ask about. */
export interface Asking { fields: ShapeField[]; statuses: ShapeStatus[]; /** What conditions call the statuses. */ statusLabel: string; /** Whether they may ask who is responsible, too. */ responsible?: boolean }

interface WhenEditorProps { label: string; none: string; always?: boolean; when: When | undefined; asking: Asking; onChange: (when: When | undefined) => void }

const NONE = "";
const EVER = "-";

/** One condition: what it asks about, and which values will do. */
export function WhenEditor({ label, none, always = false, when, asking, onChange }: WhenEditorProps) {
  const { t } = useTranslation();
  const choices = when ? choicesOf(when.field, asking, t) : [];
  const ever = always && when?.field === STATUS && when.values.length === 0;
  const choose = (field: string): void => {
    if (field === NONE) onChange(undefined);
    else if (field === EVER) onChange(ALWAYS);
    else onChange({ field, values: choicesOf(field, asking, t).slice(0, 1).map(({ id }) => id) });
  };
  return (
    <Stack gap={4} flex="1 1 260px">
      <NativeSelect label={label} value={ever ? EVER : (when?.field ?? NONE)} onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: NONE, label: none }, ...(always ? [{ value: EVER, label: t("fields.always") }] : []),
          ...askable(asking, t).map(({ id, label: name }) => ({ value: id, label: t("fields.when", { field: name }) })),
        ]} />
      {when && !ever && choices.length > 0 && (
        <MultiSelect aria-label={`${label}: ${t("fields.values")}`} value={when.values} data={choices.map(({ id, label: name }) => ({ value: id, label: name }))}
          placeholder={when.values.length === 0 ? t("fields.anything") : undefined} onChange={(values) => onChange({ ...when, values })} />
      )}
    </Stack>
  );
}

function askable({ fields, statusLabel, responsible }: Asking, t: TFunction): Choice[] {
  return [{ id: STATUS, label: statusLabel }, ...(responsible ? [{ id: RESPONSIBLE, label: t("common.responsible") }] : []), ...named(fields, t)];
}

/** With a word for what has no name yet. */
export function named(choices: Choice[], t: TFunction): Choice[] {
  return choices.map(({ id, label }) => ({ id, label: label || t("shape.unnamed") }));
}

/** What a condition can ask for; nothing where any value will do. */
function choicesOf(id: string, { fields, statuses }: Asking, t: TFunction): Choice[] {
  if (id === STATUS) return named(statuses, t);
  const field = fields.find((each) => each.id === id);
  if (field?.type === "YES_NO") return [{ id: "true", label: t("common.yes") }, { id: "false", label: t("common.no") }];
  return named(field?.choices ?? [], t);
}

/** A condition in words. */
export function wordsOf(when: When, asking: Asking, t: TFunction): string {
  const on = askable(asking, t).find(({ id }) => id === when.field)?.label ?? "";
  const choices = choicesOf(when.field, asking, t);
  const values = when.values.map((value) => choices.find(({ id }) => id === value)?.label ?? "").join(", ");
  return `${on}: ${values || t(when.field === RESPONSIBLE ? "fields.anybody" : "fields.anything")}`;
}

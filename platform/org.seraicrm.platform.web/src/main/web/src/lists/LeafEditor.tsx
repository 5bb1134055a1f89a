import { Checkbox, Group, NativeSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Choice, Json, Money } from "../api/types.ts";
import { ValueEditor } from "../fields/ValueEditor.tsx";
import { dayOf } from "../todos/due.ts";
import { DateField } from "../ui/DateField.tsx";
import { useClock } from "../ui/format.ts";
import { type DayForm, dayText, firstDay, PERIODS, saidDay } from "./days.ts";
import type { ListField } from "./fields.ts";
import { type Leaf, listed, OPERATORS, type Operator } from "./where.ts";

interface LeafEditorProps { leaf: Leaf; field: ListField; onChange: (leaf: Leaf) => void }

const MANY = 8;

/** What is asked of a field: the operator, and what it is compared with. */
export function LeafEditor({ leaf, field, onChange }: LeafEditorProps) {
  const { t } = useTranslation();
  const operate = (op: Operator): void => onChange({ field: leaf.field, op, ...valueFor(op, leaf, field) });
  return (
    <Stack gap={8}>
      <NativeSelect size="xs" aria-label={t("list.operator")} value={leaf.op} data={OPERATORS[field.holds].map((op) => ({ value: op, label: operatorLabel(t, field, op) }))}
        onChange={(event) => operate(event.currentTarget.value as Operator)} />
      {leaf.op !== "empty" && leaf.op !== "filled" && <Operand leaf={leaf} field={field} onChange={(value) => onChange({ ...leaf, value })} />}
    </Stack>
  );
}

/** Days read better with words of their own. */
export function operatorLabel(t: TFunction, field: ListField, op: Operator): string {
  if (field.holds !== "DAY" && field.holds !== "MOMENT") return t(`operators.${op}`);
  return op === "is" ? t("operators.on") : t(`operators.${op}`);
}

const dated = (field: ListField): boolean => field.holds === "DAY" || field.holds === "MOMENT";

/** What was said stays as far as the operator takes it. */
function valueFor(op: Operator, leaf: Leaf, field: ListField): { value?: Json } {
  if (op === "empty" || op === "filled") return {};
  const values = Array.isArray(leaf.value) ? leaf.value : leaf.value === undefined ? [] : [leaf.value];
  if (op === "between") return { value: dated(field) ? [values[0] ?? "today-30", values[1] ?? "today"] : [values[0] ?? null, values[1] ?? null] };
  if (field.holds === "CHOICE" || field.holds === "USER") return { value: values };
  if (dated(field)) return { value: values[0] ?? firstDay(op) };
  return values[0] === undefined ? {} : { value: values[0] };
}

/** The value a new condition begins with. */
export function freshLeaf(field: ListField): Leaf {
  const op = OPERATORS[field.holds][0] ?? "is";
  const first = field.name === "lastContact" ? "notSince" : field.name === "due" ? "before" : op;
  const leaf: Leaf = { field: field.name, op: first };
  return { ...leaf, ...(field.holds === "FLAG" ? { value: true } : valueFor(first, leaf, field)) };
}

function Operand({ leaf, field, onChange }: { leaf: Leaf; field: ListField; onChange: (value: Json) => void }) {
  const { t } = useTranslation();
  if (leaf.op === "between") {
    const [from, to] = Array.isArray(leaf.value) ? leaf.value : [];
    return (
      <Group gap={6} wrap="nowrap" align="flex-start">
        <One field={field} label={t("operators.from")} value={from} onChange={(value) => onChange([value, to ?? null])} />
        <One field={field} label={t("operators.to")} value={to} onChange={(value) => onChange([from ?? null, value])} />
      </Group>
    );
  }
  if (field.holds === "CHOICE") return <Chosen choices={field.choices} value={leaf.value} label={field.label} onChange={onChange} />;
  if (field.holds === "USER") return <ChosenUsers value={leaf.value} label={field.label} onChange={onChange} />;
  return <One field={field} label={field.label} value={leaf.value} onChange={onChange} />;
}

function One({ field, label, value, onChange }: { field: ListField; label: string; value: Json | undefined; onChange: (value: Json) => void }) {
  if (dated(field)) return <DayOperand label={label} value={value} onChange={onChange} />;
  if (field.holds === "TEXT" || field.holds === "CLIENT") {
    return <TextInput size="xs" aria-label={label} data-autofocus value={typeof value === "string" ? value : ""} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  if (field.holds === "FLAG") return <FlagOperand label={label} value={value} onChange={onChange} />;
  return <ValueEditor field={field.field} ariaLabel={label} value={(value ?? null) as number | Money | null} onChange={(next) => onChange(next as Json)} />;
}

function FlagOperand({ label, value, onChange }: { label: string; value: Json | undefined; onChange: (value: Json) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect size="xs" aria-label={label} value={value === false ? "no" : "yes"} data={[{ value: "yes", label: t("common.yes") }, { value: "no", label: t("common.no") }]}
      onChange={(event) => onChange(event.currentTarget.value === "yes")} />
  );
}

function DayOperand({ label, value, onChange }: { label: string; value: Json | undefined; onChange: (value: Json) => void }) {
  const { t } = useTranslation();
  const today = dayOf(useClock());
  const said = saidDay(value, today);
  const forms: DayForm[] = ["today", "ago", "ahead", "date", ...PERIODS];
  return (
    <Group gap={6} wrap="nowrap">
      <NativeSelect size="xs" flex={1} aria-label={label} value={said.form} data={forms.map((form) => ({ value: form, label: t(`days.${form}`) }))}
        onChange={(event) => onChange(dayText({ ...said, form: event.currentTarget.value as DayForm }))} />
      {(said.form === "ago" || said.form === "ahead") && (
        <NumberInput size="xs" w={76} aria-label={t("days.count")} min={0} max={9999} value={said.days} hideControls
          onChange={(days) => typeof days === "number" && onChange(dayText({ ...said, days }))} />
      )}
      {said.form === "date" && (
        <DateField size="xs" aria-label={t("days.date")} value={said.date} onChange={(date) => date && onChange(date)} />
      )}
    </Group>
  );
}

function ChosenUsers(props: { value: Json | undefined; label: string; onChange: (value: Json) => void }) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const named = listed(props.value);
  const people = users.filter((user) => user.active || named.includes(user.id)).map(({ id, name }) => ({ id, label: name }));
  return <Chosen {...props} choices={[{ id: "me", label: t("list.me") }, ...people]} />;
}

/** Boxes to tick; with many of them, words to find one by. */
function Chosen({ choices, value, label, onChange }: { choices: Choice[]; value: Json | undefined; label: string; onChange: (value: Json) => void }) {
  const { t } = useTranslation();
  const [sought, setSought] = useState("");
  const shown = choices.filter((choice) => choice.label.toLocaleLowerCase().includes(sought.toLocaleLowerCase()));
  return (
    <Stack gap={6}>
      {choices.length > MANY && <TextInput size="xs" type="search" aria-label={t("nav.search")} placeholder={t("nav.search")} value={sought} onChange={(event) => setSought(event.currentTarget.value)} />}
      <Checkbox.Group aria-label={label} value={listed(value)} onChange={(values) => onChange(values)}>
        <Stack gap={10} mah={260} style={{ overflowY: "auto" }} p={3}>
          {shown.map((choice) => <Checkbox key={choice.id} size="xs" value={choice.id} label={choice.label} />)}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

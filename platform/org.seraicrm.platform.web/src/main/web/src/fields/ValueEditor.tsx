import { MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Field, FieldValue, Money } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { instantOf, wallClock } from "../todos/due.ts";
import { DateField } from "../ui/DateField.tsx";
import { minorDigits } from "../ui/format.ts";

export interface EditorProps {
  field: Field;
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
  /** Called with the value when choosing it already says everything, as in a list. */
  onChosen?: ((value: FieldValue) => void) | undefined;
  label?: string;
  /** Said beneath the label, in place of the field's own help. */
  hint?: string;
  ariaLabel?: string;
  error?: ReactNode;
  autoFocus?: boolean;
  required?: boolean;
}

/** The input that fits a field's type. */
export function ValueEditor(props: EditorProps) {
  switch (props.field.type) {
    case "CHOICE": return <ChoiceEditor {...props} choices={props.field.choices} />;
    case "MULTI_CHOICE": return <MultiChoiceEditor {...props} />;
    case "YES_NO": return <YesNoEditor {...props} />;
    case "USER": return <UserEditor {...props} />;
    case "MONEY": return <MoneyEditor {...props} />;
    case "NUMBER": return <NumberEditor {...props} />;
    case "DATE": return <DateEditor {...props} />;
    case "DATE_TIME": return <DateTimeEditor {...props} />;
    case "LONG_TEXT": return <LongTextEditor {...props} />;
    default: return <LineEditor {...props} />;
  }
}

function common({ field, hint = field.help, label, ariaLabel, error, autoFocus, required }: EditorProps) {
  return {
    ...(label ? { label } : { "aria-label": ariaLabel ?? "" }),
    ...(hint ? { description: hint } : {}),
    error, autoFocus: autoFocus ?? false, required: required ?? false, size: "sm" as const,
  };
}

const LINE_TYPES = { PHONE: "tel", EMAIL: "email", LINK: "url" } as const;

function LineEditor(props: EditorProps) {
  const type = (LINE_TYPES as Record<string, string>)[props.field.type] ?? "text";
  return (
    <TextInput {...common(props)} type={type} value={text(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value || null)} />
  );
}

function LongTextEditor(props: EditorProps) {
  return (
    <Textarea {...common(props)} autosize minRows={3} maxRows={14} value={text(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value || null)} />
  );
}

function NumberEditor(props: EditorProps) {
  return (
    <NumberInput {...common(props)} hideControls value={typeof props.value === "number" ? props.value : ""}
      onChange={(value) => props.onChange(typeof value === "number" ? value : null)} />
  );
}

function MoneyEditor(props: EditorProps) {
  const { company } = useMe();
  const money = props.value as Money | null | undefined;
  const currency = money?.currency ?? company.currency;
  const factor = 10 ** minorDigits(currency);
  return (
    <NumberInput {...common(props)} hideControls decimalScale={minorDigits(currency)} thousandSeparator=" "
      suffix={` ${currency}`} value={money ? money.minor / factor : ""}
      onChange={(value) => props.onChange(typeof value === "number" ? { minor: Math.round(value * factor), currency } : null)} />
  );
}

/** What is no date yet leaves the value that is there. */
function DateEditor(props: EditorProps) {
  return <DateField {...common(props)} value={text(props.value)} onChange={(typed, said) => { if (typed !== "" || said === "") props.onChange(typed || null); }} />;
}

function DateTimeEditor(props: EditorProps) {
  const { company } = useMe();
  const local = props.value ? wallClock(company.zone, new Date(String(props.value))).slice(0, 16) : "";
  return (
    <DateField {...common(props)} withTime value={local}
      onChange={(typed, said) => { if (typed !== "" || said === "") props.onChange(typed ? instantOf(typed, company.zone) : null); }} />
  );
}

function ChoiceEditor(props: EditorProps & { choices: Array<{ id: string; label: string }> }) {
  const { t } = useTranslation();
  return (
    <Select {...common(props)} data={props.choices.map((choice) => ({ value: choice.id, label: choice.label }))}
      value={text(props.value) || null} clearable={!props.required} searchable={props.choices.length > 7}
      placeholder={t("common.none")} nothingFoundMessage={t("search.none")} defaultDropdownOpened={props.autoFocus ?? false}
      onChange={(value) => (props.onChosen ?? props.onChange)(value)} />
  );
}

function MultiChoiceEditor(props: EditorProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect {...common(props)} data={props.field.choices.map((choice) => ({ value: choice.id, label: choice.label }))}
      value={Array.isArray(props.value) ? props.value : []} searchable clearable nothingFoundMessage={t("search.none")}
      defaultDropdownOpened={props.autoFocus ?? false} onChange={(value) => props.onChange(value.length === 0 ? null : value)} />
  );
}

function YesNoEditor(props: EditorProps) {
  const { t } = useTranslation();
  const choose = props.onChosen ?? props.onChange;
  return (
    <Select {...common(props)} data={[{ value: "yes", label: t("common.yes") }, { value: "no", label: t("common.no") }]}
      value={props.value === true ? "yes" : props.value === false ? "no" : null} clearable={!props.required}
      placeholder={t("common.none")} defaultDropdownOpened={props.autoFocus ?? false}
      onChange={(value) => choose(value === null ? null : value === "yes")} />
  );
}

function UserEditor(props: EditorProps) {
  const { data: users = [] } = useQuery(usersQuery);
  const choices = users.filter((user) => user.active || user.id === props.value).map((user) => ({ id: user.id, label: user.name }));
  return <ChoiceEditor {...props} choices={choices} />;
}

function text(value: FieldValue | undefined): string {
  return value === undefined || value === null ? "" : String(value);
}

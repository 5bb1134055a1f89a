import { Checkbox, Group, MultiSelect, NumberInput, PasswordInput, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cardQuery, clientQuery, departmentsQuery, nounQuery, usersQuery } from "../api/queries.ts";
import type { Parameter } from "../api/types.ts";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import { useMe } from "../session/useMe.ts";
import { DateField } from "../ui/DateField.tsx";
import { TimeField } from "../ui/TimeField.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";
import { LANGUAGES } from "../i18n/i18n.ts";
import { choicesOf, pickable } from "./actionInput.ts";
import { named, REGIONS, zonesBeside } from "./named.ts";

interface ParameterInputProps {
  parameter: Parameter;
  value: unknown;
  error: string | undefined;
  hint?: string | undefined;
  itemType?: string | undefined;
  /** Whether it is the id of something. */
  id?: boolean;
  onChange: (value: unknown) => void;
}

/** The input for one parameter of an action; a module's own noun is picked where it lists them, any other type typed as text. */
export function ParameterInput(props: ParameterInputProps) {
  const { t, i18n } = useTranslation();
  const { parameter, error, onChange } = props;
  const label = parameter.label || parameter.name;
  const text = props.value === undefined || props.value === null ? "" : typeof props.value === "object" ? JSON.stringify(props.value) : String(props.value);
  const common = { label, error, description: props.hint, required: parameter.required, size: "sm" as const };
  const typed = (event: { currentTarget: { value: string } }): void => onChange(event.currentTarget.value);
  switch (parameter.type) {
    case "lines": return <Textarea {...common} autosize minRows={3} maxRows={14} value={text} onChange={typed} />;
    case "secret": return <PasswordInput {...common} autoComplete={parameter.name === "current" ? "current-password" : "new-password"} value={text} onChange={typed} />;
    case "number": return <NumberInput {...common} hideControls value={text === "" ? "" : Number(text)} onChange={(value) => onChange(value === "" ? undefined : Number(value))} />;
    case "flag": return <Checkbox label={label} error={error} checked={props.value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case "date": return <DateField {...common} value={text} onChange={onChange} />;
    case "dateTime": return <DateField {...common} withTime value={text} onChange={onChange} />;
    case "choice": return <Select {...common} data={choicesOf(parameter)} value={text || null} clearable={!parameter.required} onChange={onChange} />;
    case "due": return <DueInput {...props} />;
    case "language": return <Pick {...props} data={LANGUAGES.map((language) => ({ value: language.id, label: language.name }))} />;
    case "zone": return <ZoneSelect {...props} />;
    case "currency": return <Pick {...props} data={named("currency", Intl.supportedValuesOf("currency"), i18n.language)} />;
    case "region": return <Pick {...props} data={named("region", REGIONS, i18n.language)} />;
    case "list":
      if (props.itemType === "department" || props.itemType === "user") return <ManyInput {...props} itemType={props.itemType} />;
      return parameter.choices.length > 0
        ? <MultiSelect {...common} data={choicesOf(parameter)} value={Array.isArray(props.value) ? (props.value as string[]) : []} onChange={onChange} />
        : <Textarea {...common} autosize minRows={2} value={Array.isArray(props.value) ? props.value.join("\n") : text} onChange={typed} />;
    case "object": return <Textarea {...common} description={t("settings.json")} autosize minRows={3} ff="monospace" value={text} onChange={typed} />;
    case "user": return <UserSelect {...common} value={text || null} onChange={onChange} />;
    case "client": case "card": return <SubjectInput {...props} kind={parameter.type} />;
    case "department": return <DepartmentSelect {...props} />;
    case "module": return <ModuleSelect {...props} />;
    default: return props.id === true ? <NounInput {...props} /> : <TextInput {...common} value={text} onChange={typed} />;
  }
}

function NounInput(props: ParameterInputProps) {
  const { data } = useQuery(nounQuery(props.parameter.type));
  const rows = pickable(data);
  if (rows.length > 0) return <Pick {...props} data={rows} />;
  return (
    <TextInput label={props.parameter.label} description={props.hint} required={props.parameter.required} error={props.error} size="sm"
      value={typeof props.value === "string" ? props.value : ""} onChange={(event) => props.onChange(event.currentTarget.value)} />
  );
}

function SubjectInput({ kind, parameter, value, error, onChange }: ParameterInputProps & { kind: "client" | "card" }) {
  const id = typeof value === "string" ? value : "";
  const { data: client } = useQuery({ ...clientQuery(id), enabled: kind === "client" && id !== "" });
  const { data: card } = useQuery({ ...cardQuery(id), enabled: kind === "card" && id !== "" });
  const about = id === "" ? {} : kind === "client" ? { client: { id, name: client?.name ?? id } } : { card: { id, title: card?.title ?? id } };
  return (
    <SubjectPicker kinds={kind} label={parameter.label} required={parameter.required} value={about} error={error}
      onChange={(next) => onChange(next.card?.id ?? next.client?.id)} />
  );
}

function Pick({ parameter, value, error, hint, onChange, data }: ParameterInputProps & { data: Array<{ value: string; label: string }> }) {
  return (
    <Select label={parameter.label} description={hint} required={parameter.required} error={error} clearable={!parameter.required} searchable={data.length > 7}
      limit={200} data={data} value={typeof value === "string" ? value : null} onChange={onChange} />
  );
}

function ZoneSelect(props: ParameterInputProps) {
  const [begun] = useState(typeof props.value === "string" ? props.value : "");
  return <Pick {...props} data={zonesBeside(begun).map((zone) => ({ value: zone, label: zone }))} />;
}

function DepartmentSelect(props: ParameterInputProps) {
  const { data: departments = [] } = useQuery(departmentsQuery);
  return <Pick {...props} data={departments.map((department) => ({ value: department.id, label: department.name }))} />;
}

function ModuleSelect(props: ParameterInputProps) {
  const { modules } = useMe();
  return <Pick {...props} data={modules.map((module) => ({ value: module.id, label: module.name }))} />;
}

function ManyInput({ parameter, value, error, itemType, onChange }: ParameterInputProps & { itemType: "department" | "user" }) {
  const { data: departments = [] } = useQuery({ ...departmentsQuery, enabled: itemType === "department" });
  const { data: users = [] } = useQuery({ ...usersQuery, enabled: itemType === "user" });
  const items = itemType === "department" ? departments : users.filter((user) => user.active);
  return (
    <MultiSelect label={parameter.label} required={parameter.required} error={error} searchable data={items.map((item) => ({ value: item.id, label: item.name }))}
      value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />
  );
}

/** A day, and perhaps a time of it. */
function DueInput({ parameter, value, error, onChange }: ParameterInputProps) {
  const { t } = useTranslation();
  const [date = "", time = ""] = typeof value === "string" ? value.split("T") : [];
  const join = (day: string, hour: string): void => onChange(day === "" ? undefined : hour === "" ? day : `${day}T${hour}`);
  return (
    <Group gap="sm" grow align="flex-start">
      <DateField label={parameter.label} required={parameter.required} error={error} value={date} onChange={(day) => join(day, time)} />
      <TimeField label={t("todo.time")} value={time} onChange={(hour) => join(date, hour)} />
    </Group>
  );
}

import { Checkbox, MultiSelect, NumberInput, PasswordInput, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { cardQuery, clientQuery, departmentsQuery } from "../api/queries.ts";
import type { Parameter } from "../api/types.ts";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import { useMe } from "../session/useMe.ts";
import { UserSelect } from "../ui/UserSelect.tsx";
import { choicesOf } from "./actionInput.ts";

interface ParameterInputProps {
  parameter: Parameter;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

/** The input for one parameter of an action; a type nobody planned is typed as text. */
export function ParameterInput(props: ParameterInputProps) {
  const { t } = useTranslation();
  const { parameter, error, onChange } = props;
  const label = parameter.label || parameter.name;
  const text = props.value === undefined || props.value === null ? "" : typeof props.value === "object" ? JSON.stringify(props.value) : String(props.value);
  const common = { label, error, required: parameter.required, size: "sm" as const };
  const typed = (event: { currentTarget: { value: string } }): void => onChange(event.currentTarget.value);
  switch (parameter.type) {
    case "lines": return <Textarea {...common} autosize minRows={3} maxRows={14} value={text} onChange={typed} />;
    case "secret": return <PasswordInput {...common} autoComplete="new-password" value={text} onChange={typed} />;
    case "number": return <NumberInput {...common} hideControls value={text === "" ? "" : Number(text)} onChange={(value) => onChange(value === "" ? undefined : Number(value))} />;
    case "flag": return <Checkbox label={label} error={error} checked={props.value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case "date": return <TextInput {...common} type="date" value={text} onChange={typed} />;
    case "dateTime": return <TextInput {...common} type="datetime-local" value={text} onChange={typed} />;
    case "choice": return <Select {...common} data={choicesOf(parameter)} value={text || null} clearable={!parameter.required} onChange={onChange} />;
    case "list":
      return parameter.choices.length > 0
        ? <MultiSelect {...common} data={choicesOf(parameter)} value={Array.isArray(props.value) ? (props.value as string[]) : []} onChange={onChange} />
        : <Textarea {...common} autosize minRows={2} value={Array.isArray(props.value) ? props.value.join("\n") : text} onChange={typed} />;
    case "object": return <Textarea {...common} description={t("settings.json")} autosize minRows={3} ff="monospace" value={text} onChange={typed} />;
    case "user": return <UserSelect {...common} value={text || null} onChange={onChange} />;
    case "client": case "card": return <SubjectInput {...props} kind={parameter.type} />;
    case "department": return <DepartmentSelect {...props} />;
    case "module": return <ModuleSelect {...props} />;
    default: return <TextInput {...common} value={text} onChange={typed} />;
  }
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

function DepartmentSelect({ parameter, value, error, onChange }: ParameterInputProps) {
  const { data: departments = [] } = useQuery(departmentsQuery);
  return (
    <Select label={parameter.label} required={parameter.required} error={error} clearable={!parameter.required}
      data={departments.map((department) => ({ value: department.id, label: department.name }))}
      value={typeof value === "string" ? value : null} onChange={onChange} />
  );
}

function ModuleSelect({ parameter, value, error, onChange }: ParameterInputProps) {
  const { modules } = useMe();
  return (
    <Select label={parameter.label} required={parameter.required} error={error} clearable={!parameter.required}
      data={modules.map((module) => ({ value: module.id, label: module.name }))}
      value={typeof value === "string" ? value : null} onChange={onChange} />
  );
}

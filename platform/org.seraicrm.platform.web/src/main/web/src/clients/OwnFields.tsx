import { Fieldset, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../api/problems.ts";
import type { Client, ClientKind, Field, FieldValue, Id, Problem } from "../api/types.ts";
import { type Answers, askFields } from "../fields/AskFields.tsx";
import { grouped, isRequired, shown, wanted } from "../fields/asked.ts";
import { type Edit, EditableField } from "../fields/EditableField.tsx";
import { ValueEditor } from "../fields/ValueEditor.tsx";
import { type Flat, type Refusal, useRowSave } from "../forms/useRowSave.ts";
import { useMe } from "../session/useMe.ts";
import { useClientShow } from "./useClientShow.ts";

/** The company's own fields on a client's page, each edited in place. */
export function OwnFields({ client, editable }: { client: Client; editable: boolean }) {
  const own = useMe().clientFields;
  const save = useRowSave({ kind: "client", id: client.id }, useClientShow());
  const flat = (values: Record<Id, FieldValue | undefined>, ids = Object.keys(values)): Flat => Object.fromEntries(ids.map((id) => [`values.${id}`, values[id]]));
  const keep = async (field: Field, edit: Edit): Promise<Refusal | undefined> => {
    const mine = { [`values.${field.id}`]: edit.value };
    const base = { [`values.${field.id}`]: edit.base };
    const refusal = await save(mine, base, edit.version);
    const missing = wanted(refusal?.problem, own, [field.id]);
    if (missing.length === 0) return refusal;
    const both = (answers: Answers) => save({ ...mine, ...flat(answers) }, { ...base, ...flat(client.values, Object.keys(answers)) }, edit.version);
    return (await askFields(client.id, missing, both)) ? undefined : refusal;
  };
  return grouped(own, shown(own, client.kind, client.values)).map(({ heading, fields }) => (
    <FieldGroup key={heading ?? ""} heading={heading}>
      {fields.map((field) => (
        <EditableField key={`${client.id}${field.id}`} field={field} value={client.values[field.id]} version={client.version}
          draftKey={`client.${client.id}.values.${field.id}`} readOnly={!editable || (field.readOnly ?? false)} onSave={(edit) => keep(field, edit)} />
      ))}
    </FieldGroup>
  ));
}

function FieldGroup({ heading, children }: { heading: string | undefined; children: ReactNode }) {
  return (
    <section {...(heading ? { "aria-label": heading } : {})}>
      {heading && <Text component="h3" size="xs" fw={600} mb={2}>{heading}</Text>}
      <Stack gap={4}>{children}</Stack>
    </section>
  );
}

interface OwnFieldInputsProps { kind: ClientKind; values: Record<Id, FieldValue>; problem: Problem | undefined; onChange: (values: Record<Id, FieldValue>) => void }

/** The same as inputs of a form. */
export function OwnFieldInputs({ kind, values, problem, onChange }: OwnFieldInputsProps) {
  const { t } = useTranslation();
  const own = useMe().clientFields;
  const begins = Object.fromEntries(own.flatMap((field) => (field.initial === undefined ? [] : [[field.id, field.initial] as const])));
  const all = { ...begins, ...values };
  return grouped(own, shown(own, kind, all).filter((field) => !field.readOnly)).map(({ heading, fields }) => (
    <Fieldset key={heading ?? ""} legend={heading ?? t("client.ownFields")} p="xs">
      <Stack gap="xs">
        {fields.map((field) => (
          <ValueEditor key={field.id} field={field} label={field.label} value={all[field.id]} required={isRequired(field, kind, all)}
            error={violationAt(problem, `/values/${field.id}`)} onChange={(value) => onChange({ ...values, [field.id]: value })} />
        ))}
      </Stack>
    </Fieldset>
  ));
}

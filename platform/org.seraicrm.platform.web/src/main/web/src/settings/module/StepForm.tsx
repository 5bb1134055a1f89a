import { ActionIcon, Code, Group, NativeSelect, NumberInput, Select, Text, Textarea, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mailTemplatesQuery, usersQuery } from "../../api/queries.ts";
import type { Field, Id, Json } from "../../api/types.ts";
import { useMe } from "../../session/useMe.ts";
import type { ShapeStatus, Step } from "./shape.ts";

const FRESH_TODO: Step = { action: "todo.add", with: { text: "", due: "$today+1", card: "$card", client: "$client", assignee: "$responsible" }, after: 0 };

/** Steps as they begin; others come with a module and are shown as they are. */
export const FRESH_STEPS = {
  "todo.add": FRESH_TODO,
  "message.send": { action: "message.send", with: { to: "$responsible", text: "", card: "$card", client: "$client" }, after: 0 },
  "mail.send": { action: "mail.send", with: { card: "$card", subject: "", text: "" }, after: 0 },
  "mailTemplate.send": { action: "mailTemplate.send", with: { card: "$card", template: "" }, after: 0 },
  "card.move": { action: "card.move", with: { card: "$card", status: "" }, after: 7 },
} satisfies Record<string, Step>;
export type KnownStep = keyof typeof FRESH_STEPS;
export const STEP_LABELS = {
  "todo.add": "steps.todo_add", "message.send": "steps.message_send", "mail.send": "steps.mail_send", "mailTemplate.send": "steps.mailTemplate_send", "card.move": "steps.card_move",
} as const satisfies Record<KnownStep, string>;

export function knownStep(action: string): action is KnownStep {
  return action in FRESH_STEPS;
}

interface StepFormProps { step: Step; statuses: ShapeStatus[]; fields: Field[]; error: string | undefined; onChange: (step: Step) => void; onRemove: () => void }

/** One step of an automation in words. */
export function StepForm({ step, statuses, fields, error, onChange, onRemove }: StepFormProps) {
  const { t } = useTranslation();
  const label = knownStep(step.action) ? t(STEP_LABELS[step.action]) : step.action;
  const set = (member: string, value: Json): void => onChange({ ...step, with: { ...step.with, [member]: value } });
  const texts = { step, set };
  return (
    <div className="step">
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" fw={500}>{label}</Text>
        <ActionIcon aria-label={t("shape.remove", { what: label })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      </Group>
      {step.action === "todo.add" && (
        <Group gap="xs" align="flex-end">
          <StepText {...texts} member="text" label={t("todo.text")} />
          <DueInput fields={fields} value={String(step.with.due ?? "")} onChange={(due) => set("due", due)} />
          <Person label={t("steps.for")} value={step.with.assignee} onChange={(person) => set("assignee", person)} />
        </Group>
      )}
      {step.action === "message.send" && (
        <Group gap="xs" align="flex-end">
          <StepText {...texts} member="text" label={t("history.text")} />
          <Person label={t("history.to")} value={step.with.to} onChange={(person) => set("to", person)} />
        </Group>
      )}
      {step.action === "mail.send" && (
        <>
          <StepText {...texts} member="subject" label={t("history.subject")} />
          <StepText {...texts} member="text" label={t("history.text")} lines />
        </>
      )}
      {step.action === "mailTemplate.send" && <TemplateInput value={String(step.with.template ?? "")} onChange={(template) => set("template", template)} />}
      {step.action === "card.move" && (
        <NativeSelect label={t("card.status")} value={String(step.with.status ?? "")} onChange={(event) => set("status", event.currentTarget.value)}
          data={[{ value: "", label: "" }, ...statuses.map((status) => ({ value: status.id, label: status.label }))]} />
      )}
      {!knownStep(step.action) && <Code block>{JSON.stringify(step.with, null, 1)}</Code>}
      <DaysInput label={t("steps.after")} description={t("steps.afterHint")} value={step.after} onChange={(after) => onChange({ ...step, after })} />
      {error && <Text size="sm" c="red" role="alert">{error}</Text>}
    </div>
  );
}

/** A letter that is filled in by itself; where a value is missing it isn't sent. */
function TemplateInput({ value, onChange }: { value: Id; onChange: (template: Id) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(mailTemplatesQuery());
  return (
    <Select label={t("templates.template")} description={t("templates.stepHint")} required searchable allowDeselect={false} maw={420} value={value || null}
      nothingFoundMessage={t("search.none")} onChange={(template) => template && onChange(template)} data={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
  );
}

const TODAY = "$today";

/** Days from then on, or the date that a field of the card holds. */
function DueInput({ fields, value, onChange }: { fields: Field[]; value: string; onChange: (due: string) => void }) {
  const { t } = useTranslation();
  const dates = fields.filter((field) => field.type === "DATE" || field.type === "DATE_TIME");
  const counted = value.startsWith(TODAY);
  return (
    <>
      {dates.length > 0 && (
        <NativeSelect label={t("steps.due")} value={counted ? TODAY : value} flex="1 1 150px" onChange={(event) => onChange(event.currentTarget.value)}
          data={[{ value: TODAY, label: t("steps.counted") }, ...dates.map((field) => ({ value: `$value.${field.id}`, label: field.label }))]} />
      )}
      {counted && (
        <DaysInput label={t("steps.dueIn")} value={Number(value.slice(TODAY.length + 1)) || 0} onChange={(days) => onChange(`${TODAY}+${days}`)} />
      )}
    </>
  );
}

interface StepTextProps { step: Step; member: string; label: string; lines?: boolean; set: (member: string, value: Json) => void }

/** A text in the reader's language; what it says in other languages stays. */
function StepText({ step, member, label, lines = false, set }: StepTextProps) {
  const { t } = useTranslation();
  const { language } = useMe().user;
  const held = step.with[member];
  const translated = typeof held === "object" && held !== null && !Array.isArray(held) ? held : undefined;
  const value = translated ? String(translated[language] ?? translated.en ?? Object.values(translated)[0] ?? "") : String(held ?? "");
  const change = (text: string): void => set(member, translated ? { ...translated, [language]: text } : text);
  return lines
    ? <Textarea label={label} description={t("steps.standIns")} required autosize minRows={3} maxLength={4000} value={value} onChange={(event) => change(event.currentTarget.value)} />
    : <TextInput label={label} description={t("steps.standIns")} required maxLength={300} value={value} flex="2 1 260px" onChange={(event) => change(event.currentTarget.value)} />;
}

function DaysInput({ label, description, value, onChange }: { label: string; description?: string; value: number; onChange: (days: number) => void }) {
  return (
    <NumberInput label={label} description={description} min={0} max={3650} allowDecimal={false} value={value} w={description ? 320 : 130} maw="100%"
      onChange={(days) => onChange(Number(days) || 0)} />
  );
}

function Person({ label, value, onChange }: { label: string; value: Json | undefined; onChange: (person: string) => void }) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  return (
    <Select label={label} allowDeselect={false} value={String(value ?? "$responsible")} flex="1 1 180px" onChange={(person) => person && onChange(person)}
      data={[{ value: "$responsible", label: t("common.responsible") }, ...users.map((user) => ({ value: user.id, label: user.name }))]} />
  );
}

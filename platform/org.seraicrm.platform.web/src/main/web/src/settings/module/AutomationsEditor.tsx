import { ActionIcon, Button, Group, MultiSelect, NativeSelect, Stack, Switch, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../../api/problems.ts";
import type { Problem } from "../../api/types.ts";
import { useMe } from "../../session/useMe.ts";
import { type Automation, freshId, type Shape, statusesOf, type Step } from "./shape.ts";
import { FRESH_STEPS, knownStep, STEP_LABELS, StepForm } from "./StepForm.tsx";

interface AutomationsEditorProps { shape: Shape; problem: Problem | undefined; onChange: (automations: Automation[]) => void }

/** What follows by itself when a card comes into a status (A85, A86, A91, A93). */
export function AutomationsEditor({ shape, problem, onChange }: AutomationsEditorProps) {
  const { t } = useTranslation();
  const add = (): void => onChange([...shape.automations, { id: freshId(), label: "", statuses: [], steps: [FRESH_STEPS["todo.add"]] }]);
  return (
    <Stack gap="sm" p="sm" pt={0}>
      <Text size="sm" c="dimmed">{t("shape.automationsHint")}</Text>
      {shape.automations.map((automation, i) => (
        <AutomationRow key={automation.id} shape={shape} automation={automation} problem={problem} pointer={`/automations/${i}`}
          onChange={(changed) => onChange(shape.automations.map((each) => (each === automation ? changed : each)))}
          onRemove={() => onChange(shape.automations.filter((each) => each !== automation))} />
      ))}
      <Group><Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>{t("shape.addAutomation")}</Button></Group>
    </Stack>
  );
}

interface AutomationRowProps {
  shape: Shape; automation: Automation; problem: Problem | undefined; pointer: string; onChange: (changed: Automation) => void; onRemove: () => void;
}

function AutomationRow({ shape, automation, problem, pointer, onChange, onRemove }: AutomationRowProps) {
  const { t } = useTranslation();
  const { user, actions } = useMe();
  const name = automation.label || t("shape.unnamed");
  const turn = (on: boolean): void => {
    const { agent: _, ...off } = automation;
    onChange(on ? { ...off, agent: user.id } : off);
  };
  const step = (at: number, changed: Step): void => onChange({ ...automation, steps: automation.steps.map((each, i) => (i === at ? changed : each)) });
  const fresh = Object.keys(FRESH_STEPS).filter(knownStep).filter((action) => actions.includes(action));
  return (
    <fieldset className="part">
      <legend className="visually-hidden">{name}</legend>
      <Group gap="xs" align="flex-end">
        <TextInput label={t("common.label")} required maxLength={80} value={automation.label} flex="1 1 200px" autoFocus={automation.label === ""}
          error={violationAt(problem, `${pointer}/label`)} onChange={(event) => onChange({ ...automation, label: event.currentTarget.value })} />
        <Switch mb={8} label={t("shape.running")} checked={automation.agent !== undefined} onChange={(event) => turn(event.currentTarget.checked)} />
        <ActionIcon mb={4} aria-label={t("shape.remove", { what: name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      </Group>
      <MultiSelect mt="xs" label={t("shape.whenIn")} required placeholder={automation.statuses.length === 0 ? t("shape.statuses") : undefined} value={automation.statuses} error={violationAt(problem, `${pointer}/statuses`)}
        data={statusesOf(shape).map((status) => ({ value: status.id, label: status.label || t("shape.unnamed") }))}
        onChange={(statuses) => onChange({ ...automation, statuses })} />
      <Stack gap="xs" mt="xs" component="ol" className="steps">
        {automation.steps.map((each, i) => (
          <li key={i}>
            <StepForm step={each} statuses={statusesOf(shape)} fields={shape.fields} error={violationAt(problem, `${pointer}/steps/${i}`)} onChange={(changed) => step(i, changed)}
              onRemove={() => onChange({ ...automation, steps: automation.steps.filter((_, at) => at !== i) })} />
          </li>
        ))}
      </Stack>
      {violationAt(problem, `${pointer}/steps`) && automation.steps.length === 0 && <Text size="sm" c="red">{violationAt(problem, `${pointer}/steps`)}</Text>}
      <NativeSelect mt="xs" size="xs" w={260} aria-label={t("shape.addStep")} value=""
        data={[{ value: "", label: t("shape.addStep") }, ...fresh.map((action) => ({ value: action, label: t(STEP_LABELS[action]) }))]}
        onChange={(event) => {
          const added = event.currentTarget.value;
          if (knownStep(added)) onChange({ ...automation, steps: [...automation.steps, FRESH_STEPS[added]] });
        }} />
    </fieldset>
  );
}

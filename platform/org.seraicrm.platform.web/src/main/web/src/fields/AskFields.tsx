import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { violationAt } from "../api/problems.ts";
import type { Field, FieldValue, Id } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import type { Refusal } from "../forms/useRowSave.ts";
import { shared } from "../ui/shared.ts";
import { ValueEditor } from "./ValueEditor.tsx";

export type Answers = Record<Id, FieldValue>;
interface Question { about: Id; fields: Field[]; save: (answers: Answers) => Promise<Refusal | undefined>; answer: (saved: boolean) => void }

const question = shared<Question | undefined>(undefined);

/**
 * Asks for what a card has to say before something can be done with it; stays until that is done or given up.
 *
 * @param about the card or client that is to say it: what is typed is kept for it
 * @returns whether it was done
 */
export function askFields(about: Id, fields: Field[], save: Question["save"]): Promise<boolean> {
  return new Promise((resolve) => {
    question.set({ about, fields, save, answer: (saved) => { question.set(undefined); resolve(saved); } });
  });
}

export function AskFieldsHost() {
  const asked = useSyncExternalStore(question.subscribe, question.current);
  return asked ? <AskDialog question={asked} /> : null;
}

function AskDialog({ question: { about, fields, save, answer } }: { question: Question }) {
  const { t } = useTranslation();
  const [answers, setAnswers, forget] = useDraft<Answers>(`asked.${about}.${fields.map((field) => field.id).join(".")}`, {});
  const [refused, setRefused] = useState<Refusal>();
  const [saving, setSaving] = useState(false);
  const submit = async (): Promise<void> => {
    setSaving(true);
    const refusal = await save(answers);
    setSaving(false);
    if (refusal) setRefused(refusal);
    else {
      forget();
      answer(true);
    }
  };
  const giveUp = (): void => {
    forget();
    answer(false);
  };
  const errors = fields.map((field) => violationAt(refused?.problem, `/values/${field.id}`));
  return (
    <Modal opened onClose={() => answer(false)} title={t("fields.asked")} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void submit(); }}>
        <Stack gap="sm">
          {fields.map((field, i) => (
            <ValueEditor key={field.id} field={field} label={field.label} required value={answers[field.id]} error={errors[i]}
              onChange={(value) => setAnswers({ ...answers, [field.id]: value })} />
          ))}
          {refused && errors.every((error) => !error) && <Text size="sm" c="red" role="alert">{refused.text}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={giveUp}>{t("common.cancel")}</Button>
            <Button type="submit" loading={saving}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

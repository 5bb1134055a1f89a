import { Button, Group, Modal, SegmentedControl, Stack, Table, Text } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { shared } from "../ui/shared.ts";
import type { Choice } from "./conflict.ts";

/** A conflict in words. */
export interface ShownConflict { field: string; label: string; base: string; mine: string; theirs: string }
export type Choices = Record<string, Choice>;

interface Question { conflicts: ShownConflict[]; answer: (choices: Choices | undefined) => void }
const question = shared<Question | undefined>(undefined);

/** Lets the user decide; nothing when they would rather go on typing. */
export function decideConflicts(conflicts: ShownConflict[]): Promise<Choices | undefined> {
  return new Promise((resolve) => {
    question.set({
      conflicts,
      answer: (choices) => {
        question.set(undefined);
        resolve(choices);
      },
    });
  });
}

export function ConflictHost() {
  const asked = useSyncExternalStore(question.subscribe, question.current);
  return asked ? <ConflictDialog question={asked} /> : null;
}

function ConflictDialog({ question: { conflicts, answer } }: { question: Question }) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Choices>({});
  const decided = conflicts.every((conflict) => choices[conflict.field]);
  return (
    <Modal opened onClose={() => answer(undefined)} title={t("conflict.title")} size="lg" closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <Text size="sm">{t("conflict.hint")}</Text>
        {conflicts.map((conflict) => (
          <Stack key={conflict.field} gap={6} className="panel" p="sm">
            <Text fw={600} size="sm">{conflict.label}</Text>
            <Table verticalSpacing={3} withRowBorders={false} highlightOnHover={false}>
              <Table.Tbody>
                <Line name={t("conflict.before")} text={conflict.base} />
                <Line name={t("conflict.mine")} text={conflict.mine} />
                <Line name={t("conflict.theirs")} text={conflict.theirs} />
              </Table.Tbody>
            </Table>
            <SegmentedControl size="xs" aria-label={conflict.label} value={choices[conflict.field] ?? ""}
              data={[{ value: "mine", label: t("conflict.keepMine") }, { value: "theirs", label: t("conflict.keepTheirs") }]}
              onChange={(value) => setChoices({ ...choices, [conflict.field]: value as Choice })} />
          </Stack>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(undefined)}>{t("common.cancel")}</Button>
          <Button disabled={!decided} onClick={() => answer(choices)}>{t("conflict.save")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th w={110} fw={400} c="dimmed" scope="row">{name}</Table.Th>
      <Table.Td className="pre">{text === "" ? t("common.none") : text}</Table.Td>
    </Table.Tr>
  );
}

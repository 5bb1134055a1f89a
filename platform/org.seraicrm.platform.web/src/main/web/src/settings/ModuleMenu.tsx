import { ActionIcon, Button, Group, Menu, Modal, NativeSelect, Stack, Table, Text, Textarea, TextInput } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import type { FieldType, ModuleRow } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { useAction } from "./useAction.ts";

const TYPES: FieldType[] = [
  "TEXT", "LONG_TEXT", "NUMBER", "MONEY", "DATE", "DATE_TIME", "CHOICE", "MULTI_CHOICE", "YES_NO", "PHONE", "EMAIL", "LINK", "USER",
];

/** Rename, fields, trash. */
export function ModuleMenu({ module }: { module: ModuleRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rename = useAction("module.rename");
  const [dialog, setDialog] = useState<"rename" | "fields">();
  const trash = async (): Promise<void> => {
    try {
      const { receipt } = await perform("module.trash", { module: module.id });
      toastUndo(t("common.trashed"), receipt, client);
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  const close = (): void => setDialog(undefined);
  return (
    <>
      <Menu width={200}>
        <Menu.Target>
          <ActionIcon aria-label={`${t("common.actions")}: ${module.name}`}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog("rename")}>{t("settings.rename")}</Menu.Item>
          <Menu.Item onClick={() => setDialog("fields")}>{t("settings.fields")}</Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void trash()}>{t("common.trash")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === "rename" && (
        <ActionDialog action={rename} title={t("settings.rename")} initial={{ module: module.id, name: module.name }} fixed={["module"]} onClose={close} />
      )}
      <Modal opened={dialog === "fields"} onClose={close} title={`${t("settings.fields")}: ${module.name}`} size="lg" closeButtonProps={{ "aria-label": t("app.close") }}>
        <Fields module={module} />
      </Modal>
    </>
  );
}

function Fields({ module }: { module: ModuleRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [label, setLabel] = useState("");
  const [type, setType] = useState<FieldType>("TEXT");
  const [choices, setChoices] = useState("");
  const choosing = type === "CHOICE" || type === "MULTI_CHOICE";
  const add = useMutation({
    mutationFn: () =>
      perform("field.add", {
        module: module.id, label: label.trim(), type,
        ...(choosing ? { choices: choices.split("\n").map((line) => line.trim()).filter(Boolean) } : {}),
      }),
    onSuccess: async ({ receipt }) => {
      setLabel("");
      setChoices("");
      toastUndo(t("app.saved"), receipt, client);
      await refreshEverything(client);
    },
  });
  const remove = useMutation({
    mutationFn: (field: string) => perform("field.remove", { module: module.id, field }),
    onError: toastError,
    onSuccess: async ({ receipt }) => {
      toastUndo(t("app.done"), receipt, client);
      await refreshEverything(client);
    },
  });
  const problem = problemOf(add.error);
  return (
    <Stack gap="md">
      <Table>
        <Table.Tbody>
          {module.fields.map((field) => (
            <Table.Tr key={field.id}>
              <Table.Td>{field.label}</Table.Td>
              <Table.Td><Text size="xs" c="dimmed">{t(`fieldTypes.${field.type}`)}</Text></Table.Td>
              <Table.Td ta="end">
                <ActionIcon aria-label={t("settings.removeField", { field: field.label })} disabled={remove.isPending} onClick={() => remove.mutate(field.id)}>
                  <IconTrash size={16} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <form onSubmit={(event) => { event.preventDefault(); add.mutate(); }}>
        <Stack gap="sm">
          <ProblemSummary error={add.error} shown={["/label", "/type", "/choices"]} />
          <Group gap="sm" align="flex-start" grow>
            <TextInput label={t("common.name")} required value={label} maxLength={80} error={violationAt(problem, "/label")}
              onChange={(event) => setLabel(event.currentTarget.value)} />
            <NativeSelect label={t("settings.fieldType")} value={type} error={violationAt(problem, "/type")}
              data={TYPES.map((each) => ({ value: each, label: t(`fieldTypes.${each}`) }))}
              onChange={(event) => setType(event.currentTarget.value as FieldType)} />
          </Group>
          {choosing && (
            <Textarea label={t("settings.choices")} autosize minRows={3} required value={choices} error={violationAt(problem, "/choices")}
              onChange={(event) => setChoices(event.currentTarget.value)} />
          )}
          <Group justify="flex-end"><Button type="submit" loading={add.isPending}>{t("settings.addField")}</Button></Group>
        </Stack>
      </form>
    </Stack>
  );
}

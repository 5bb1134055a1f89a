import { Button, FileButton, Group, Menu, Modal, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { IconFileImport, IconPlus, IconStack2 } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { departmentsQuery } from "../api/queries.ts";
import type { Id, ModuleKind, ModuleRow } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { ModuleSetDialog } from "./ModuleSetDialog.tsx";

/** A module of an installed kind, an empty one, or one from a file (A84); then it is shaped. */
export function NewModule({ kinds, modules }: { kinds: ModuleKind[]; modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ModuleKind>();
  const [set, setSet] = useState(false);
  const made = async (result: unknown, receipt: string | undefined): Promise<void> => {
    setKind(undefined);
    toastUndo(t("app.saved"), receipt, client);
    await refreshEverything(client);
    const id = idOf(result);
    if (id) await navigate({ to: `/settings/modules/${id}` as never });
  };
  const bring = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      const { result, receipt } = await perform("module.import", { manifest: await file.text() });
      await made(result, receipt);
    } catch (failure) {
      toastError(failure);
    }
  };
  return (
    <>
      <FileButton accept=".yaml,.yml" onChange={(file) => void bring(file)}>
        {(props) => <Button variant="default" leftSection={<IconFileImport size={15} />} {...props}>{t("shape.import")}</Button>}
      </FileButton>
      <Menu width={320}>
        <Menu.Target><Button leftSection={<IconPlus size={15} />}>{t("settings.newModule")}</Button></Menu.Target>
        <Menu.Dropdown style={{ maxHeight: "70vh", overflowY: "auto" }}>
          <Menu.Label>{t("settings.createFrom")}</Menu.Label>
          {[...kinds].sort((a, b) => Number(a.id === "empty") - Number(b.id === "empty")).map((each) => (
            <Menu.Item key={each.id} leftSection={<ModuleIcon icon={each.icon} colour={each.colour} />} onClick={() => setKind(each)}>
              <Text size="sm">{each.name}</Text>
              <Text size="xs" c="dimmed">{each.description}</Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconStack2 size={18} />} onClick={() => setSet(true)}>
            <Text size="sm">{t("settings.moduleSet")}</Text>
            <Text size="xs" c="dimmed">{t("settings.moduleSetHint")}</Text>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {set && <ModuleSetDialog kinds={kinds} modules={modules} onClose={() => setSet(false)} />}
      {kind && <NewModuleDialog kind={kind} onClose={() => setKind(undefined)} onMade={made} />}
    </>
  );
}

interface NewModuleDialogProps { kind: ModuleKind; onClose: () => void; onMade: (result: unknown, receipt: string | undefined) => Promise<void> }

function NewModuleDialog({ kind, onClose, onMade }: NewModuleDialogProps) {
  const { t } = useTranslation();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [{ name, only }, set, forget] = useDraft<{ name: string; only: Id[] }>(`module.new.${kind.id}`, { name: kind.id === "empty" ? "" : kind.name, only: [] });
  const create = useMutation({
    mutationFn: () =>
      perform("module.create", {
        kind: kind.id, name: name.trim(),
        offFor: only.length === 0 ? [] : departments.map((department) => department.id).filter((id) => !only.includes(id)),
      }),
    onSuccess: ({ result, receipt }) => {
      forget();
      return onMade(result, receipt);
    },
  });
  const leave = (): void => {
    forget();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`${t("settings.newModule")}: ${kind.name}`} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
        <Stack gap="sm">
          <ProblemSummary error={create.error} shown={["/name"]} />
          <TextInput label={t("common.label")} required data-autofocus maxLength={80} value={name} error={violationAt(problemOf(create.error), "/name")}
            onChange={(event) => set({ name: event.currentTarget.value, only })} />
          {departments.length > 0 && (
            <MultiSelect label={t("settings.departments")} placeholder={only.length === 0 ? t("settings.company") : ""} value={only} onChange={(chosen) => set({ name, only: chosen })}
              data={departments.map((department) => ({ value: department.id, label: department.name }))} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
            <Button type="submit" loading={create.isPending}>{t("shape.create")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

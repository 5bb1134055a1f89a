import { Button, Group, List, Modal, Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { actionsQuery } from "../api/queries.ts";
import type { ModuleKind, ModuleRow } from "../api/types.ts";
import { choicesOf } from "../forms/actionInput.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { toast } from "../ui/toasts.tsx";

interface ModuleSetDialogProps { kinds: ModuleKind[]; modules: ModuleRow[]; onClose: () => void }

/** The modules that a business begins with, shown before they are created (A219). */
export function ModuleSetDialog({ kinds, modules, onClose }: ModuleSetDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [business, setBusiness] = useState("");
  const { data: actions = [] } = useQuery(actionsQuery);
  const parameter = actions.find((action) => action.name === "module.createSet")?.parameters[0];
  const there = new Set(modules.filter((module) => !module.trashed).map((module) => module.kind));
  const missing = kinds.filter((kind) => kind.suits.includes(business) && !there.has(kind.id));
  const create = useMutation({
    mutationFn: () => perform("module.createSet", { business }),
    onSuccess: async () => {
      onClose();
      toast(t("settings.setCreated", { count: missing.length }));
      await refreshEverything(client);
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("settings.moduleSet")} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
        <Stack gap="md">
          <ProblemSummary error={create.error} shown={[]} />
          <Radio.Group label={parameter?.label} value={business} onChange={setBusiness}>
            <Stack gap="xs" mt={6}>{parameter && choicesOf(parameter).map(({ value, label }) => <Radio key={value} value={value} label={label} />)}</Stack>
          </Radio.Group>
          {business !== "" && (
            <div role="status">
              <Text size="sm" c="dimmed" mb={6}>{t(missing.length === 0 ? "settings.setThere" : "settings.setCreates")}</Text>
              <List spacing={4} size="sm" listStyleType="none">
                {missing.map((kind) => <List.Item key={kind.id} icon={<ModuleIcon icon={kind.icon} colour={kind.colour} />}>{kind.name}</List.Item>)}
              </List>
            </div>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" disabled={missing.length === 0} loading={create.isPending}>{t("shape.create")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

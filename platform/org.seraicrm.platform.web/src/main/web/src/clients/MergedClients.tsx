import { Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { Client, Id } from "../api/types.ts";
import { refreshAll } from "../live/refresh.ts";
import { useOffered } from "../session/useMe.ts";
import { Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";

/** Who was merged into this client, and how to have them back. */
export function MergedClients({ client }: { client: Client }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const separates = useOffered("client.separate") && !client.trashed;
  const takeBack = async (id: Id): Promise<void> => {
    try {
      const { receipt } = await perform("client.separate", { client: id, from: client.id });
      toastUndo(t("merge.takenBack"), receipt, cache);
    } catch (failure) {
      toastError(failure);
    }
    await refreshAll(cache);
  };
  if (client.merged.length === 0) return null;
  return (
    <Panel title={t("merge.with")}>
      {client.merged.map(({ id, name }) => (
        <Group key={id} justify="space-between" wrap="nowrap" px="sm" pb="xs">
          <Text size="sm" className="wrap">{name}</Text>
          {separates && <Button variant="subtle" size="compact-xs" onClick={() => void takeBack(id)}>{t("merge.takeBack")}</Button>}
        </Group>
      ))}
    </Panel>
  );
}

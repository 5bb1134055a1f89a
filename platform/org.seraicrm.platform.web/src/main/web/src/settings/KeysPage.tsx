import { Alert, Button, Stack, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { apiKeysQuery, usersQuery } from "../api/queries.ts";
import type { ApiKey, Outcome } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { CopyText } from "../ui/CopyText.tsx";
import { useFormats } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { useAction } from "./useAction.ts";

/** Keys for programs: shown once, then only by name. */
export function KeysPage() {
  const { t } = useTranslation();
  const { data: keys } = useSuspenseQuery(apiKeysQuery);
  const valid = keys.filter((key) => !key.revoked);
  const create = useAction("apikey.create");
  const revoke = useAction("apikey.revoke");
  const [asked, setAsked] = useState<"create" | ApiKey>();
  const [secret, setSecret] = useState<string>();
  const add = <Button leftSection={<IconPlus size={15} />} onClick={() => setAsked("create")}>{t("settings.newKey")}</Button>;
  return (
    <Page title={t("settings.keys")} aside={add} width="text">
      <Stack gap="md">
        {secret && <Alert title={t("settings.keyOnce")} role="status"><CopyText text={secret} /></Alert>}
        <Text size="sm" c="dimmed">{t("settings.keyUse")}</Text>
        {valid.length > 0 ? <KeyTable keys={valid} onRevoke={setAsked} /> : (
          <div className="panel empty-state"><Text fw={600}>{t("apiKeys.none")}</Text><Text size="sm" c="dimmed">{t("apiKeys.noneHint")}</Text></div>
        )}
      </Stack>
      {asked === "create" && (
        <ActionDialog action={create} title={t("settings.newKey")} onClose={() => setAsked(undefined)} onDone={(outcome) => setSecret(secretOf(outcome))} />
      )}
      {asked && asked !== "create" && (
        <ActionDialog action={revoke} title={`${t("settings.revoke")}: ${asked.name}`} initial={{ apiKey: asked.id }} fixed={["apiKey"]}
          submitLabel={t("settings.revoke")} onClose={() => setAsked(undefined)} />
      )}
    </Page>
  );
}

function KeyTable({ keys, onRevoke }: { keys: ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: users = [] } = useQuery(usersQuery);
  return (
    <div className="panel">
      <Table className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("common.name")}</Table.Th>
            <Table.Th>{t("apiKeys.rights")}</Table.Th>
            <Table.Th>{t("apiKeys.used")}</Table.Th>
            <Table.Th><span className="visually-hidden">{t("common.actions")}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>{key.name}</Table.Td>
              <Table.Td>{users.find((user) => user.id === key.user)?.name}</Table.Td>
              <Table.Td>{key.used ? formats.instant(key.used) : t("apiKeys.unused", { at: formats.instant(key.created) })}</Table.Td>
              <Table.Td ta="end" className="beside">
                <Button variant="subtle" size="compact-xs" aria-label={`${t("settings.revoke")}: ${key.name}`} onClick={() => onRevoke(key)}>{t("settings.revoke")}</Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function secretOf(outcome: Outcome<unknown>): string {
  if (typeof outcome.result === "string") return outcome.result;
  const texts = Object.values((outcome.result ?? {}) as Record<string, unknown>).filter((value): value is string => typeof value === "string");
  return texts.find((text) => text.startsWith("serai_")) ?? texts.join(" ");
}

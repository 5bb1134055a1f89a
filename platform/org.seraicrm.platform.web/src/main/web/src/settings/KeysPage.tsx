import { Alert, Button, Code, CopyButton, Group, Stack, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { optionalSettingsQuery } from "../api/queries.ts";
import type { Json, Outcome } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { Page } from "../ui/Page.tsx";
import { useAction } from "./useAction.ts";

interface KeyRow { id: string; name: string; created?: string; lastUsed?: string }

/** Keys for programs: shown once, then only by name. */
export function KeysPage() {
  const { t } = useTranslation();
  const { data } = useQuery(optionalSettingsQuery("apikeys"));
  const create = useAction("apikey.create");
  const revoke = useAction("apikey.revoke");
  const [asked, setAsked] = useState<"create" | KeyRow>();
  const [secret, setSecret] = useState<string>();
  const rows = keyRows(data);
  const add = <Button leftSection={<IconPlus size={15} />} onClick={() => setAsked("create")}>{t("settings.newKey")}</Button>;
  return (
    <Page title={t("settings.keys")} aside={add} narrow>
      <Stack gap="md">
        {secret && (
          <Alert title={t("settings.keyOnce")} role="status">
            <Group gap="xs"><Code className="wrap">{secret}</Code><Copy text={secret} /></Group>
          </Alert>
        )}
        <Text size="sm" c="dimmed">{t("settings.keyUse")}</Text>
        {rows.length > 0 && (
          <div className="panel">
            <Table>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>{row.name}</Table.Td>
                    <Table.Td ta="end"><Button variant="subtle" size="compact-xs" onClick={() => setAsked(row)}>{t("settings.revoke")}</Button></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Stack>
      {asked === "create" && (
        <ActionDialog action={create} title={t("settings.newKey")} onClose={() => setAsked(undefined)} onDone={(outcome) => setSecret(secretOf(outcome))} />
      )}
      {asked && asked !== "create" && (
        <ActionDialog action={revoke} title={`${t("settings.revoke")}: ${asked.name}`} initial={{ [revoke?.parameters[0]?.name ?? "key"]: asked.id }}
          fixed={[revoke?.parameters[0]?.name ?? "key"]} onClose={() => setAsked(undefined)} />
      )}
    </Page>
  );
}

function Copy({ text }: { text: string }) {
  const { t } = useTranslation();
  return <CopyButton value={text}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? t("settings.copied") : t("settings.copy")}</Button>}</CopyButton>;
}

function secretOf(outcome: Outcome<unknown>): string {
  if (typeof outcome.result === "string") return outcome.result;
  const texts = Object.values((outcome.result ?? {}) as Record<string, unknown>).filter((value): value is string => typeof value === "string");
  return texts.find((text) => text.startsWith("serai_")) ?? texts.join(" ");
}

function keyRows(data: Json | null | undefined): KeyRow[] {
  const list = Array.isArray(data) ? data : data && typeof data === "object" && !Array.isArray(data) ? Object.values(data).find(Array.isArray) : undefined;
  return (list ?? []).filter((row): row is Json & KeyRow & { [key: string]: Json } => typeof row === "object" && row !== null && !Array.isArray(row) && "id" in row);
}

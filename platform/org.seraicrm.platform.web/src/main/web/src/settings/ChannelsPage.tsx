import { Alert, Badge, Button, Group, Menu, Modal, Stack, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { departmentsQuery, optionalSettingsQuery, usersQuery } from "../api/queries.ts";
import type { Json } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { CopyText } from "../ui/CopyText.tsx";
import { useFormats } from "../ui/format.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { toast, toastError, toastUndo } from "../ui/toasts.tsx";
import { ChannelForm } from "./ChannelForm.tsx";
import type { Channel, ChannelKind, ChannelSettings } from "./channels.ts";

/** What connects the company with the outside: mailboxes, bots, webhooks. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(optionalSettingsQuery<ChannelSettings>("channels"));
  const [asked, setAsked] = useState<{ kind: ChannelKind; channel?: Channel }>();
  const kinds = data?.kinds ?? [];
  const channels = data?.channels ?? [];
  const add = kinds.length > 0 && (
    <Menu width={240}>
      <Menu.Target><Button leftSection={<IconPlus size={15} />}>{t("settings.newChannel")}</Button></Menu.Target>
      <Menu.Dropdown>{kinds.map((kind) => <Menu.Item key={kind.id} onClick={() => setAsked({ kind })}>{kind.name}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
  return (
    <Page title={t("settings.channels")} aside={add}>
      <Stack gap="md" maw={900}>
        <Text size="sm" c="dimmed">{t("settings.channelHint")}</Text>
        {channels.length === 0 && <Text size="sm" c="dimmed">{t("common.nothing")}</Text>}
        {channels.map((channel) => {
          const kind = kinds.find((each) => each.id === channel.kind);
          return <ChannelPanel key={channel.id} channel={channel} kind={kind} onChange={() => kind && setAsked({ kind, channel })} />;
        })}
      </Stack>
      {asked && (
        <Modal opened onClose={() => setAsked(undefined)} title={asked.channel ? `${asked.kind.name}: ${asked.channel.name}` : asked.kind.name} size="lg"
          closeButtonProps={{ "aria-label": t("app.close") }}>
          <ChannelForm kind={asked.kind} channel={asked.channel} onDone={() => setAsked(undefined)} />
        </Modal>
      )}
    </Page>
  );
}

interface ChannelPanelProps { channel: Channel; kind: ChannelKind | undefined; onChange: () => void }

function ChannelPanel({ channel, kind, onChange }: ChannelPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (action: string) => perform(action, { channel: channel.id }),
    onSuccess: ({ receipt }, action) => (action === "channel.test" ? toast(t("settings.tested")) : toastUndo(t("app.done"), receipt, client)),
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: ["settings"] }),
  });
  const title = (
    <Group gap={8} component="span">
      {channel.name} {kind && kind.name !== channel.name && <Text span size="xs" c="dimmed" fw={400}>{kind.name}</Text>} <State channel={channel} />
    </Group>
  );
  const buttons = (
    <Group gap={6}>
      <Button variant="default" size="compact-xs" loading={act.isPending && act.variables === "channel.test"} disabled={!channel.available}
        onClick={() => act.mutate("channel.test")}>{t("settings.test")}</Button>
      <Button variant="default" size="compact-xs" disabled={!kind} onClick={onChange}>{t("settings.change")}</Button>
      <Button variant="default" size="compact-xs" onClick={() => act.mutate(channel.enabled ? "channel.disable" : "channel.enable")}>
        {channel.enabled ? t("settings.switchOff") : t("settings.switchOn")}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => act.mutate("channel.remove")}>{t("common.trash")}</Button>
    </Group>
  );
  const { modules } = useMe();
  const { data: users = [] } = useQuery(usersQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const fields = new Map((kind?.fields ?? []).map((field) => [field.name, field]));
  const labelOf = (name: string): string => fields.get(name)?.label ?? name;
  const named = (name: string, value: Json): string => {
    const rows = { MODULE: modules, USER: users, DEPARTMENT: departments }[fields.get(name)?.type as "MODULE" | "USER" | "DEPARTMENT"];
    return rows?.find((row) => row.id === value)?.name ?? shown(value);
  };
  return (
    <Panel title={title} aside={buttons}>
      {channel.error && (
        <Alert color="red" m="sm" p="xs" title={`${t("settings.lastError")}${channel.failed ? ` (${formats.instant(channel.failed)})` : ""}`}>
          {channel.error.detail ?? channel.error.title}
        </Alert>
      )}
      <Table highlightOnHover={false}>
        <Table.Tbody>
          {Object.entries(channel.settings).filter(([, value]) => value !== null && value !== "").map(([name, value]) => (
            <Line key={name} label={labelOf(name)}>{named(name, value)}</Line>
          ))}
          {Object.entries(channel.generated ?? {}).map(([name, value]) => (
            <Line key={name} label={labelOf(name)}><CopyText text={value} /></Line>
          ))}
          {channel.succeeded && <Line label={t("settings.lastSuccess")}>{formats.instant(channel.succeeded)}</Line>}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function State({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  if (!channel.available) return <Badge color="yellow">{t("settings.unavailable")}</Badge>;
  if (!channel.enabled) return <Badge color="gray">{t("settings.isOff")}</Badge>;
  return channel.error ? <Badge color="red">{t("settings.fails")}</Badge> : <Badge color="green">{t("settings.works")}</Badge>;
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={200} fw={400} c="dimmed" scope="row">{label}</Table.Th>
      <Table.Td className="pre">{children}</Table.Td>
    </Table.Tr>
  );
}

function shown(value: Json): string {
  if (Array.isArray(value)) return value.map(shown).join("\n");
  if (typeof value === "object" && value !== null) return Object.entries(value).map(([name, text]) => `${name} = ${shown(text)}`).join("\n");
  return String(value);
}

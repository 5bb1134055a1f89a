import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actionsQuery, optionalSettingsQuery } from "../api/queries.ts";
import type { ActionType, Json } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { channelsOf, type Channel } from "./channels.ts";

/** What connects the company with the outside: shown as the server describes it, steered by the channels' actions. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(optionalSettingsQuery("channels"));
  const { data: actions = [] } = useQuery(actionsQuery);
  const channels = channelsOf(data);
  const [asked, setAsked] = useState<{ action: ActionType; channel?: Channel }>();
  const general = actions.filter((action) => action.name.startsWith("channel."));
  return (
    <Page title={t("settings.channels")}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">{t("settings.channelHint")}</Text>
        <Group gap="xs">
          {general.map((action) => <Button key={action.name} variant="default" onClick={() => setAsked({ action })}>{action.label}</Button>)}
        </Group>
        {channels.length === 0 && <Text size="sm" c="dimmed">{t("common.nothing")}</Text>}
        {channels.map((channel) => <ChannelPanel key={channel.id} channel={channel} actions={actions} onAsk={(action) => setAsked({ action, channel })} />)}
      </Stack>
      {asked && <ActionDialog action={asked.action} initial={asked.channel?.values ?? {}} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}

function ChannelPanel({ channel, actions, onAsk }: { channel: Channel; actions: ActionType[]; onAsk: (action: ActionType) => void }) {
  const { t } = useTranslation();
  const own = actions.filter((action) => channel.actions.includes(action.name));
  const buttons = (
    <Group gap={6}>
      {own.map((action) => <Button key={action.name} variant="default" size="compact-xs" onClick={() => onAsk(action)}>{action.label}</Button>)}
    </Group>
  );
  return (
    <Panel title={channel.title} aside={buttons}>
      {channel.error && <Alert color="red" m="sm" p="xs" title={t("settings.lastError")}>{channel.error}</Alert>}
      <Table highlightOnHover={false}>
        <Table.Tbody>
          {Object.entries(channel.values).map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={180} fw={400} c="dimmed" scope="row">{name}</Table.Th>
              <Table.Td className="wrap">{shown(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function shown(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

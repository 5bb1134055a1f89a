import { Button, Menu, Modal, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { optionalSettingsQuery } from "../api/queries.ts";
import type { Id } from "../api/types.ts";
import { Page } from "../ui/Page.tsx";
import { ChannelForm } from "./ChannelForm.tsx";
import { ChannelKey, type KeyOf } from "./ChannelKey.tsx";
import { ChannelPanel } from "./ChannelPanel.tsx";
import { type Channel, type ChannelKind, type ChannelSettings, keyFieldOf } from "./channels.ts";
import { DeadLetters } from "./DeadLetters.tsx";

/** Channels work beside everything else: how they fare is asked for while somebody looks. */
const PACE = 10_000;

/** What connects the company with the outside: mailboxes, bots, webhooks. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery({ ...optionalSettingsQuery<ChannelSettings>("channels"), refetchInterval: PACE });
  const [asked, setAsked] = useState<{ kind: ChannelKind; channel?: Channel }>();
  const [key, setKey] = useState<KeyOf>();
  const kinds = data?.kinds ?? [];
  const channels = data?.channels ?? [];
  const add = kinds.length > 0 && (
    <Menu width={240}>
      <Menu.Target><Button leftSection={<IconPlus size={15} />}>{t("settings.newChannel")}</Button></Menu.Target>
      <Menu.Dropdown>{kinds.map((kind) => <Menu.Item key={kind.id} onClick={() => setAsked({ kind })}>{kind.name}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
  const saved = (id: Id | undefined, typed: Record<string, unknown>): void => {
    const field = asked?.channel ? undefined : keyFieldOf(asked?.kind, typed);
    if (id && field) setKey({ channel: id, field, first: true });
    setAsked(undefined);
  };
  return (
    <Page title={t("settings.channels")} aside={add}>
      <Stack gap="md" maw={900}>
        <Text size="sm" c="dimmed">{t("settings.channelHint")}</Text>
        {channels.length === 0 && <Text size="sm" c="dimmed">{t("common.nothing")}</Text>}
        {channels.map((channel) => {
          const kind = kinds.find((each) => each.id === channel.kind);
          return (
            <ChannelPanel key={channel.id} channel={channel} kind={kind} onChange={() => kind && setAsked({ kind, channel })}
              onKey={(field) => setKey({ channel: channel.id, field, first: false })} />
          );
        })}
        <DeadLetters />
      </Stack>
      {asked && (
        <Modal opened onClose={() => setAsked(undefined)} title={asked.channel ? `${asked.kind.name}: ${asked.channel.name}` : asked.kind.name} size="lg"
          closeOnClickOutside={false} closeButtonProps={{ "aria-label": t("app.close") }}>
          <ChannelForm kind={asked.kind} channel={asked.channel} onCancel={() => setAsked(undefined)} onSaved={saved} />
        </Modal>
      )}
      {key && <ChannelKey of={key} onClose={() => setKey(undefined)} />}
    </Page>
  );
}

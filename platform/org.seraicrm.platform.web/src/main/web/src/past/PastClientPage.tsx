import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pastClientQuery } from "../api/past.ts";
import type { Client, Id } from "../api/types.ts";
import { OwnFields } from "../clients/OwnFields.tsx";
import { CardRows } from "../clients/CardRows.tsx";
import { ContactList } from "../clients/ContactList.tsx";
import { useClientSight } from "../clients/useClientSight.ts";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { PastBanner } from "./PastBanner.tsx";
import { PastTodos } from "./PastTodos.tsx";

/** A client with its cards as they were, to be looked at only. */
export function PastClientPage({ id, at }: { id: Id; at: string }) {
  const { t } = useTranslation();
  const { data: past } = useSuspenseQuery(pastClientQuery(id, at));
  const client = past.state;
  const banner = <PastBanner subject={{ kind: "client", id }} past={past} />;
  if (!client) return <Page title={t("past.title")}>{banner}</Page>;
  const title = <Group gap="xs"><Title order={1}>{client.name}</Title><Badge color="gray">{t(`client.kinds.${client.kind}`)}</Badge></Group>;
  return (
    <Page title={client.name} shownTitle={title}>
      {banner}
      <div className="columns client">
        <Stack gap="md">
          <Details client={client} />
          <Panel title={t("client.cards")}><CardRows cards={client.cards} asOf={at} trashed={past.trashed} /></Panel>
        </Stack>
        <Stack gap="md">
          <PastTodos todos={client.todos} showCard />
          <HistoryPanel subject={{ kind: "client", id }} before={past.before} />
        </Stack>
      </div>
    </Page>
  );
}

function Details({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { sees } = useClientSight();
  return (
    <Panel title={t("client.details")}>
      <Stack gap="sm" px="sm" pb="sm">
        <ContactList contactPoints={client.contactPoints} addresses={client.addresses} persons={client.persons} />
        {sees("responsible") && (
          <div>
            <Text size="xs" c="dimmed">{t("common.responsible")}</Text>
            <Text size="sm">{client.responsible?.name ?? t("common.nobody")}</Text>
          </div>
        )}
        <OwnFields client={client} editable={false} />
      </Stack>
    </Panel>
  );
}

import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clientQuery } from "../api/queries.ts";
import type { Client, Field } from "../api/types.ts";
import { EditableField } from "../fields/EditableField.tsx";
import { readDraft } from "../forms/drafts.ts";
import { useRowSave } from "../forms/useRowSave.ts";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { Composer } from "../history/Composer.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { mailComposer } from "../history/mailAnswer.ts";
import { ClientPanels } from "../parts/PartPanels.tsx";
import { useOffered } from "../session/useMe.ts";
import { ActionsMenu } from "../settings/ActionsMenu.tsx";
import { TodoPanel } from "../todos/TodoPanel.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { useTrash } from "../ui/useTrash.ts";
import { CardRows } from "./CardRows.tsx";
import { CompletenessLine } from "./CompletenessLine.tsx";
import { ContactList, mailAddresses } from "./ContactList.tsx";
import { EditClient } from "./EditClient.tsx";
import { MergedClients } from "./MergedClients.tsx";
import { OwnFields } from "./OwnFields.tsx";
import { useClientShow } from "./useClientShow.ts";
import { useClientSight } from "./useClientSight.ts";

/** Everything about one client: data, cards, to-dos, history. */
export function ClientPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: client } = useSuspenseQuery(clientQuery(id));
  const trash = useTrash("client", id);
  const save = useRowSave({ kind: "client", id }, useClientShow());
  const change = useOffered("client.change") && !client.trashed;
  const nameField: Field = { id: "name", label: t("common.name"), type: "TEXT", choices: [], main: false };
  const title = (
    <Group gap="xs" flex={1} miw={0}>
      <h1 style={{ margin: 0, fontSize: "1.25rem", lineHeight: 1.3, flex: "0 1 auto", minWidth: 0 }}>
        <EditableField key={id} field={nameField} value={client.name} version={client.version} draftKey={`client.${id}.name`} hideLabel required
          readOnly={!change} onSave={(edit) => save({ name: edit.value }, { name: edit.base }, edit.version)} />
      </h1>
      <Badge color="gray">{t(`client.kinds.${client.kind}`)}</Badge>
    </Group>
  );
  if (client.mergedInto) return <Navigate to="/clients/$id" params={{ id: client.mergedInto }} replace />;
  return (
    <Page title={client.name} shownTitle={title} aside={<ActionsMenu subject={{ kind: "client", id }} client={id} trashed={client.trashed} onTrash={trash} />}>
      {client.trashed && <TrashedNotice onRestore={trash} />}
      <div className="columns client">
        <Stack gap="md">
          <Details client={client} editable={change} />
          <Cards client={client} />
          <FilesPanel subject={{ kind: "client", id }} editable={!client.trashed && change} />
          <MergedClients client={client} />
          <ClientPanels client={client} />
        </Stack>
        <Stack gap="md">
          <TodoPanel todos={client.todos} about={{ client: { id, name: client.name } }} showAbout />
          {!client.trashed && <Composer subject={{ kind: "client", id }} addresses={mailAddresses(client)} />}
          <HistoryPanel subject={{ kind: "client", id }} />
        </Stack>
      </div>
    </Page>
  );
}

function Details({ client, editable }: { client: Client; editable: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(() => readDraft(`client.${client.id}`) !== undefined);
  const save = useRowSave({ kind: "client", id: client.id }, useClientShow());
  const writes = useOffered("mail.send") && !client.trashed;
  const { sees, changes } = useClientSight();
  const responsible: Field = { id: "responsible", label: t("common.responsible"), type: "USER", choices: [], main: false };
  if (editing) return <EditClient key={client.id} client={client} onDone={() => setEditing(false)} />;
  const edit = editable && (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>
      {t("common.edit", { what: "" }).trim()}
    </Button>
  );
  return (
    <Panel title={t("client.details")} aside={edit} tour="details">
      <Stack gap="sm" px="sm" pb="sm">
        <CompletenessLine of={client.completeness} label={(missing) => t(`client.missing.${missing as "phone"}`)} onFill={editable ? () => setEditing(true) : undefined} />
        <ContactList contactPoints={client.contactPoints} addresses={client.addresses} persons={client.persons}
          registry={client.kind === "COMPANY" ? client.name : undefined} onWrite={writes ? (to) => mailComposer.begin(client.id, { to }) : undefined} />
        {sees("responsible") && (
          <EditableField key={client.id} field={responsible} value={client.responsible?.id ?? null} version={client.version}
            draftKey={`client.${client.id}.responsible`} readOnly={!editable || !changes("responsible")} display={client.responsible?.name}
            onSave={(change) => save({ responsible: change.value }, { responsible: change.base }, change.version)} />
        )}
        <OwnFields client={client} editable={editable} />
      </Stack>
    </Panel>
  );
}

function Cards({ client }: { client: Client }) {
  const { t } = useTranslation();
  const offered = useOffered("card.open") && !client.trashed;
  const add = offered && (
    <Button component={Link} to="/new/card" search={{ client: client.id, name: client.name } as never} variant="subtle" size="compact-xs"
      leftSection={<IconPlus size={14} />}>{t("card.new")}</Button>
  );
  return (
    <Panel title={t("client.cards")} aside={add} tour="cards">
      <CardRows cards={client.cards} />
    </Panel>
  );
}

export function TrashedNotice({ onRestore }: { onRestore: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" mb="md" p="xs">
      <Group justify="space-between">
        <Text size="sm">{t("common.trashed")}</Text>
        <Button variant="default" onClick={onRestore}>{t("common.restore")}</Button>
      </Group>
    </Alert>
  );
}

import { Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cardQuery } from "../api/queries.ts";
import type { Card, Field } from "../api/types.ts";
import { ContactList, mailAddresses } from "../clients/ContactList.tsx";
import { CompletenessLine } from "../clients/CompletenessLine.tsx";
import { TrashedNotice } from "../clients/ClientPage.tsx";
import { grouped } from "../fields/asked.ts";
import { EditableField } from "../fields/EditableField.tsx";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { Composer } from "../history/Composer.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { mailComposer } from "../history/mailAnswer.ts";
import { CardPanels } from "../parts/PartPanels.tsx";
import { useOffered } from "../session/useMe.ts";
import { ActionsMenu } from "../settings/ActionsMenu.tsx";
import { TodoPanel } from "../todos/TodoPanel.tsx";
import { ModuleIcon } from "../ui/icons.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { useTrash } from "../ui/useTrash.ts";
import { LinkedCards } from "./LinkedCards.tsx";
import { StatusStairs } from "./StatusStairs.tsx";
import { useCardFields } from "./useCardFields.ts";

/** One matter with one client: where it stands, who does what until when, what has happened. */
export function CardPage({ id }: { id: string }) {
  const { data: card } = useSuspenseQuery(cardQuery(id));
  const trash = useTrash("card", id);
  const { t } = useTranslation();
  const fields = useCardFields(card);
  const editable = useOffered("card.change") && card.editable && !card.trashed;
  const writes = useOffered("mail.send") && editable;
  const narrow = useMediaQuery("(max-width: 61.99em)") ?? false;
  const about = { card: { id, title: card.title }, client: { id: card.client.id, name: card.client.name } };
  const todos = <TodoPanel todos={card.todos} about={about} />;
  return (
    <Page title={card.title} shownTitle={<Heading card={card} editable={editable} />}
      aside={<ActionsMenu subject={{ kind: "card", id }} client={card.client.id} moduleKind={card.module.kind} trashed={card.trashed} onTrash={trash} />}>
      {card.trashed && <TrashedNotice onRestore={trash} />}
      {!card.editable && !card.trashed && <Text size="sm" c="dimmed" mb="sm">{t("card.readOnly")}</Text>}
      <div className="columns card">
        <StatusStairs card={card} editable={editable} />
        <Stack gap="md">
          <MainFields card={card} fields={fields.main} editable={editable} />
          {narrow && todos}
          {editable && <Composer subject={{ kind: "card", id }} addresses={mailAddresses(card.client)} />}
          <HistoryPanel subject={{ kind: "card", id }} />
        </Stack>
        <Stack gap="md">
          {!narrow && todos}
          <Panel title={<Link className="quiet-link" to="/clients/$id" params={{ id: card.client.id }}>{card.client.name}</Link>}>
            <div style={{ padding: "0 12px 12px" }}>
              <ContactList contactPoints={card.client.contactPoints} addresses={card.client.addresses} persons={card.client.persons}
                registry={card.client.kind === "COMPANY" ? card.client.name : undefined}
                onWrite={writes ? (to) => mailComposer.begin(id, { to }) : undefined} />
            </div>
          </Panel>
          {fields.others.length > 0 && (
            <Panel title={t("card.fields")}>
              <Stack gap={4} px="sm" pb="sm">
                <CompletenessLine of={card.completeness} label={(missing) => [...fields.main, ...fields.others].find((field) => field.id === missing)?.label} />
                {grouped(fields.all, fields.others).map(({ heading, fields: under }) => (
                  <FieldGroup key={heading ?? ""} heading={heading}>
                    {under.map((field) => <CardField key={`${id}${field.id}`} card={card} field={field} readOnly={!editable} />)}
                  </FieldGroup>
                ))}
              </Stack>
            </Panel>
          )}
          <LinkedCards card={card} />
          <FilesPanel subject={{ kind: "card", id }} editable={editable} />
          <CardPanels card={card} />
        </Stack>
      </div>
    </Page>
  );
}

function FieldGroup({ heading, children }: { heading: string | undefined; children: ReactNode }) {
  if (!heading) return children;
  return (
    <section aria-label={heading}>
      <Text component="h3" size="xs" fw={600} mt={8} mb={2}>{heading}</Text>
      <Stack gap={4}>{children}</Stack>
    </section>
  );
}

export function Heading({ card, editable }: { card: Card; editable: boolean }) {
  const fields = useCardFields(card);
  return (
    <Stack gap={0} flex={1} miw={0}>
      <Group gap={6} fz="sm">
        <ModuleIcon icon={card.module.icon} colour={card.module.colour} />
        <Link className="quiet-link tap" to="/modules/$id" params={{ id: card.module.id }}>{card.module.name}</Link>
        <Text span c="dimmed" aria-hidden>/</Text>
        <Link className="quiet-link wrap tap" to="/clients/$id" params={{ id: card.client.id }}>{card.client.name}</Link>
      </Group>
      <h1 style={{ margin: 0, fontSize: "1.25rem", lineHeight: 1.3 }}>
        <EditableField key={card.id} field={fields.title} value={card.title} version={card.version} draftKey={`card.${card.id}.title`} hideLabel required
          readOnly={!editable} onSave={fields.saver(fields.title)} />
      </h1>
    </Stack>
  );
}

/** The fields that decide, in the middle and in darker blue (A50). */
export function MainFields({ card, fields, editable }: { card: Card; fields: Field[]; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="band" aria-label={t("card.main")}>
      <SimpleGrid cols={{ base: 2, md: fields.length > 3 ? 4 : fields.length }} spacing="xs" verticalSpacing="xs" p="sm">
        {fields.map((field) => <CardField key={`${card.id}${field.id}`} card={card} field={field} readOnly={!editable} />)}
      </SimpleGrid>
    </section>
  );
}

export function CardField({ card, field, readOnly }: { card: Card; field: Field; readOnly?: boolean }) {
  const fields = useCardFields(card);
  return (
    <EditableField field={field} value={fields.valueOf(field)} version={card.version} draftKey={`card.${card.id}.${field.id}`}
      readOnly={readOnly || field.readOnly || false} display={field.id === "responsible" ? card.responsible?.name : undefined} onSave={fields.saver(field)} />
  );
}

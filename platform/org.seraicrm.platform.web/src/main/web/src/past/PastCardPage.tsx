import { Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { pastCardQuery } from "../api/past.ts";
import type { Card, Id } from "../api/types.ts";
import { CardField, Heading, MainFields } from "../cards/CardPage.tsx";
import { StatusStairs } from "../cards/StatusStairs.tsx";
import { useCardFields } from "../cards/useCardFields.ts";
import { ContactList } from "../clients/ContactList.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { PastBanner } from "./PastBanner.tsx";
import { PastTodos } from "./PastTodos.tsx";

/** A card as it was, to be looked at only. */
export function PastCardPage({ id, at }: { id: Id; at: string }) {
  const { t } = useTranslation();
  const { data: past } = useSuspenseQuery(pastCardQuery(id, at));
  const card = past.state;
  const banner = <PastBanner subject={{ kind: "card", id }} past={past} />;
  if (!card) return <Page title={t("past.title")}>{banner}</Page>;
  return (
    <Page title={card.title} shownTitle={<Heading card={card} editable={false} />}>
      {banner}
      {past.trashed.includes(id) && <Text size="sm" c="dimmed" mb="xs">{t("past.trashed")}</Text>}
      <Then card={card} before={past.before} />
    </Page>
  );
}

function Then({ card, before }: { card: Card; before: Id | undefined }) {
  const { t } = useTranslation();
  const fields = useCardFields(card);
  const { client } = card;
  return (
    <div className="columns card">
      <StatusStairs card={card} editable={false} />
      <Stack gap="md">
        <MainFields card={card} fields={fields.main} editable={false} />
        <PastTodos todos={card.todos} />
        <HistoryPanel subject={{ kind: "card", id: card.id }} before={before} />
      </Stack>
      <Stack gap="md">
        <Panel title={<Link className="quiet-link" to="/clients/$id" params={{ id: client.id }}>{client.name}</Link>}>
          <div style={{ padding: "0 12px 12px" }}>
            <ContactList contactPoints={client.contactPoints} addresses={client.addresses} persons={client.persons} />
          </div>
        </Panel>
        {fields.others.length > 0 && (
          <Panel title={t("card.fields")}>
            <Stack gap={4} px="sm" pb="sm">
              {fields.others.map((field) => <CardField key={field.id} card={card} field={field} readOnly />)}
            </Stack>
          </Panel>
        )}
      </Stack>
    </div>
  );
}

import { Alert, Anchor, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { useFormats } from "../ui/format.ts";
import { toast, toastError } from "../ui/toasts.tsx";
import type { Channel } from "./channels.ts";
import { deliveriesQuery, type Delivery } from "./deliveries.ts";

/** What was sent to a receiver and what it said; each can be sent again, a suspended receiver resumed. */
export function Deliveries({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [shown, setShown] = useState(false);
  const list = useInfiniteQuery(deliveriesQuery(channel.id, shown));
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries) ?? [];
  const suspended = list.data?.pages[0]?.suspended ?? false;
  const act = useMutation({
    mutationFn: ({ action, input }: { action: string; input: Record<string, string> }) => perform(action, input),
    onSuccess: () => toast(t("app.done")),
    onError: toastError,
    onSettled: () => Promise.all([["deliveries", channel.id], ["settings", "channels"]].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <Stack gap="xs" p="sm" className="row">
      {suspended && (
        <Alert color="yellow" p="xs" role="alert">
          <Group justify="space-between">
            <Text size="sm">{t("channels.suspended")}</Text>
            <Button variant="default" size="compact-xs" loading={act.isPending} aria-label={`${t("channels.resume")}: ${channel.name}`}
              onClick={() => act.mutate({ action: "webhook.resume", input: { channel: channel.id } })}>{t("channels.resume")}</Button>
          </Group>
        </Alert>
      )}
      <Anchor component="button" type="button" size="sm" ta="start" aria-expanded={shown} aria-label={`${t("channels.deliveries")}: ${channel.name}`}
        onClick={() => setShown(!shown)}>{t("channels.deliveries")}</Anchor>
      {shown && !list.isPending && deliveries.length === 0 && <Text size="sm" c="dimmed">{t("channels.noDeliveries")}</Text>}
      {shown && deliveries.length > 0 && (
        <div style={{ overflowX: "auto" }} role="region" aria-label={t("channels.deliveries")} tabIndex={0}>
          <Table className="list" miw={520}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("channels.event")}</Table.Th>
                <Table.Th>{t("card.status")}</Table.Th>
                <Table.Th>{t("channels.answer")}</Table.Th>
                <Table.Th><span className="visually-hidden">{t("common.actions")}</span></Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {deliveries.map((delivery) => (
                <Row key={delivery.id} delivery={delivery} onReplay={() => act.mutate({ action: "webhook.replay", input: { delivery: delivery.id } })} />
              ))}
            </Table.Tbody>
          </Table>
          {list.hasNextPage && <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("common.more")}</Button>}
        </div>
      )}
    </Stack>
  );
}

const COLOURS = { WAITING: "blue", DELIVERED: "green", GIVEN_UP: "red", HELD: "yellow", WITHHELD: "gray" } as const;

function Row({ delivery, onReplay }: { delivery: Delivery; onReplay: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const answer = [delivery.status > 0 ? String(delivery.status) : "", delivery.answer].filter(Boolean).join(" ");
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{delivery.type}</Text>
        <Text size="xs" c="dimmed">{formats.instant(delivery.tried ?? delivery.created)}</Text>
      </Table.Td>
      <Table.Td>
        <Badge color={COLOURS[delivery.state]}>{t(`channels.deliveryStates.${delivery.state}`)}</Badge>
        {delivery.attempts > 1 && <Text size="xs" c="dimmed">{t("channels.attempts", { count: delivery.attempts })}</Text>}
        {delivery.state === "WAITING" && delivery.next && <Text size="xs" c="dimmed">{t("channels.nextAt", { at: formats.instant(delivery.next) })}</Text>}
      </Table.Td>
      <Table.Td><Text size="xs" className="wrap" lineClamp={3}>{answer}</Text></Table.Td>
      <Table.Td ta="end">
        <Button variant="default" size="compact-xs" aria-label={`${t("channels.replay")}: ${delivery.type}`} onClick={onReplay}>{t("channels.replay")}</Button>
      </Table.Td>
    </Table.Tr>
  );
}

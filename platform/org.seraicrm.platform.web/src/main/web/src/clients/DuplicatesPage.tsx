import { Anchor, Badge, Button, Group, Progress, Select, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { type DuplicateGroup, duplicatesQuery, type Member } from "../api/duplicates.ts";
import type { Id } from "../api/types.ts";
import { useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { MergeDialog } from "./MergeDialog.tsx";

/** Clients that are likely the same, how complete each is, and the one to keep (A43, A44). */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...duplicatesQuery, staleTime: 0 });
  const [merging, setMerging] = useState<[Id, Id]>();
  return (
    <Page title={t("duplicates.title")} width="text">
      <Text size="sm" c="dimmed" mb="md">{t("duplicates.hint")}</Text>
      {!data && <Stack gap="md">{[1, 2, 3].map((each) => <Skeleton key={each} h={150} radius={6} />)}</Stack>}
      {data?.groups.length === 0 && (
        <Panel><Text p="md" size="sm">{t("duplicates.none")}</Text></Panel>
      )}
      <Stack gap="md">
        {data?.groups.map((group) => <GroupPanel key={group.clients.map(({ client }) => client.id).join()} group={group} onMerge={(one, two) => setMerging([one, two])} />)}
        {data?.more && <Text size="sm" c="dimmed">{t("duplicates.more")}</Text>}
      </Stack>
      {merging && <MergeDialog one={merging[0]} two={merging[1]} onClose={() => setMerging(undefined)} />}
    </Page>
  );
}

function GroupPanel({ group, onMerge }: { group: DuplicateGroup; onMerge: (one: Id, two: Id) => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const merges = useOffered("client.merge");
  const [best, ...others] = group.clients;
  const [chosen, setChosen] = useState(others[0]?.client.id ?? "");
  const dismiss = async (): Promise<void> => {
    try {
      const { receipt } = await perform("client.keepApart", { clients: group.clients.map(({ client }) => client.id) });
      toastUndo(t("duplicates.dismissed"), receipt, cache);
    } catch (failure) {
      toastError(failure);
    }
    await cache.invalidateQueries({ queryKey: duplicatesQuery.queryKey });
  };
  if (!best) return null;
  const other = others.some(({ client }) => client.id === chosen) ? chosen : (others[0]?.client.id ?? "");
  return (
    <Panel title={group.reasons.map((reason) => t(`duplicates.same.${reason}`)).join(" · ")}>
      <ul style={{ margin: 0, padding: 0 }}>
        {group.clients.map((member, index) => <MemberRow key={member.client.id} member={member} best={index === 0} />)}
      </ul>
      <Group justify="flex-end" gap="xs" p="sm">
        <Button variant="default" onClick={() => void dismiss()}>{t("duplicates.dismiss")}</Button>
        {merges && others.length > 1 && (
          <Select aria-label={t("merge.other")} w={220} allowDeselect={false} value={other} onChange={(id) => setChosen(id ?? "")}
            data={others.map(({ client }) => ({ value: client.id, label: client.name }))} />
        )}
        {merges && <Button onClick={() => onMerge(best.client.id, other)}>{t("merge.open")}</Button>}
      </Group>
    </Panel>
  );
}

function MemberRow({ member: { client, completeness, cards }, best }: { member: Member; best: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const missing = completeness.missing.map((what) => t(`client.missing.${what as "phone"}`)).join(", ");
  const facts = [client.phone, client.email, client.address, client.responsible?.name, t("merge.cards", { count: cards })].filter(Boolean).join(" · ");
  return (
    <li className="row" style={{ listStyle: "none" }}>
      <Group gap="md" px="sm" py={8} align="flex-start">
        <div style={{ flex: "1 1 260px", minWidth: 0 }}>
          <Group gap={8}>
            <Anchor component={Link} to="/clients/$id" params={{ id: client.id } as never} className="wrap" fw={500} c="inherit">{client.name}</Anchor>
            {best && <Badge size="sm">{t("duplicates.best")}</Badge>}
          </Group>
          <Text size="xs" c="dimmed" className="wrap">{facts}</Text>
          <Text size="xs" c="dimmed">{t("duplicates.created", { at: formats.instant(client.created) })}</Text>
        </div>
        <div style={{ flex: "0 1 190px", minWidth: 130 }}>
          <Text size="xs" mb={4}>{t("duplicates.complete", { percent: completeness.percent })}</Text>
          <Progress value={completeness.percent} size="sm" aria-label={t("duplicates.complete", { percent: completeness.percent })} />
          {missing && <Text size="xs" c="dimmed" mt={4}>{t("duplicates.missing", { what: missing })}</Text>}
        </div>
      </Group>
    </li>
  );
}

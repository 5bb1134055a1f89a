import { Anchor, Button, Group, NativeSelect, Table, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { API, query } from "../api/http.ts";
import { type AuditLine, auditQuery, type AuditSearch, NOUNS } from "../api/records.ts";
import { DateField } from "../ui/DateField.tsx";
import { useFormats } from "../ui/format.ts";
import { MoreRows } from "../ui/MoreRows.tsx";
import { Page } from "../ui/Page.tsx";
import { UserAvatar } from "../ui/UserAvatar.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";

/** Everything that has happened, readable: who, when, what, on which client or card. */
export function AuditPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState<AuditSearch>({});
  const list = useInfiniteQuery(auditQuery(search));
  const lines = list.data?.pages.flatMap((page) => page.entries);
  const set = (changed: Partial<AuditSearch>): void => setSearch({ ...search, ...changed });
  const aside = <Button component="a" variant="default" leftSection={<IconDownload size={15} />} href={`${API}/audit/export${query({ ...search })}`} download>{t("audit.export")}</Button>;
  return (
    <Page title={t("audit.title")} aside={aside}>
      <Group gap="sm" mb="sm" align="flex-end" role="search" aria-label={t("audit.filter")}>
        <NativeSelect size="sm" label={t("audit.kind")} value={search.noun ?? ""} data={[{ value: "", label: t("common.all") }, ...NOUNS.map((noun) => ({ value: noun, label: t(`audit.nouns.${noun}`) }))]} onChange={(event) => set({ noun: event.currentTarget.value })} />
        <div style={{ width: 190 }}><UserSelect label={t("audit.who")} placeholder={t("common.all")} value={search.user ?? null} onChange={(user) => set({ user: user ?? "" })} /></div>
        <DateField w={160} label={t("audit.from")} value={search.from ?? ""} onChange={(from) => set({ from })} />
        <DateField w={160} label={t("audit.to")} value={search.to ?? ""} onChange={(to) => set({ to })} />
      </Group>
      {lines?.length === 0 && <div className="panel empty-state"><Text fw={600}>{t("audit.empty")}</Text></div>}
      {lines && lines.length > 0 && (
        <div className="panel" style={{ overflowX: "auto" }} role="region" aria-label={t("audit.title")} tabIndex={0}>
          <Table className="stacked" miw={620} verticalSpacing={5}>
            <Table.Thead><Table.Tr><Table.Th w={130}>{t("audit.when")}</Table.Th><Table.Th w={180}>{t("audit.who")}</Table.Th><Table.Th>{t("audit.what")}</Table.Th><Table.Th w="28%">{t("audit.about")}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{lines.map((line) => <Line key={line.id} line={line} />)}</Table.Tbody>
          </Table>
        </div>
      )}
      <MoreRows list={list} />
    </Page>
  );
}

function Line({ line }: { line: AuditLine }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Table.Tr>
      <Table.Td><Text size="xs" c="dimmed">{instant(line.at)}</Text></Table.Td>
      <Table.Td className="beside">{line.actor ? <Group gap={6} wrap="nowrap"><UserAvatar user={line.actor} size={20} /><Text size="sm">{line.actor.name}</Text></Group> : <Text size="sm" c="dimmed">{t("audit.byItself")}</Text>}</Table.Td>
      <Table.Td><Text size="sm" className="wrap">{line.text}</Text></Table.Td>
      <Table.Td>
        {line.card ? <Anchor component={Link} to={`/cards/${line.card.id}`} size="sm">{line.card.title}</Anchor>
          : line.client ? <Anchor component={Link} to={`/clients/${line.client.id}`} size="sm">{line.client.name}</Anchor>
          : <Text size="sm" c="dimmed">{line.module?.name ?? ""}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}

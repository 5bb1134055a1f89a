import { Badge, Button, Group, NativeSelect, Table, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { clientsQuery } from "../api/queries.ts";
import type { ClientRow } from "../api/types.ts";
import { useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { MoreRows } from "../ui/MoreRows.tsx";
import { Page } from "../ui/Page.tsx";
import { usePageState } from "../ui/usePageState.ts";
import { contactLink } from "./ContactList.tsx";

export function ClientsPage() {
  const { t } = useTranslation();
  const [state, setState] = usePageState("clients", { q: "", sort: "-changed" });
  const [q] = useDebouncedValue(state.q, 200);
  const list = useInfiniteQuery(clientsQuery({ q: q.trim(), sort: state.sort }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const add = useOffered("client.create") && (
    <Button component={Link} to="/clients/new" leftSection={<IconPlus size={15} />}>{t("client.new")}</Button>
  );
  const title = (
    <Group gap={8}>
      <h1 style={{ margin: 0, fontSize: "1.25rem" }}>{t("client.title")}</h1>
      <Text size="sm" c="dimmed" role="status">{list.data ? t("client.total", { count: list.data.pages[0]?.total ?? 0 }) : ""}</Text>
    </Group>
  );
  return (
    <Page title={t("client.title")} shownTitle={title} aside={add}>
      <Group gap="sm" mb="sm">
        <TextInput size="xs" flex={1} maw={360} aria-label={t("client.filter")} placeholder={t("client.filter")} type="search" value={state.q}
          onChange={(event) => setState({ ...state, q: event.currentTarget.value })} />
        <NativeSelect size="xs" aria-label={t("client.sort")} value={state.sort}
          data={[{ value: "-changed", label: t("client.sortChanged") }, { value: "name", label: t("client.sortName") }]}
          onChange={(event) => setState({ ...state, sort: event.currentTarget.value })} />
      </Group>
      <div className="panel" style={{ overflowX: "auto" }} aria-busy={list.isFetching} tabIndex={0} role="region" aria-label={t("client.title")}>
        <Table className="list">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("common.name")}</Table.Th>
              <Table.Th>{t("common.phone")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("common.email")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("common.responsible")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("client.openCards")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("common.changed")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{rows.map((client) => <Row key={client.id} client={client} />)}</Table.Tbody>
        </Table>
        {!list.isPending && rows.length === 0 && <Text size="sm" c="dimmed" p="sm">{q ? t("search.none") : t("common.nothing")}</Text>}
      </div>
      <MoreRows list={list} />
    </Page>
  );
}

function Row({ client }: { client: ClientRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={8}>
          <Link className="quiet-link wrap" style={{ fontWeight: 500 }} to="/clients/$id" params={{ id: client.id }}>{client.name}</Link>
          {client.kind !== "COMPANY" && <Badge size="xs" color="gray">{t(`client.kinds.${client.kind}`)}</Badge>}
        </Group>
      </Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        {client.phone && <a className="quiet-link tap" href={contactLink({ kind: "PHONE", value: client.phone })}>{client.phone}</a>}
      </Table.Td>
      <Table.Td visibleFrom="sm">{client.email && <a className="quiet-link" href={contactLink({ kind: "EMAIL", value: client.email })}>{client.email}</a>}</Table.Td>
      <Table.Td visibleFrom="sm">{client.responsible?.name}</Table.Td>
      <Table.Td visibleFrom="sm" style={{ fontVariantNumeric: "tabular-nums" }}>{client.openCards}</Table.Td>
      <Table.Td visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>{formats.instant(client.changed)}</Table.Td>
    </Table.Tr>
  );
}

import { Badge, Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { clientsQuery, type Where } from "../api/lists.ts";
import { usersQuery } from "../api/queries.ts";
import type { ClientRow } from "../api/types.ts";
import { ColumnChooser } from "../lists/ColumnChooser.tsx";
import { ExportMenu } from "../lists/ExportMenu.tsx";
import { beside, clientValue, type ListField, useClientFieldsOfList } from "../lists/fields.ts";
import { FilterBar } from "../lists/FilterBar.tsx";
import { ListTable } from "../lists/ListTable.tsx";
import { SelectionBar } from "../lists/SelectionBar.tsx";
import { useListState } from "../lists/useListState.ts";
import { useSelection } from "../lists/useSelection.ts";
import { ViewTabs } from "../lists/ViewTabs.tsx";
import { toWhere } from "../lists/where.ts";
import { useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { contactLink } from "./ContactList.tsx";

const LIST = "clients";
const PLAIN = { columns: ["name", "phone", "email", "responsible", "changed"], sort: "-changed" };

/** The company's clients as a table, with views (A58, A98, A114). */
export function ClientsPage({ where: asked }: { where?: Where | undefined }) {
  const { t } = useTranslation();
  const fields = useClientFieldsOfList();
  const of = useListState(LIST, PLAIN, asked);
  const { filter, columns, sort } = of.state;
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 60);
  const where = toWhere(filter);
  const list = useInfiniteQuery(clientsQuery({ where, sort, q, beside: beside(columns) }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const selection = useSelection(rows.map((row) => row.id));
  const cell = useClientCell();
  const adds = useOffered("client.create");
  const add = (
    <>
      <Button component={Link} to="/clients/duplicates" variant="default">{t("duplicates.title")}</Button>
      {adds && <Button component={Link} to="/clients/new" leftSection={<IconPlus size={15} />}>{t("client.new")}</Button>}
    </>
  );
  const title = (
    <Group gap={8}>
      <h1 style={{ margin: 0, fontSize: "1.25rem" }}>{t("client.title")}</h1>
      <Text size="sm" c="dimmed" role="status">{list.data ? t("client.total", { count: total }) : ""}</Text>
    </Group>
  );
  return (
    <Page title={t("client.title")} shownTitle={title} aside={add} width="all">
      <ViewTabs list={LIST} of={of} all={t("list.allClients")} />
      <Group gap="sm" mb={8} align="flex-start">
        <TextInput size="xs" flex="0 1 280px" aria-label={t("client.filter")} placeholder={t("client.filter")} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <div style={{ flex: "1 1 200px", minWidth: 0 }}><FilterBar fields={fields} filter={filter} onChange={(next) => of.set({ filter: next })} /></div>
        <span className="visible-sm"><ColumnChooser fields={fields} chosen={columns} first="name" onChange={(next) => of.set({ columns: next })} /></span>
        <span className="visible-sm"><ExportMenu list={LIST} where={where} columns={columns} sort={sort} {...(q ? { q } : {})} /></span>
      </Group>
      <SelectionBar list={LIST} selection={selection} loaded={rows.length} total={total} where={where} columns={columns} sort={sort} q={q} />
      <ListTable label={t("client.title")} columns={columns.flatMap((name) => fields.filter((field) => field.name === name))} rows={rows} total={total} list={list}
        sort={sort} onSort={(next) => of.set({ sort: next })} selection={selection} name={nameOf}
        cell={cell} note={noteOf}
        empty={q || Object.keys(where).length > 0 ? t("list.noMatch") : t("common.nothing")} />
    </Page>
  );
}

const nameOf = (client: ClientRow): string => client.name;

function noteOf(client: ClientRow) {
  return <span>{[client.phone ?? client.email, client.responsible?.name].filter(Boolean).join(" · ")}</span>;
}

/** What cells show of clients; the same function until something else is to be shown, so that rows in sight needn't be drawn again. */
function useClientCell(): (client: ClientRow, column: ListField) => ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: users } = useQuery(usersQuery);
  return useCallback((client, column) => {
    switch (column.name) {
      case "name": return (
        <Group gap={8} wrap="nowrap">
          <Link className="quiet-link" style={{ fontWeight: 500 }} to="/clients/$id" params={{ id: client.id }} title={client.name}>{client.name}</Link>
          {client.kind !== "COMPANY" && <Badge size="xs" color="gray" style={{ flex: "none" }}>{t(`client.kinds.${client.kind}`)}</Badge>}
        </Group>
      );
      case "phone": return client.phone && <a className="quiet-link tap" href={contactLink({ kind: "PHONE", value: client.phone })}>{client.phone}</a>;
      case "site": return client.site && <a className="quiet-link tap" href={contactLink({ kind: "SITE", value: client.site })} target="_blank" rel="noreferrer">{client.site}</a>;
      case "email": return client.email && <a className="quiet-link tap" href={contactLink({ kind: "EMAIL", value: client.email })}>{client.email}</a>;
      case "responsible": return client.responsible?.name;
      case "kind": return t(`client.kinds.${client.kind}`);
      default: return formats.value(clientValue(client, column.name), column.field, users ?? []);
    }
  }, [t, formats, users]);
}

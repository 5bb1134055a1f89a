import { Button, Group, NativeSelect, SegmentedControl, Table, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cardsQuery, countsQuery, usersQuery } from "../api/queries.ts";
import type { CardRow, Field, Id, Module, View } from "../api/types.ts";
import { useModule } from "../cards/useCardFields.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { ModuleIcon, StatusTag } from "../ui/icons.tsx";
import { MoreRows } from "../ui/MoreRows.tsx";
import { NotFound } from "../app/NotFound.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusFilter } from "./StatusFilter.tsx";
import { usePageState } from "../ui/usePageState.ts";

interface ListState { view: Id; status: Id[]; sort: string; responsible: string; values: Record<Id, string> }

const ALL: ListState = { view: "", status: [], sort: "-changed", responsible: "", values: {} };

/** A module's cards as a table, with its views (A58, A98, A99). */
export function ModulePage({ id }: { id: string }) {
  const module = useModule(id);
  return module ? <CardTable key={id} module={module} /> : <NotFound />;
}

function CardTable({ module }: { module: Module }) {
  const { t } = useTranslation();
  const [state, setState] = usePageState<ListState>(`list.${module.id}`, ALL);
  const { data: counts } = useQuery(countsQuery(module.id));
  const { data: users = [] } = useQuery(usersQuery);
  const list = useInfiniteQuery(cardsQuery({ module: module.id, status: state.status, sort: state.sort, responsible: state.responsible, values: state.values }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const offered = useOffered("card.open");
  const view = module.views.find((each) => each.id === state.view);
  const shown = view && view.columns.length > 0
    ? view.columns.flatMap((id) => module.fields.filter((field) => field.id === id))
    : module.fields.filter((field) => field.main).slice(0, 4);
  const add = offered && module.editable && (
    <Button component={Link} to="/new/card" search={{ module: module.id } as never} leftSection={<IconPlus size={15} />}>{t("card.new")}</Button>
  );
  const title = (
    <Group gap={8}>
      <ModuleIcon icon={module.icon} colour={module.colour} size={20} />
      <h1 style={{ margin: 0, fontSize: "1.25rem" }}>{module.name}</h1>
      <Text size="sm" c="dimmed" role="status">{list.data ? t("card.total", { count: list.data.pages[0]?.total ?? 0 }) : ""}</Text>
    </Group>
  );
  return (
    <Page title={module.name} shownTitle={title} aside={add}>
      {module.views.length > 0 && <ViewTabs views={module.views} chosen={view?.id ?? ""} onChoose={setState} />}
      <Group gap="sm" mb="sm" align="flex-start" justify="space-between">
        <StatusFilter groups={module.groups} counts={counts?.status} chosen={state.status} onChange={(status) => setState({ ...state, status })} />
        <NativeSelect size="xs" aria-label={t("common.responsible")} value={state.responsible}
          data={[{ value: "", label: `${t("common.responsible")}: ${t("common.all").toLowerCase()}` }, ...users.map((user) => ({ value: user.id, label: user.name }))]}
          onChange={(event) => setState({ ...state, responsible: event.currentTarget.value })} />
      </Group>
      <div className="panel" style={{ overflowX: "auto" }} aria-busy={list.isFetching} tabIndex={0} role="region" aria-label={module.name}>
        <Table className="list">
          <Table.Thead>
            <Table.Tr>
              <SortHeader name="title" label={t("card.title")} sort={state.sort} onSort={(sort) => setState({ ...state, sort })} />
              <SortHeader name="status" label={t("card.status")} sort={state.sort} onSort={(sort) => setState({ ...state, sort })} />
              <Table.Th visibleFrom="sm">{t("common.responsible")}</Table.Th>
              {shown.map((field) => (
                <SortHeader key={field.id} name={`field.${field.id}`} label={field.label} wide sort={state.sort} onSort={(sort) => setState({ ...state, sort })} />
              ))}
              <SortHeader name="changed" label={t("common.changed")} wide sort={state.sort} onSort={(sort) => setState({ ...state, sort })} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{rows.map((card) => <Row key={card.id} card={card} fields={shown} />)}</Table.Tbody>
        </Table>
        {!list.isPending && rows.length === 0 && <Text size="sm" c="dimmed" p="sm">{t("card.none")}</Text>}
      </div>
      <MoreRows list={list} />
    </Page>
  );
}

/** The module's views, one click each; what is filtered further stays until another one is chosen. */
function ViewTabs({ views, chosen, onChoose }: { views: View[]; chosen: Id; onChoose: (state: ListState) => void }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const choose = (id: Id): void => {
    const view = views.find((each) => each.id === id);
    onChoose(view ? { view: id, status: view.statuses, sort: view.sort, responsible: view.mine ? user.id : "", values: view.values } : ALL);
  };
  return (
    <div className="scroll-x">
      <SegmentedControl size="xs" mb="sm" aria-label={t("card.views")} value={chosen} onChange={choose}
        data={[{ value: "", label: t("card.allCards") }, ...views.map((view) => ({ value: view.id, label: view.label }))]} />
    </div>
  );
}

interface SortHeaderProps {
  name: string; label: string; sort: string; onSort: (sort: string) => void;
  /** Left out on a phone. */
  wide?: boolean;
}

function SortHeader({ name, label, sort, onSort, wide }: SortHeaderProps) {
  const up = sort === name;
  const down = sort === `-${name}`;
  return (
    <Table.Th {...(wide ? { visibleFrom: "sm" } : {})} aria-sort={up ? "ascending" : down ? "descending" : "none"}>
      <UnstyledButton fz="inherit" fw="inherit" onClick={() => onSort(up ? `-${name}` : name)}>
        <Group gap={4} wrap="nowrap">{label}{up && <IconArrowUp size={13} aria-hidden />}{down && <IconArrowDown size={13} aria-hidden />}</Group>
      </UnstyledButton>
    </Table.Th>
  );
}

function Row({ card, fields }: { card: CardRow; fields: Field[] }) {
  const formats = useFormats();
  const { data: users = [] } = useQuery(usersQuery);
  return (
    <Table.Tr>
      <Table.Td>
        <Link className="quiet-link wrap" style={{ fontWeight: 500 }} to="/cards/$id" params={{ id: card.id }}>{card.title}</Link>
        {card.client.name !== card.title && (
          <Text size="xs" c="dimmed">{card.client.name}</Text>
        )}
        {card.responsible && <Text size="xs" c="dimmed" hiddenFrom="sm">{card.responsible.name}</Text>}
      </Table.Td>
      <Table.Td><StatusTag label={card.status.label} colour={card.status.colour} /></Table.Td>
      <Table.Td visibleFrom="sm">{card.responsible?.name}</Table.Td>
      {fields.map((field) => <Table.Td key={field.id} visibleFrom="sm">{formats.value(card.values[field.id], field, users)}</Table.Td>)}
      <Table.Td visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>{formats.instant(card.changed)}</Table.Td>
    </Table.Tr>
  );
}

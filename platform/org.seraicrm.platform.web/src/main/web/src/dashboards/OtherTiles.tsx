import { Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cardsQuery, clientsQuery } from "../api/lists.ts";
import { todayQuery } from "../api/queries.ts";
import { useMe } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { StatusTag } from "../ui/icons.tsx";
import { figuresQuery, type Tile } from "./api.ts";
import { RowsLink } from "./charts.tsx";
import { useTileWhere } from "./FiguresTile.tsx";
import { useBars } from "./useBars.ts";
import type { ListOf } from "./useList.ts";

const ROWS = 12;

/** The user's own to-dos, overdue ones first (A37). */
export function TodayTile() {
  const { t } = useTranslation();
  const { due } = useFormats();
  const { data } = useQuery(todayQuery(ROWS));
  if (!data) return <Skeleton height="70%" radius="sm" />;
  const todos = [...data.overdue, ...data.today];
  if (todos.length === 0) return <Text size="sm" c="dimmed">{t("today.empty")}</Text>;
  const late = new Set(data.overdue.map((todo) => todo.id));
  return (
    <ul className="tile-rows">
      {todos.slice(0, ROWS).map((todo) => (
        <li key={todo.id}>
          <Link {...((todo.card ? { to: "/cards/$id", params: { id: todo.card.id } } : todo.client ? { to: "/clients/$id", params: { id: todo.client.id } } : { to: "/today" }) as { to: "/today" })} className="tile-row">
            <span className="tile-row-name">{todo.text}{todo.client && <Text span size="xs" c="dimmed"> · {todo.client.name}</Text>}</span>
            <Text span size="xs" {...(late.has(todo.id) ? { style: { color: "var(--mantine-color-error)" } } : { c: "dimmed" })}>{due(todo.due)}</Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const OPEN = { field: "done", is: false };
const OVERDUE = { all: [OPEN, { field: "due", before: "today" }] };
const DONE = { field: "doneAt", from: "today-6" };

/** Everybody's to-dos: how many are open, how many of them overdue, how many were done in the last seven days. */
export function TeamTile() {
  const { t } = useTranslation();
  const { user } = useMe();
  const ask = (where: typeof OPEN | typeof OVERDUE | typeof DONE) => figuresQuery({ list: "todos", where, by: "assignee" });
  const { data: open } = useQuery(ask(OPEN));
  const { data: overdue } = useQuery(ask(OVERDUE));
  const { data: done } = useQuery(ask(DONE));
  const bars = useBars();
  if (!open || !overdue || !done) return <Skeleton height="70%" radius="sm" />;
  const tile: Tile = { id: "", kind: "TEAM", by: "assignee", width: 1, height: 1 };
  const list: ListOf = { id: "todos", name: "", module: undefined, fields: [] };
  const people = new Map([...bars(open, tile, list), ...bars(done, tile, list)].map((bar) => [bar.id, bar.label]));
  if (people.size === 0) return <Text size="sm" c="dimmed">{t("dashboard.noTodos")}</Text>;
  const of = (figures: typeof open, id: string): number => figures.groups.find((group) => group.value === id)?.count ?? 0;
  const to = (id: string) => ({ to: "/today", search: id === user.id ? {} : { of: id } } as const);
  const most = Math.max(1, ...[...people.keys()].map((id) => of(open, id)));
  return (
    <div className="tile-scroll" tabIndex={0} role="group" aria-label={t("dashboard.kinds.TEAM")}>
      <table className="team">
        <thead><tr><th scope="col"><span className="visually-hidden">{t("common.name")}</span></th><th scope="col" aria-hidden /><th scope="col">{t("dashboard.open")}</th><th scope="col">{t("dashboard.overdue")}</th><th scope="col">{t("dashboard.done")}</th></tr></thead>
        <tbody>
          {[...people].map(([id, name]) => (
            <tr key={id}>
              <th scope="row"><Link className="quiet-link" {...to(id)}>{name}</Link></th>
              <td className="team-bar" aria-hidden>
                <span style={{ width: `${(of(overdue, id) / most) * 100}%`, background: "var(--mantine-color-red-6)" }} />
                <span style={{ width: `${((of(open, id) - of(overdue, id)) / most) * 100}%`, background: "var(--mantine-color-blue-6)" }} />
              </td>
              <td><Link className="quiet-link" aria-label={`${name}: ${t("dashboard.open")} ${of(open, id)}`} {...to(id)}>{of(open, id)}</Link></td>
              <td style={of(overdue, id) > 0 ? { color: "var(--mantine-color-error)" } : {}}><Link className="quiet-link" aria-label={`${name}: ${t("dashboard.overdue")} ${of(overdue, id)}`} {...to(id)}>{of(overdue, id)}</Link></td>
              <td>{of(done, id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first rows of a list or a view. */
export function RowsTile({ tile, list }: { tile: Tile; list: ListOf }) {
  const { t } = useTranslation();
  const where = useTileWhere(tile);
  const asked = { where: where ?? {}, sort: "-changed" };
  const cards = useInfiniteQuery({ ...cardsQuery(list.id, asked, ROWS), enabled: where !== undefined && list.module !== undefined });
  const clients = useInfiniteQuery({ ...clientsQuery(asked), enabled: where !== undefined && list.module === undefined });
  const page = list.module ? cards.data?.pages[0] : clients.data?.pages[0];
  if (cards.error || clients.error) return <Text size="sm" c="dimmed">{t("dashboard.cannot")}</Text>;
  if (!page || !where) return <Skeleton height="70%" radius="sm" />;
  if (page.items.length === 0) return <Text size="sm" c="dimmed">{t("list.noMatch")}</Text>;
  return (
    <Stack gap={4} h="100%">
      <ul className="tile-rows">
        {page.items.slice(0, ROWS).map((row) => (
          <li key={row.id}>
            {"title" in row
              ? <Link to="/cards/$id" params={{ id: row.id }} className="tile-row"><span className="tile-row-name">{row.title}</span><Text span size="xs" c="dimmed"><StatusTag label={row.status.label} colour={row.status.colour} /></Text></Link>
              : <Link to="/clients/$id" params={{ id: row.id }} className="tile-row"><span className="tile-row-name">{row.name}</span><Text span size="xs" c="dimmed">{row.phone ?? row.email ?? ""}</Text></Link>}
          </li>
        ))}
      </ul>
      {page.total > ROWS && <RowsLink list={list.id} where={where} className="tile-more">{list.module ? t("card.total", { count: page.total }) : t("client.total", { count: page.total })}</RowsLink>}
    </Stack>
  );
}

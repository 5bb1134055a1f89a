import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { cardsQuery } from "../api/lists.ts";
import { usersQuery } from "../api/queries.ts";
import type { CardRow, Module } from "../api/types.ts";
import { beside, cardValue, type ListField } from "../lists/fields.ts";
import { ListTable } from "../lists/ListTable.tsx";
import { SelectionBar } from "../lists/SelectionBar.tsx";
import type { ListStateOf } from "../lists/useListState.ts";
import { useSelection } from "../lists/useSelection.ts";
import { toWhere } from "../lists/where.ts";
import { useFormats } from "../ui/format.ts";
import { cssColour, StatusTag } from "../ui/icons.tsx";

/** A module's cards as a table. */
export function CardTable({ module, fields, of }: { module: Module; fields: ListField[]; of: ListStateOf }) {
  const { t } = useTranslation();
  const { filter, columns, sort } = of.state;
  const where = toWhere(filter);
  const list = useInfiniteQuery(cardsQuery(module.id, { where, sort, beside: beside(columns) }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const selection = useSelection(rows.map((row) => row.id));
  const cell = useCardCell();
  const shown = columns.flatMap((name) => fields.filter((field) => field.name === name));
  return (
    <>
      <SelectionBar list={module.id} module={module} selection={selection} loaded={rows.length} total={total} where={where} columns={columns} sort={sort} />
      <ListTable label={module.name} columns={shown} rows={rows} total={total} list={list} sort={sort} onSort={(next) => of.set({ sort: next })} selection={selection}
        name={nameOf} cell={cell} note={noteOf}
        empty={Object.keys(where).length > 0 ? t("list.noMatch") : t("card.none")} />
    </>
  );
}

const nameOf = (card: CardRow): string => card.title;

function noteOf(card: CardRow) {
  return <><span className="dot" style={{ background: cssColour(card.status.colour) }} /><span>{card.status.label} · {card.client.name}</span></>;
}

/** What cells show of cards; the same function until something else is to be shown, so that rows in sight needn't be drawn again. */
function useCardCell(): (card: CardRow, column: ListField) => ReactNode {
  const formats = useFormats();
  const { data: users } = useQuery(usersQuery);
  return useCallback((card, column) => {
    switch (column.name) {
      case "title": return <Link className="quiet-link" style={{ fontWeight: 500 }} to="/cards/$id" params={{ id: card.id }} title={card.title}>{card.title}</Link>;
      case "client": return <Link className="quiet-link" to="/clients/$id" params={{ id: card.client.id }} title={card.client.name}>{card.client.name}</Link>;
      case "status": return <StatusTag label={card.status.label} colour={card.status.colour} />;
      case "responsible": return card.responsible?.name;
      default: {
        const text = formats.value(cardValue(card, column), column.field, users ?? []);
        return <span title={text.length > 24 ? text : undefined}>{text}</span>;
      }
    }
  }, [formats, users]);
}

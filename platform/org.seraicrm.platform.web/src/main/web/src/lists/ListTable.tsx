import { Checkbox, Group, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../api/types.ts";
import { useSame, useSteady } from "../ui/steady.ts";
import { useFill } from "../ui/useFill.ts";
import { usePhone } from "../ui/usePhone.ts";
import type { ListField } from "./fields.ts";
import type { Selection } from "./useSelection.ts";

interface Paged { hasNextPage: boolean; isFetching: boolean; isFetchingNextPage: boolean; isPending: boolean; fetchNextPage: () => unknown }
interface ListTableProps<T> {
  label: string;
  columns: ListField[];
  rows: T[];
  total: number;
  list: Paged;
  sort: string;
  onSort: (sort: string) => void;
  selection: Selection;
  /** The same function as long as cells show the same: rows are drawn again with another. */
  cell: (row: T, column: ListField) => ReactNode;
  /** What a row is called. */
  name: (row: T) => string;
  /** What stands beneath its name where there is no room for columns beside each other. */
  note: (row: T) => ReactNode;
  empty: ReactNode;
}

const ROW = 38;
/** With a note beneath the name. */
const TALL_ROW = 54;
/** How many rows before the end the next ones are fetched. */
const AHEAD = 40;
/** What rows are called. */
const HEADS = new Set(["title", "name"]);
const WIDE = new Set(["client", "address"]);

/** Rows without pages: only those in sight are drawn, and the next ones are fetched before they are reached. */
export function ListTable<T extends { id: Id }>({ label, columns: given, rows, total, list, sort, onSort, selection, cell, name, note, empty }: ListTableProps<T>) {
  const { t } = useTranslation();
  const columns = useSame(given);
  const toggle = useSteady(selection.toggle);
  const scroller = useRef<HTMLDivElement>(null);
  useFill(scroller);
  const phone = usePhone();
  const height = phone ? TALL_ROW : ROW;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 12, scrollPaddingStart: ROW });
  useEffect(() => virtual.measure(), [virtual, height]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - AHEAD) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [sort]);

  const focusRow = (index: number): void => {
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus());
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-index]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.dataset.index);
    const way = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = rows[index + way];
    if (way !== 0 && next) {
      event.preventDefault();
      if (event.shiftKey) selection.toggle(next.id, !selection.has(next.id) && selection.ids.size > 0);
      focusRow(index + way);
    } else if (event.key === "x" && rows[index]) {
      event.preventDefault();
      selection.toggle(rows[index].id, event.shiftKey);
    }
  };
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const someChosen = selection.all || selection.ids.size > 0;
  const allChosen = selection.all || (rows.length > 0 && rows.every((row) => selection.ids.has(row.id)));
  return (
    <div ref={scroller} className="panel listbox" data-scroll-restoration-id={`list ${encodeURIComponent(label)}`} aria-busy={list.isFetching} tabIndex={0} role="region" aria-label={label}>
      <table className="list" aria-rowcount={total + 1} onKeyDown={keyDown}>
        <colgroup>
          <col style={{ width: 38 }} />
          {columns.map((column) => <col key={column.name} className={HEADS.has(column.name) ? "wide head" : WIDE.has(column.name) ? "wide" : column.name === "status" ? "middle" : "narrow"} />)}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <Checkbox size="xs" aria-label={t("list.chooseAll")} checked={allChosen} indeterminate={someChosen && !allChosen} disabled={rows.length === 0}
                onChange={() => (allChosen ? selection.clear() : selection.only(rows.map((row) => row.id)))} />
            </th>
            {columns.map((column) => <Head key={column.name} column={column} sort={sort} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }}><td colSpan={columns.length + 1} /></tr>}
          {shown.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return <Row key={row.id} row={row} index={index} columns={columns} chosen={selection.has(row.id)} choose={t("list.choose", { what: name(row) })} toggle={toggle} cell={cell} height={height} note={phone ? note : undefined} />;
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }}><td colSpan={columns.length + 1} /></tr>}
        </tbody>
      </table>
      {list.isPending && <Skeletons height={height} />}
      {!list.isPending && rows.length === 0 && <Text component="div" size="sm" c="dimmed" p="md" ta="center">{empty}</Text>}
    </div>
  );
}

interface RowProps<T> extends Pick<ListTableProps<T>, "columns" | "cell"> {
  row: T; index: number; chosen: boolean; choose: string; toggle: Selection["toggle"]; height: number; note: ListTableProps<T>["note"] | undefined;
}

function OneRow<T extends { id: Id }>({ row, index, columns, chosen, choose, toggle, cell, height, note }: RowProps<T>) {
  return (
    <tr data-index={index} aria-rowindex={index + 2} data-chosen={chosen || undefined} style={{ height }}>
      <td>
        <Checkbox size="xs" aria-label={choose} checked={chosen} readOnly
          onClick={(event: MouseEvent) => toggle(row.id, event.shiftKey)} />
      </td>
      {columns.map((column) => (
        <td key={column.name} data-number={isNumber(column) || undefined} data-head={HEADS.has(column.name) || undefined}>
          {cell(row, column)}
          {note && HEADS.has(column.name) && <div className="row-note">{note(row)}</div>}
        </td>
      ))}
    </tr>
  );
}
/** Scrolling draws only the rows that come into sight. */
const Row = memo(OneRow) as typeof OneRow;

const isNumber = (column: ListField): boolean => column.holds === "NUMBER" || column.holds === "MONEY";

function Head({ column, sort, onSort }: { column: ListField; sort: string; onSort: (sort: string) => void }) {
  const up = sort === column.name;
  const down = sort === `-${column.name}`;
  return (
    <th scope="col" data-number={isNumber(column) || undefined} {...(column.sortable ? { "aria-sort": up ? "ascending" : down ? "descending" : "none" } as const : {})}>
      {column.sortable ? (
        <UnstyledButton className="head" onClick={() => onSort(up ? `-${column.name}` : column.name)} title={column.label}>
          <Group gap={3} wrap="nowrap"><span>{column.label}</span>{up && <IconArrowUp size={12} aria-hidden />}{down && <IconArrowDown size={12} aria-hidden />}</Group>
        </UnstyledButton>
      ) : <span title={column.label}>{column.label}</span>}
    </th>
  );
}

function Skeletons({ height }: { height: number }) {
  return <div aria-hidden>{Array.from({ length: 12 }, (_, i) => <div key={i} className="skeleton-row" style={{ height }}><span style={{ width: `${30 + ((i * 37) % 45)}%` }} /></div>)}</div>;
}

import { Skeleton, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { viewsQuery, type Where } from "../api/lists.ts";
import { type Figures, figuresQuery, type Tile } from "./api.ts";
import { Bars, Columns, Ring, RowsLink } from "./charts.tsx";
import { type Bar, shownAmount, useBars } from "./useBars.ts";
import type { ListOf } from "./useList.ts";

interface FiguresTileProps { tile: Tile; list: ListOf; asTable: boolean }

/** Counts or sums of a list as a number or a chart; each of them leads to its rows (A62, A83). */
export function FiguresTile({ tile, list, asTable }: FiguresTileProps) {
  const { t, i18n } = useTranslation();
  const where = useTileWhere(tile);
  const { data, error } = useQuery({ ...figuresQuery({ list: list.id, where: where ?? {}, by: tile.by, sum: tile.sum }), enabled: where !== undefined });
  const bars = useBars();
  if (error) return <Text size="sm" c="dimmed">{t("dashboard.cannot")}</Text>;
  if (!data || !where) return <Skeleton height="70%" radius="sm" />;
  const both = (part: Where): Where => together(where, part);
  const shown: Bar[] = bars(data, tile, list).map((bar) => ({ ...bar, where: both(bar.where) }));
  if (!tile.by || tile.chart === "NUMBER") return <NumberFace figures={data} tile={tile} list={list.id} where={where} language={i18n.language} />;
  if (asTable) return <FigureTable bars={shown} list={list} tile={tile} total={shownAmount(data, tile.sum, i18n.language)} />;
  if (shown.every((bar) => bar.amount === 0)) return <Text size="sm" c="dimmed">{t("dashboard.empty")}</Text>;
  if (tile.chart === "COLUMNS") return <Columns bars={shown} list={list.id} />;
  return tile.chart === "RING" ? <Ring bars={shown} list={list.id} /> : <Bars bars={shown} list={list.id} />;
}

/** A tile's own conditions, with those of its view as they are now; `undefined` until they are known. */
export function useTileWhere(tile: Tile): Where | undefined {
  const { data: views } = useQuery({ ...viewsQuery(tile.list ?? ""), enabled: tile.view !== undefined && tile.list !== undefined });
  if (!tile.view) return tile.where ?? {};
  if (!views) return undefined;
  return together(views.find((view) => view.id === tile.view)?.where ?? {}, tile.where ?? {});
}

export function together(one: Where, other: Where): Where {
  if (Object.keys(one).length === 0) return other;
  if (Object.keys(other).length === 0) return one;
  return { all: [...parts(one), ...parts(other)] };
}

const parts = (where: Where): Where[] => (Array.isArray(where.all) ? (where.all as Where[]) : [where]);

function NumberFace({ figures, tile, list, where, language }: { figures: Figures; tile: Tile; list: string; where: Where; language: string }) {
  return <RowsLink list={list} where={where} className="big-number">{shownAmount(figures, tile.sum, language)}</RowsLink>;
}

function FigureTable({ bars, list, tile, total }: { bars: Bar[]; list: ListOf; tile: Tile; total: string }) {
  const { t } = useTranslation();
  return (
    <div className="tile-scroll" tabIndex={0} role="group" aria-label={t("dashboard.table")}>
      <Table verticalSpacing={3} fz="xs">
        <Table.Thead><Table.Tr><Table.Th>{list.name}</Table.Th><Table.Th ta="end">{tile.sum ? t("board.summed") : t("dashboard.count")}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {bars.map((bar) => (
            <Table.Tr key={bar.id}><Table.Td><RowsLink list={list.id} where={bar.where} className="quiet-link">{bar.label}</RowsLink></Table.Td><Table.Td ta="end" ff="tabular-nums">{bar.shown}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot><Table.Tr><Table.Th>{t("dashboard.total")}</Table.Th><Table.Th ta="end">{total}</Table.Th></Table.Tr></Table.Tfoot>
      </Table>
    </div>
  );
}

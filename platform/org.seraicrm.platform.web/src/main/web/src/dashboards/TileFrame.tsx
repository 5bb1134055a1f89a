import { useSortable } from "@dnd-kit/sortable";
import { ActionIcon, Menu, Title } from "@mantine/core";
import {
  IconArrowLeft, IconArrowRight, IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconChartBar, IconDots, IconGripVertical, IconPencil, IconTable, IconTrash,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tile } from "./api.ts";
import { FiguresTile } from "./FiguresTile.tsx";
import { FirstSteps, useFirstSteps } from "../firststeps/FirstSteps.tsx";
import { RowsTile, TeamTile, TodayTile } from "./OtherTiles.tsx";
import { PartTile } from "./PartTile.tsx";
import { useTileTitle } from "./tileTitle.ts";
import { COLUMNS } from "./usual.ts";
import { useList } from "./useList.ts";

const HIGHEST = 4;

export interface Arranging { change: (tile: Tile) => void; edit: () => void; remove: () => void; move: (by: number) => void }

/** A tile in its place; while a dashboard is arranged it can be dragged, sized, changed and taken away. */
export function TileFrame({ tile, arranging }: { tile: Tile; arranging: Arranging | undefined }) {
  const { t } = useTranslation();
  const list = useList(tile.list);
  const title = useTileTitle(tile, list);
  const [asTable, setAsTable] = useState(false);
  const sortable = useSortable({ id: tile.id, disabled: arranging === undefined });
  const chart = tile.kind === "FIGURES" && tile.by !== undefined && tile.chart !== "NUMBER";
  const first = useFirstSteps(tile.kind === "FIRST_STEPS");
  const pointless = tile.list !== undefined ? !list : tile.kind === "FIRST_STEPS" && !first.needed;
  if (pointless && !arranging) return null;
  return (
    <section ref={sortable.setNodeRef} className="tile panel" aria-label={title} data-width={tile.width} data-height={tile.height} data-dragging={sortable.isDragging || undefined} data-over={sortable.isOver || undefined}>
      <header className="tile-head">
        {arranging && (
          <ActionIcon size="sm" className="tile-grip" aria-label={t("dashboard.drag", { tile: title })} {...sortable.attributes} {...sortable.listeners}><IconGripVertical size={15} /></ActionIcon>
        )}
        <Title order={2} title={title}>{title}</Title>
        {chart && !arranging && (
          <ActionIcon size="sm" className="tile-tool" aria-pressed={asTable} aria-label={`${asTable ? t("dashboard.asChart") : t("dashboard.asTable")}: ${title}`} onClick={() => setAsTable(!asTable)}>
            {asTable ? <IconChartBar size={15} /> : <IconTable size={15} />}
          </ActionIcon>
        )}
        {arranging && <TileMenu tile={tile} title={title} arranging={arranging} />}
      </header>
      <div className="tile-body">{list || !tile.list ? <Body tile={tile} asTable={asTable} /> : t("dashboard.notHere")}</div>
    </section>
  );
}

function Body({ tile, asTable }: { tile: Tile; asTable: boolean }): ReactNode {
  const list = useList(tile.list);
  switch (tile.kind) {
    case "TODAY": return <TodayTile />;
    case "TEAM": return <TeamTile />;
    case "FIRST_STEPS": return <FirstSteps />;
    case "ROWS": return list && <RowsTile tile={tile} list={list} />;
    case "PART": return list?.module && <PartTile tile={tile} module={list.module} />;
    default: return list && <FiguresTile tile={tile} list={list} asTable={asTable} />;
  }
}

function TileMenu({ tile, title, arranging }: { tile: Tile; title: string; arranging: Arranging }) {
  const { t } = useTranslation();
  const size = (width: number, height: number): void => arranging.change({ ...tile, width, height });
  return (
    <Menu width={210} closeOnItemClick={false}>
      <Menu.Target><ActionIcon size="sm" aria-label={`${t("common.actions")}: ${title}`}><IconDots size={15} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item closeMenuOnClick leftSection={<IconPencil size={14} />} onClick={arranging.edit}>{t("dashboard.edit")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowsDiagonal size={14} />} disabled={tile.width >= COLUMNS} onClick={() => size(tile.width + 1, tile.height)}>{t("dashboard.wider")}</Menu.Item>
        <Menu.Item leftSection={<IconArrowsDiagonalMinimize2 size={14} />} disabled={tile.width <= 1} onClick={() => size(tile.width - 1, tile.height)}>{t("dashboard.narrower")}</Menu.Item>
        <Menu.Item leftSection={<IconArrowsDiagonal size={14} />} disabled={tile.height >= HIGHEST} onClick={() => size(tile.width, tile.height + 1)}>{t("dashboard.higher")}</Menu.Item>
        <Menu.Item leftSection={<IconArrowsDiagonalMinimize2 size={14} />} disabled={tile.height <= 1} onClick={() => size(tile.width, tile.height - 1)}>{t("dashboard.lower")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowLeft size={14} />} onClick={() => arranging.move(-1)}>{t("dashboard.earlier")}</Menu.Item>
        <Menu.Item leftSection={<IconArrowRight size={14} />} onClick={() => arranging.move(1)}>{t("dashboard.later")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item closeMenuOnClick color="red" leftSection={<IconTrash size={14} />} onClick={arranging.remove}>{t("dashboard.remove")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

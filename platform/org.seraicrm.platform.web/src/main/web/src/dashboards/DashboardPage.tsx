import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { ActionIcon, Button, Menu, Text } from "@mantine/core";
import { IconDots, IconLayoutDashboard, IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../forms/drafts.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { dashboardQuery, type Tile } from "./api.ts";
import { TileEditor } from "./TileEditor.tsx";
import { type Arranging, TileFrame } from "./TileFrame.tsx";
import { useSaveDashboard } from "./useSaveDashboard.ts";
import { freshId, MOST_TILES, moved, usualTiles } from "./usual.ts";

/** An arrangement under way, of one's own or of everybody's dashboard. */
interface Arrangement { mode: "OWN" | "COMPANY"; tiles: Tile[]; version: number }

/** Tiles that people arrange: what is to do, where cards stand, what comes in and where it leaves (A62, A83). */
export function DashboardPage() {
  const { t } = useTranslation();
  const { modules, user } = useMe();
  const administrator = user.role === "ADMINISTRATOR";
  const [begun, setDraft, forget] = useDraft<Arrangement | undefined>("dashboard", undefined);
  const draft = begun?.mode === "COMPANY" && !administrator ? undefined : begun;
  const [mode, setMode] = useState(draft?.mode);
  const everybody = mode === "COMPANY";
  const { data } = useSuspenseQuery(dashboardQuery(everybody));
  const save = useSaveDashboard(everybody);
  const offered = useOffered("dashboard.save");
  const tiles = draft?.tiles ?? (data.origin === "NONE" ? usualTiles(modules) : data.tiles);
  const own = data.origin === (everybody ? "COMPANY" : "OWN");
  const version = draft?.version ?? (own ? data.version : 0);
  // What is saved takes the place of what was there when arranging began, not of what a colleague saved since.
  const arrange = (arranged: Tile[]): void => setDraft({ mode: mode ?? "OWN", tiles: arranged, version });
  const leave = (): void => {
    forget();
    setMode(undefined);
  };
  const keep = async (kept: Tile[] | undefined): Promise<void> => {
    if (await save(kept, version)) leave();
  };
  const aside = mode ? (
    <>
      {everybody && <Text size="sm" c="dimmed">{t("dashboard.forEverybody")}</Text>}
      {own && <Button variant="subtle" color="gray" onClick={() => void keep(undefined)}>{t("dashboard.reset")}</Button>}
      <AddTile tiles={tiles} onAdd={(tile) => arrange([...tiles, tile])} />
      <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
      <Button onClick={() => void keep(tiles)}>{t("common.save")}</Button>
    </>
  ) : offered && (
    <>
      <Button variant="default" leftSection={<IconLayoutDashboard size={15} />} onClick={() => setMode("OWN")}>{t("dashboard.arrange")}</Button>
      {administrator && (
        <Menu width={260}>
          <Menu.Target><ActionIcon size={30} aria-label={t("common.actions")}><IconDots size={18} /></ActionIcon></Menu.Target>
          <Menu.Dropdown><Menu.Item onClick={() => setMode("COMPANY")}>{t("dashboard.arrangeForAll")}</Menu.Item></Menu.Dropdown>
        </Menu>
      )}
    </>
  );
  return (
    <Page title={t("dashboard.title")} aside={aside}>
      <Tiles tiles={tiles} onChange={mode && arrange} />
    </Page>
  );
}

function AddTile({ tiles, onAdd }: { tiles: Tile[]; onAdd: (tile: Tile) => void }) {
  const { t } = useTranslation();
  const { modules } = useMe();
  const [adding, setAdding] = useState(false);
  const first = modules[0];
  const figures = first ? { list: first.id, by: "status", chart: "BARS" as const } : { list: "clients", by: "created:month", chart: "COLUMNS" as const };
  return (
    <>
      <Button variant="light" leftSection={<IconPlus size={15} />} disabled={tiles.length >= MOST_TILES} onClick={() => setAdding(true)}>{t("dashboard.add")}</Button>
      {adding && (
        <TileEditor tile={{ id: freshId(tiles), kind: "FIGURES", width: 1, height: 2, ...figures }} fresh onClose={() => setAdding(false)} onSave={(tile) => {
          setAdding(false);
          onAdd(tile);
        }} />
      )}
    </>
  );
}

function Tiles({ tiles, onChange }: { tiles: Tile[]; onChange: ((tiles: Tile[]) => void) | undefined }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Tile>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }), useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const at = (id: unknown): number => tiles.findIndex((tile) => tile.id === id);
  const arranging = (tile: Tile): Arranging | undefined => onChange && {
    change: (changed) => onChange(tiles.map((each) => (each.id === tile.id ? changed : each))),
    edit: () => setEdited(tile),
    remove: () => onChange(tiles.filter((each) => each.id !== tile.id)),
    move: (by) => onChange(moved(tiles, at(tile.id), at(tile.id) + by)),
  };
  const dropped = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) onChange?.(moved(tiles, at(active.id), at(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped} accessibility={{ screenReaderInstructions: { draggable: t("dashboard.dragHow") } }}>
      <SortableContext items={tiles.map((tile) => tile.id)} strategy={() => null}>
        <div className="tiles" data-arranging={onChange ? true : undefined}>
          {tiles.map((tile) => <TileFrame key={tile.id} tile={tile} arranging={arranging(tile)} />)}
          {tiles.length === 0 && <Text size="sm" c="dimmed">{t("dashboard.none")}</Text>}
        </div>
      </SortableContext>
      {edited && (
        <TileEditor tile={edited} fresh={false} onClose={() => setEdited(undefined)} onSave={(tile) => {
          setEdited(undefined);
          onChange?.(tiles.map((each) => (each.id === tile.id ? tile : each)));
        }} />
      )}
    </DndContext>
  );
}

import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { viewsQuery } from "../api/lists.ts";
import { useDraft } from "../forms/drafts.ts";
import { FilterBar } from "../lists/FilterBar.tsx";
import { type Bracket, fromWhere, toWhere } from "../lists/where.ts";
import { tilesOf, useParts } from "../parts/useParts.ts";
import { useMe } from "../session/useMe.ts";
import type { ChartKind, Tile, TileKind } from "./api.ts";
import { useApart, useList } from "./useList.ts";

const KINDS: TileKind[] = ["FIGURES", "ROWS", "TODAY", "TEAM", "FIRST_STEPS", "PART"];
const CHARTS: ChartKind[] = ["BARS", "COLUMNS", "RING", "NUMBER"];
const OF_LISTS: TileKind[] = ["FIGURES", "ROWS", "PART"];

interface TileEditorProps { tile: Tile; fresh: boolean; onSave: (tile: Tile) => void; onClose: () => void }

/** What a tile shows: of which list, told apart by what, drawn how. Stays half made until it is saved or given up. */
export function TileEditor({ tile: given, fresh, onSave, onClose }: TileEditorProps) {
  const { t } = useTranslation();
  const { modules } = useMe();
  const [draft, setDraft, forget] = useDraft<{ tile: Tile; filter: Bracket }>(`dashboard.tile.${fresh ? "new" : JSON.stringify(given)}`, { tile: given, filter: fromWhere(given.where ?? {}) });
  const { tile, filter } = draft;
  const parts = useParts() ?? [];
  const brought = modules.flatMap((module) => tilesOf(parts, module.kind).map((each) => ({ module, ...each })));
  const kinds = KINDS.filter((kind) => kind !== "PART" || brought.length > 0);
  const ofList = OF_LISTS.includes(tile.kind);
  const set = (changed: Partial<Tile>, filtered = filter): void => setDraft({ tile: pruned({ ...tile, ...changed }), filter: filtered });
  const leave = (): void => {
    forget();
    onClose();
  };
  const kind = (next: TileKind): void => {
    const base: Tile = { id: tile.id, kind: next, width: tile.width, height: tile.height, ...(tile.title ? { title: tile.title } : {}) };
    const more: Partial<Tile> = next === "PART" ? { list: brought[0]!.module.id, part: brought[0]!.tile.id }
      : next === "FIGURES" ? firstFigures(tile.list ?? modules[0]?.id) : next === "ROWS" ? { list: tile.list ?? "clients" } : {};
    setDraft({ tile: { ...base, ...more }, filter: fromWhere({}) });
  };
  return (
    <Modal opened onClose={onClose} title={fresh ? t("dashboard.add") : t("dashboard.edit")} size="lg" closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => {
        event.preventDefault();
        const where = toWhere(filter);
        forget();
        onSave(pruned({ ...tile, id: given.id, ...(ofList && Object.keys(where).length > 0 ? { where } : { where: undefined as never }) }));
      }}>
        <Stack gap="sm">
          <NativeSelect label={t("dashboard.shows")} value={tile.kind} data={kinds.map((each) => ({ value: each, label: t(`dashboard.kinds.${each}`) }))} onChange={(event) => kind(event.currentTarget.value as TileKind)} />
          {tile.kind === "PART" && (
            <NativeSelect label={t("dashboard.kinds.PART")} value={`${tile.list ?? ""}/${tile.part ?? ""}`} data={brought.map((each) => ({ value: `${each.module.id}/${each.tile.id}`, label: `${each.module.name}: ${each.tile.title}` }))}
              onChange={(event) => {
                const [list = "", part = ""] = event.currentTarget.value.split("/");
                set({ list, part });
              }} />
          )}
          {ofList && tile.kind !== "PART" && <OfList tile={tile} set={set} filter={filter} />}
          <TextInput label={t("dashboard.name")} maxLength={80} value={tile.title ?? ""} onChange={(event) => set({ title: event.currentTarget.value })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
            <Button type="submit">{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const firstFigures = (module: string | undefined): Partial<Tile> => (module && module !== "clients" ? { list: module, by: "status", chart: "BARS" } : { list: "clients", by: "created:month", chart: "COLUMNS" });

interface OfListProps { tile: Tile; set: (changed: Partial<Tile>, filter?: Bracket) => void; filter: Bracket }

function OfList({ tile, set, filter }: OfListProps) {
  const { t } = useTranslation();
  const { modules } = useMe();
  const list = useList(tile.list);
  const apart = useApart(list);
  const { data: views = [] } = useQuery({ ...viewsQuery(tile.list ?? ""), enabled: tile.list !== undefined });
  const sums = (list?.fields ?? []).filter((field) => field.holds === "MONEY").map(({ name, label }) => ({ value: name, label: t("board.sum", { field: label }) }));
  const figures = tile.kind === "FIGURES";
  return (
    <>
      <NativeSelect label={t("dashboard.list")} value={tile.list ?? ""} data={[{ value: "clients", label: t("client.title") }, ...modules.map((module) => ({ value: module.id, label: module.name }))]}
        onChange={(event) => {
          const next = event.currentTarget.value;
          set({ view: "", sum: "", ...(figures ? firstFigures(next) : { list: next }) }, fromWhere({}));
        }} />
      {views.length > 0 && <NativeSelect label={t("dashboard.view")} value={tile.view ?? ""} data={[{ value: "", label: t("common.all") }, ...views.map((view) => ({ value: view.id, label: view.name }))]} onChange={(event) => set({ view: event.currentTarget.value })} />}
      {figures && (
        <Group grow align="flex-start">
          <NativeSelect label={t("dashboard.apart")} value={tile.by ?? ""} data={[{ value: "", label: t("dashboard.oneNumber") }, ...apart]} onChange={(event) => set({ by: event.currentTarget.value })} />
          {tile.by && <NativeSelect label={t("dashboard.chart")} value={tile.chart ?? "BARS"} data={CHARTS.map((chart) => ({ value: chart, label: t(`dashboard.charts.${chart}`) }))} onChange={(event) => set({ chart: event.currentTarget.value as ChartKind })} />}
        </Group>
      )}
      {figures && sums.length > 0 && <NativeSelect label={t("dashboard.measure")} value={tile.sum ?? ""} data={[{ value: "", label: t("dashboard.count") }, ...sums]} onChange={(event) => set({ sum: event.currentTarget.value })} />}
      {list && <FilterBar fields={list.fields} filter={filter} onChange={(next) => set({}, next)} />}
    </>
  );
}

/** Without what is left open. */
function pruned(tile: Tile): Tile {
  return Object.fromEntries(Object.entries(tile).filter(([, value]) => value !== "" && value !== undefined)) as unknown as Tile;
}

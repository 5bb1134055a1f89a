import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconLayoutKanban, IconPlus, IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { countsQuery, type Layout, type Where } from "../api/lists.ts";
import type { Module } from "../api/types.ts";
import { Loading } from "../app/Loading.tsx";
import { NotFound } from "../app/NotFound.tsx";
import { useModule } from "../cards/useCardFields.ts";
import { ColumnChooser } from "../lists/ColumnChooser.tsx";
import { ExportMenu } from "../lists/ExportMenu.tsx";
import { useCardFieldsOfList } from "../lists/fields.ts";
import { FilterBar } from "../lists/FilterBar.tsx";
import { useListState } from "../lists/useListState.ts";
import { ViewTabs } from "../lists/ViewTabs.tsx";
import { choose, chosen, toWhere } from "../lists/where.ts";
import { useOffered } from "../session/useMe.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { Page } from "../ui/Page.tsx";
import { CardTable } from "./CardTable.tsx";
import { StatusFilter } from "./StatusFilter.tsx";

const Board = lazy(async () => ({ default: (await import("./Board.tsx")).Board }));
const STATUS = "status";

/** A module's cards as a table or a board, with its views (A58, A62, A98, A99). */
export function ModulePage({ id, where }: { id: string; where?: Where | undefined }) {
  const module = useModule(id);
  return module ? <ModuleCards key={`${id}${where ? JSON.stringify(where) : ""}`} module={module} where={where} /> : <NotFound />;
}

function ModuleCards({ module, where: asked }: { module: Module; where: Where | undefined }) {
  const { t } = useTranslation();
  const fields = useCardFieldsOfList(module);
  const main = module.fields.filter((field) => field.main).slice(0, 4).map((field) => `field.${field.id}`);
  const of = useListState(module.id, { columns: ["title", "client", STATUS, "responsible", ...main, "changed"], sort: "-changed" }, asked);
  const { filter, columns, layout } = of.state;
  const withoutStatus = toWhere(choose(filter, STATUS, []));
  const { data: counts } = useQuery(countsQuery(module.id, withoutStatus));
  const offered = useOffered("card.open");
  const statuses = chosen(filter, STATUS);
  const total = Object.entries(counts?.status ?? {}).reduce((sum, [status, count]) => sum + (statuses.length === 0 || statuses.includes(status) ? count : 0), 0);
  const add = offered && module.editable && (
    <Button component={Link} to="/new/card" search={{ module: module.id } as never} leftSection={<IconPlus size={15} />}>{t("card.new")}</Button>
  );
  const tools = (
    <>
      <span className="visible-sm"><ColumnChooser fields={fields} chosen={columns} first="title" onChange={(next) => of.set({ columns: next })} /></span>
      <span className="visible-sm"><ExportMenu list={module.id} where={toWhere(filter)} columns={columns} sort={of.state.sort} /></span>
      <LayoutSwitch layout={layout} onChange={(next) => of.set({ layout: next })} />
    </>
  );
  const title = (
    <Group gap={8}>
      <ModuleIcon icon={module.icon} colour={module.colour} size={20} />
      <h1 style={{ margin: 0, fontSize: "1.25rem" }}>{module.name}</h1>
      <Text size="sm" c="dimmed" role="status">{counts ? t("card.total", { count: total }) : ""}</Text>
    </Group>
  );
  return (
    <Page title={module.name} shownTitle={title} aside={add} width="all">
      <ViewTabs list={module.id} of={of} all={t("card.allCards")} aside={tools} />
      <div className="list-tools">
        {layout === "TABLE" && <StatusFilter groups={module.groups} counts={counts?.status} chosen={statuses} onChange={(status) => of.set({ filter: choose(filter, STATUS, status) })} />}
        <FilterBar fields={fields} filter={filter} elsewhere={[STATUS]} onChange={(next) => of.set({ filter: next })} />
      </div>
      {layout === "BOARD" ? (
        <Suspense fallback={<Loading />}><Board module={module} fields={fields} where={withoutStatus} columns={columns} sort={of.state.sort} /></Suspense>
      ) : (
        <CardTable module={module} fields={fields} of={of} />
      )}
    </Page>
  );
}

function LayoutSwitch({ layout, onChange }: { layout: Layout; onChange: (layout: Layout) => void }) {
  const { t } = useTranslation();
  const option = (value: Layout, icon: React.ReactNode, label: string) => ({ value, label: <span title={label} style={{ display: "grid", placeItems: "center", height: 18 }}>{icon}<span className="visually-hidden">{label}</span></span> });
  return (
    <SegmentedControl size="xs" data-tour="layout" aria-label={t("list.layout")} value={layout} onChange={(value) => onChange(value as Layout)}
      data={[option("TABLE", <IconTable size={16} aria-hidden />, t("list.table")), option("BOARD", <IconLayoutKanban size={16} aria-hidden />, t("list.board"))]} />
  );
}

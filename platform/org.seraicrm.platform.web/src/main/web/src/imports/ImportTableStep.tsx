import { Alert, Button, Checkbox, Group, NativeSelect, Pagination, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { dropDraft, useDraft } from "../forms/drafts.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { toastError } from "../ui/toasts.tsx";
import { type ImportTable, importQuery, readAgain, rowsOf } from "./api.ts";
import { ImportGrid } from "./ImportGrid.tsx";
import { headed, type Known, type Layout, layoutOf, moved, type Plan, type Reason, targetsOf, unworked, worked } from "./plan.ts";

const CHARSETS = ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250", "windows-1251", "windows-1252", "ISO-8859-2", "KOI8-R"];
const SEPARATORS = [";", ",", "\t", "|"];
const PAGE = 50;

/** The table under its headings: put right, then imported. */
export function ImportTableStep({ table }: { table: ImportTable }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const offered = useOffered("import.begin");
  const read = table.read;
  const key = `import.${table.id}.${read.sheet}.${read.charset ?? ""}.${read.separator ?? ""}`;
  const [{ plan, layout }, setArranged] = useDraft<{ plan: Plan; layout: Layout }>(key, { plan: table.plan, layout: layoutOf(table.plan.targets) });
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [wrongOnly, setWrongOnly] = useState(false);
  const [page, setPage] = useState(1);
  const wanted: Plan = { ...plan, targets: targetsOf(layout) };
  const [settled] = useDebouncedValue(JSON.stringify(wanted), 250);
  const rows = useQuery({
    queryKey: ["import", table.id, "rows", key, settled, page, wrongOnly],
    queryFn: () => rowsOf(table.id, JSON.parse(settled) as Plan, (page - 1) * PAGE, PAGE, wrongOnly),
    placeholderData: keepPreviousData,
  });
  const wrong = useQuery({
    queryKey: ["import", table.id, "wrong", key, settled],
    queryFn: () => rowsOf(table.id, JSON.parse(settled) as Plan, 0, 1, true),
    placeholderData: keepPreviousData,
  });
  const again = useMutation({
    mutationFn: (as: Parameters<typeof readAgain>[1]) => readAgain(table.id, as),
    onSuccess: (read) => client.setQueryData(importQuery(table.id).queryKey, read),
    onError: toastError,
  });
  const begin = useMutation({
    mutationFn: () => perform("import.begin", { table: table.id, plan: wanted }),
    onSuccess: async () => {
      dropDraft(key);
      await client.invalidateQueries({ queryKey: ["import", table.id], exact: true });
      void navigate({ to: "/import", search: { id: table.id } as never });
    },
    onError: toastError,
  });
  const fields = me.modules.find((module) => module.id === plan.module)?.fields.filter((field) => !field.readOnly) ?? [];
  const change = (part: Partial<Plan>, laid = layout): void => setArranged({ plan: { ...plan, ...part }, layout: laid });
  const work = (tool: string, place: number): void => {
    const next = worked(layout, plan.steps, tool, place);
    change({ steps: next.steps }, next.layout);
  };
  const back = (): void => {
    const before = unworked(layout, plan.steps);
    change({ steps: before.steps }, before.layout);
  };
  const remove = (): void => {
    change({ steps: [...plan.steps, { tool: "remove", column: -1, rows: [...selected] }] });
    setSelected(new Set());
  };
  const shown = wrongOnly ? (rows.data?.wrong ?? wrong.data?.wrong ?? 0) : table.rows;
  const pages = Math.max(1, Math.ceil(shown / PAGE));
  // Rows that were put right leave the list of those with problems: its last page may go with them.
  useEffect(() => {
    if (!rows.isPlaceholderData) setPage((at) => Math.min(at, pages));
  }, [pages, rows.isPlaceholderData]);
  const left = table.rows - (rows.data?.removed ?? 0);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="start">
        {read.sheets.length > 1 && (
          <NativeSelect size="xs" label={t("imports.sheet")} value={String(read.sheet)}
            data={read.sheets.map((name, at) => ({ value: String(at), label: name }))}
            onChange={(event) => again.mutate({ sheet: Number(event.currentTarget.value) })} />
        )}
        {read.charset && read.format !== "xlsx" && (
          <NativeSelect size="xs" label={t("imports.charset")} value={read.charset} data={[...new Set([read.charset, ...CHARSETS])]}
            onChange={(event) => again.mutate({ charset: event.currentTarget.value, ...(read.separator ? { separator: read.separator } : {}) })} />
        )}
        {read.separator && (
          <NativeSelect size="xs" label={t("imports.separator")} value={read.separator}
            data={SEPARATORS.map((value) => ({ value, label: value === "\t" ? t("imports.tab") : value }))}
            onChange={(event) => again.mutate({ separator: event.currentTarget.value, ...(read.charset ? { charset: read.charset } : {}) })} />
        )}
        <NativeSelect size="xs" label={t("imports.known")} value={plan.known}
          data={(["SKIP", "UPDATE", "CREATE"] as const).map((value) => ({ value, label: t(`imports.knowns.${value}`) }))}
          onChange={(event) => change({ known: event.currentTarget.value as Known })} />
        <NativeSelect size="xs" label={t("imports.openCards")} value={plan.module ?? ""}
          data={[{ value: "", label: t("imports.noCards") }, ...me.modules.map((module) => ({ value: module.id, label: module.name }))]}
          onChange={(event) => change({ module: event.currentTarget.value || null })} />
        {plan.known !== "CREATE" && (
          <Checkbox.Group label={t("imports.match")} size="xs" value={plan.match} onChange={(match) => change({ match: match as Reason[] })}>
            <Group gap="xs" mt={6}>
              {(["PHONE", "EMAIL", "NAME"] as const).map((value) => <Checkbox key={value} size="xs" value={value} label={t(`imports.reasons.${value}`)} />)}
            </Group>
          </Checkbox.Group>
        )}
      </Group>
      {rows.error && <Alert color="red" role="alert">{t("app.failed")}</Alert>}
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setSelected(new Set([...selected, ...(rows.data?.rows ?? []).filter((row) => !row.removed).map((row) => row.row)]))}>{t("imports.selectAll")}</Button>
          {selected.size > 0 && (
            <>
              <Button variant="default" size="xs" onClick={() => setSelected(new Set())}>{t("imports.clear")}</Button>
              <Button variant="default" size="xs" onClick={remove}>{t("imports.remove", { count: selected.size })}</Button>
            </>
          )}
          <Button variant="default" size="xs" disabled={plan.steps.length === 0} onClick={back}>{t("imports.back")}</Button>
          <Checkbox size="xs" label={t("imports.wrongOnly")} checked={wrongOnly} 
            onChange={(event) => { setWrongOnly(event.currentTarget.checked); setPage(1); }} />
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {t("imports.rows", { count: left })}{wrong.data?.wrong ? ` · ${t("imports.wrong", { count: wrong.data.wrong })}` : ""}
        </Text>
      </Group>
      <ImportGrid key={page} layout={layout} source={table.headings} fields={fields} cards={Boolean(plan.module)} rows={rows.data?.rows ?? []} selected={selected}
        onSelect={setSelected}
        onHead={(place, heading) => change({}, headed(layout, place, heading))}
        onMove={(from, to) => change({}, moved(layout, from, to))}
        onWork={work}
        onEdit={(row, column, value) => change({ steps: [...plan.steps, { tool: "edit", column, row, value }] })} />
      <Group justify="space-between">
        {pages > 1 ? (
          <nav className="import-pages" aria-label={t("imports.pages")}>
            <Pagination size="sm" siblings={0} total={pages} value={page} onChange={setPage}
              getItemProps={(number) => ({ "aria-label": t("imports.page", { number }) })}
              getControlProps={(control) => ({ "aria-label": t(control === "previous" ? "imports.previous" : "imports.next") })} />
            <Text size="sm" c="dimmed">{t("imports.shown", { from: (page - 1) * PAGE + 1, to: Math.min(page * PAGE, shown), all: shown })}</Text>
          </nav>
        ) : <span />}
        <Button loading={begin.isPending} disabled={!offered || left === 0} onClick={() => begin.mutate()}>{t("imports.begin", { count: left })}</Button>
      </Group>
    </Stack>
  );
}

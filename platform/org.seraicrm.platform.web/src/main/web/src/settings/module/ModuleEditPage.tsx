import { Button, Group, Stack, Switch, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../../api/actions.ts";
import { isConflict, problemOf, violationAt } from "../../api/problems.ts";
import { moduleShapeQuery } from "../../api/queries.ts";
import type { Id } from "../../api/types.ts";
import { useDraft } from "../../forms/drafts.ts";
import { ProblemSummary } from "../../forms/ProblemSummary.tsx";
import { refreshEverything } from "../../live/refresh.ts";
import { ModuleIcon } from "../../ui/icons.tsx";
import { Page, Panel } from "../../ui/Page.tsx";
import { toastUndo } from "../../ui/toasts.tsx";
import { AutomationsEditor } from "./AutomationsEditor.tsx";
import { FieldsEditor } from "./FieldsEditor.tsx";
import { ColourPicker, IconPicker } from "./Look.tsx";
import { MovesEditor } from "./MovesEditor.tsx";
import { emptied, knownAutomations, knownBarriers, knownFields, knownGroups, knownViews, type ModuleShape, type Shape, shapeOf, statusesOf } from "./shape.ts";
import { StatusEditor } from "./StatusEditor.tsx";
import { ViewsEditor } from "./ViewsEditor.tsx";

/** Settings → Modules → one module: its look, statuses, fields, moves, views and automations. What is changed outlives a reload until it is saved. */
export function ModuleEditPage({ id }: { id: Id }) {
  const { data: module } = useSuspenseQuery(moduleShapeQuery(id));
  return <Editor key={module.version} module={module} />;
}

function Editor({ module }: { module: ModuleShape }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [shape, setShape, clear] = useDraft<Shape>(`module.${module.id}.${module.version}`, shapeOf(module));
  const [moves, setMoves] = useState<Record<Id, Id>>({});
  const save = useMutation({
    mutationFn: () => perform("module.shape", { module: module.id, version: module.version, ...cleaned(shape), moves }),
    onSuccess: async ({ receipt }) => {
      clear();
      toastUndo(t("app.saved"), receipt, client);
      await refreshEverything(client);
      await navigate({ to: "/settings/modules" });
    },
  });
  const problem = problemOf(save.error);
  const set = (changed: Partial<Shape>): void => setShape({ ...shape, ...changed });
  const changed = JSON.stringify(shape) !== JSON.stringify(shapeOf(module));
  const leave = (): void => { clear(); void navigate({ to: "/settings/modules" }); };
  return (
    <Page title={module.name} shownTitle={<Group gap={8}><ModuleIcon icon={shape.icon} colour={shape.colour} size={22} /><Title order={1}>{module.name}</Title></Group>}>
      <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <Stack gap="md">
          <ProblemSummary error={save.error} shown={["/name", "/fields", "/groups", "/moves", "/views", "/automations"]} />
          {isConflict(save.error) && <Group><Button variant="default" onClick={() => void refreshEverything(client)}>{t("shape.newer")}</Button></Group>}
          <Panel title={t("shape.look")}>
            <Stack gap="sm" p="sm" pt={0}>
              <Group align="flex-end" gap="xs">
                <TextInput label={t("common.label")} required maxLength={80} value={shape.name} w={320} error={violationAt(problem, "/name")}
                  onChange={(event) => set({ name: event.currentTarget.value })} />
                <ColourPicker label={t("shape.colour")} value={shape.colour} onChange={(colour) => set({ colour })} />
              </Group>
              <IconPicker label={t("shape.icon")} value={shape.icon} colour={shape.colour} onChange={(icon) => set({ icon })} />
              <Switch label={t("shape.oneCard")} description={t("shape.oneCardHint")} checked={shape.oneCardPerClient}
                onChange={(event) => set({ oneCardPerClient: event.currentTarget.checked })} />
            </Stack>
          </Panel>
          <Panel title={t("shape.statuses")}>
            <StatusEditor groups={shape.groups} fields={shape.fields} standing={module.standing} emptied={emptied(module, shape)} moves={moves} problem={problem}
              onChange={(groups) => set({ groups })} onMoves={setMoves} />
          </Panel>
          <Panel title={t("settings.fields")}>
            <FieldsEditor fields={shape.fields} statuses={statusesOf(shape)} kept={new Set([...module.fields, ...module.retired].map((field) => field.id))} problem={problem}
              retired={[...module.fields, ...module.retired].filter((field) => !shape.fields.some((kept) => kept.id === field.id))}
              onChange={(fields) => set({ fields })} />
          </Panel>
          <Panel title={t("shape.moves")}><MovesEditor shape={shape} onChange={(barriers) => set({ barriers })} /></Panel>
          <Panel title={t("shape.views")}><ViewsEditor shape={shape} problem={problem} onChange={(views) => set({ views })} /></Panel>
          <Panel title={t("shape.automations")}>
            <AutomationsEditor shape={shape} problem={problem} onChange={(automations) => set({ automations })} />
          </Panel>
          <div className="savebar">
            <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
            <Button type="submit" disabled={!changed} loading={save.isPending}>{t("common.save")}</Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}

/** Without empty lines among the choices, and without what depends on statuses and fields that are gone. */
function cleaned(shape: Shape): Shape {
  return { ...shape, name: shape.name.trim(), fields: knownFields(shape), groups: knownGroups(shape), barriers: knownBarriers(shape), views: knownViews(shape), automations: knownAutomations(shape) };
}

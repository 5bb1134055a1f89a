import { Button, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf } from "../api/problems.ts";
import { moduleShapeQuery } from "../api/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { useMe } from "../session/useMe.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { toastUndo } from "../ui/toasts.tsx";
import { FieldsEditor } from "./module/FieldsEditor.tsx";
import { RightsDialog } from "./module/RightsDialog.tsx";
import { knownFields, type ModuleShape, type Shape, shapeOf, statusesOf } from "./module/shape.ts";

/** Settings → Clients: the company's own fields of clients, shaped as those of a module. */
export function ClientFieldsPage() {
  const { data: form } = useSuspenseQuery(moduleShapeQuery(useMe().company.id));
  const [rights, setRights] = useState(false);
  return (
    <>
      <Editor key={form.version} form={form} onRights={() => setRights(true)} />
      {rights && <RightsDialog module={form} onClose={() => setRights(false)} />}
    </>
  );
}

function Editor({ form, onRights }: { form: ModuleShape; onRights: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [shape, setShape, clear] = useDraft<Shape>(`module.${form.id}.${form.version}`, shapeOf(form));
  const [round, setRound] = useState(0);
  const save = useMutation({
    mutationFn: () => perform("module.shape", { module: form.id, version: form.version, ...shape, fields: knownFields(shape) }),
    onSuccess: async ({ receipt }) => {
      clear();
      toastUndo(t("app.saved"), receipt, client);
      await refreshEverything(client);
    },
  });
  const changed = JSON.stringify(shape) !== JSON.stringify(shapeOf(form));
  return (
    <Page title={t("settings.clientFields")}
      aside={<Button variant="default" onClick={onRights}>{t("rights.menu")}</Button>}>
      <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">{t("settings.clientFieldsHint")}</Text>
          <ProblemSummary error={save.error} shown={["/fields"]} />
          <Panel title={t("settings.fields")}>
            <FieldsEditor key={round} fields={shape.fields} statuses={statusesOf(shape)} statusLabel={t("common.kind")} problem={problemOf(save.error)}
              kept={new Set([...form.fields, ...form.retired].map((field) => field.id))}
              retired={[...form.fields, ...form.retired].filter((field) => !shape.fields.some((kept) => kept.id === field.id))}
              onChange={(fields) => setShape({ ...shape, fields })} />
          </Panel>
          <div className="savebar">
            <Button variant="default" disabled={!changed} onClick={() => { clear(); setRound(round + 1); }}>{t("common.discard")}</Button>
            <Button type="submit" disabled={!changed} loading={save.isPending}>{t("common.save")}</Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}

import { Alert, Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Client } from "../api/types.ts";
import { readDraft, useDraft } from "../forms/drafts.ts";
import { same } from "../forms/conflict.ts";
import { type Flat, type Refusal, useRowSave } from "../forms/useRowSave.ts";
import { Panel } from "../ui/Page.tsx";
import { ClientFields } from "./ClientFields.tsx";
import { type ClientDraft, clientInput, draftOf, pruned } from "./clientForm.ts";
import { useClientShow } from "./useClientShow.ts";

interface Editing { base: ClientDraft; version: number; value: ClientDraft }

/** The whole client as one form; only what was changed is sent. */
export function EditClient({ client, onDone }: { client: Client; onDone: () => void }) {
  const { t } = useTranslation();
  const key = `client.${client.id}`;
  const [restored] = useState(() => readDraft<Editing>(key) !== undefined);
  const [editing, setEditing, clear] = useDraft<Editing>(key, { base: draftOf(client), version: client.version, value: draftOf(client) });
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const save = useRowSave({ kind: "client", id: client.id }, useClientShow());

  const leave = (): void => {
    clear();
    onDone();
  };
  const submit = async (): Promise<void> => {
    const value = pruned(editing.value);
    const mine = changedParts(value, editing.base);
    if (Object.keys(mine).length === 0) {
      leave();
      return;
    }
    setEditing({ ...editing, value });
    setSaving(true);
    const refusal = await save(mine, clientFlat(editing.base), editing.version);
    setSaving(false);
    if (refusal === undefined) leave();
    else setRefused(refusal);
  };
  return (
    <Panel title={t("client.details")}>
      <form style={{ padding: "0 12px 12px" }} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Stack gap="md">
          {restored && <Alert p="xs" role="status">{t("common.draft")}</Alert>}
          {refused && <Alert p="xs" color="red" role="alert">{refused.text}</Alert>}
          <ClientFields value={editing.value} problem={refused?.problem} onChange={(value) => setEditing({ ...editing, value })} autoFocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
            <Button type="submit" loading={saving}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

function clientFlat(draft: ClientDraft): Flat {
  const { values: _, ...input } = clientInput(draft);
  return { ...input, responsible: draft.responsible, ...Object.fromEntries(Object.entries(draft.values).map(([id, value]) => [`values.${id}`, value])) };
}

function changedParts(value: ClientDraft, base: ClientDraft): Flat {
  const before = clientFlat(base);
  return Object.fromEntries(Object.entries(clientFlat(value)).filter(([part, now]) => !same(now, before[part])));
}

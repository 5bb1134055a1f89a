import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../api/actions.ts";
import type { ListId } from "../api/lists.ts";
import type { Field, Id, Module } from "../api/types.ts";
import { ValueEditor } from "../fields/ValueEditor.tsx";
import { useDraft } from "../forms/drafts.ts";
import { type FieldsSet, known, SetFields } from "./SetFields.tsx";

interface DialogProps { title: string; count: number; action: string; onClose: () => void; onGiveUp?: () => void; onDo: () => Promise<unknown>; disabled?: boolean; children?: ReactNode; red?: boolean }

function BulkDialog({ title, count, action, onClose, onGiveUp, onDo, disabled = false, children, red = false }: DialogProps) {
  const { t } = useTranslation();
  const [begins, setBegins] = useState(false);
  const submit = async (): Promise<void> => {
    setBegins(true);
    await onDo();
    setBegins(false);
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t("bulk.rows", { count })}</Text>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => { onGiveUp?.(); onClose(); }}>{t("common.cancel")}</Button>
            <Button type="submit" loading={begins} disabled={disabled} {...(red ? { color: "red" } : {})}>{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Answers whether it has begun. */
type Begin<T> = (given: T) => Promise<boolean>;

const NONE: FieldsSet = [];

const valuesOf = (set: FieldsSet): Input => ({ values: Object.fromEntries(set.map(({ id, value }) => [id, value])) });

/** Where the move wants fields, they are set with it. */
export function StatusDialog({ module, count, onClose, onMove }: { module: Module; count: number; onClose: () => void; onMove: Begin<Input> }) {
  const { t } = useTranslation();
  const [draft, setDraft, forget] = useDraft(`bulk.${module.id}.move`, { status: module.groups.flatMap((group) => group.statuses)[0]?.id ?? "", reason: "", set: NONE });
  const fields = module.fields.filter((field) => !field.readOnly);
  const set = known(draft.set, fields);
  const move = async (): Promise<void> => {
    const reason = draft.reason.trim();
    if (await onMove({ status: draft.status, ...(reason ? { reason } : {}), ...(set.length > 0 ? valuesOf(set) : {}) })) forget();
  };
  return (
    <BulkDialog title={t("bulk.status")} count={count} action={t("card.moveIt")} onClose={onClose} onGiveUp={forget} onDo={move}>
      <NativeSelect label={t("card.status")} value={draft.status} onChange={(event) => setDraft({ ...draft, status: event.currentTarget.value })}
        data={module.groups.map((group) => ({ group: group.label, items: group.statuses.map(({ id, label }) => ({ value: id, label })) }))} />
      <Textarea label={t("card.why")} description={t("bulk.whyHint")} autosize minRows={2} maxLength={500} value={draft.reason} onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })} />
      <SetFields fields={fields} set={set} label={t("bulk.with")} onChange={(next) => setDraft({ ...draft, set: next })} />
    </BulkDialog>
  );
}

export function HandOverDialog({ list, count, onClose, onHandOver }: { list: ListId; count: number; onClose: () => void; onHandOver: Begin<Id> }) {
  const { t } = useTranslation();
  const [to, setTo, forget] = useDraft<Id>(`bulk.${list}.responsible`, "");
  const label = t("common.responsible");
  const hand = async (): Promise<void> => {
    if (await onHandOver(to)) forget();
  };
  return (
    <BulkDialog title={t("bulk.handOver")} count={count} action={t("common.save")} onClose={onClose} onGiveUp={forget} onDo={hand}>
      <ValueEditor field={{ id: "responsible", label, type: "USER", choices: [], main: false }} label={label} value={to || null} onChange={(next) => setTo(typeof next === "string" ? next : "")} />
      {to === "" && <Text size="xs" c="dimmed">{t("bulk.empties")}</Text>}
    </BulkDialog>
  );
}

/** One or more fields; what isn't one of somebody's own stands beside the values. */
export function FieldsDialog({ list, fields, count, onClose, onFields }: { list: ListId; fields: Field[]; count: number; onClose: () => void; onFields: Begin<Input> }) {
  const { t } = useTranslation();
  const [draft, setDraft, forget] = useDraft(`bulk.${list}.fields`, NONE);
  const set = known(draft, fields);
  const kind = set.find(({ id }) => id === "kind");
  const own = set.filter(({ id }) => id !== "kind");
  const give = async (): Promise<void> => {
    if (await onFields({ ...(kind ? { kind: kind.value } : {}), ...(own.length > 0 ? valuesOf(own) : {}) })) forget();
  };
  return (
    <BulkDialog title={t("bulk.field")} count={count} action={t("common.save")} disabled={set.length === 0 || kind?.value === null} onClose={onClose} onGiveUp={forget} onDo={give}>
      <SetFields fields={fields} set={set} label={set.length > 0 ? t("bulk.another") : t("shape.field")} onChange={setDraft} />
    </BulkDialog>
  );
}

export function TrashDialog({ count, onClose, onTrash }: { count: number; onClose: () => void; onTrash: () => Promise<boolean> }) {
  const { t } = useTranslation();
  return <BulkDialog title={t("common.trash")} count={count} action={t("common.trash")} red onClose={onClose} onDo={onTrash} />;
}

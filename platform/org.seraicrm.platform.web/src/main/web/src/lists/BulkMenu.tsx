import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowRight, IconPencil, IconTrash, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../api/actions.ts";
import type { Field, FieldValue, Id, Module } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { ValueEditor } from "../fields/ValueEditor.tsx";
import { useClientSight } from "../clients/useClientSight.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { toastError } from "../ui/toasts.tsx";
import { beginBulk, type Chosen } from "./bulk.ts";

interface BulkMenuProps { chosen: Chosen; count: number; /** The module of the cards; of clients there is none. */ module?: Module; onBegun: (job: string) => void }
type Doing = "field" | "responsible" | "status" | "trash";

/** What is done to all chosen rows at once: each by the action and the rules it would be done by alone. */
export function BulkMenu({ chosen, count, module, onBegun }: BulkMenuProps) {
  const { t } = useTranslation();
  const noun = module ? "card" : "client";
  const change = useOffered(`${noun}.change`);
  const own = useMe().clientFields;
  const hands = useClientSight().changes("responsible") || module !== undefined;
  const fields = (module?.fields ?? own).filter((field) => !field.readOnly);
  const move = useOffered("card.move") && module !== undefined;
  const trash = useOffered(`${noun}.trash`);
  const [doing, setDoing] = useState<Doing>();
  if (!useOffered("bulk.begin") || module?.editable === false) return null;
  /** Answers whether it has begun. */
  const begin = async (action: string, input: Input): Promise<boolean> => {
    try {
      const job = await beginBulk(chosen, action, input, "");
      setDoing(undefined);
      onBegun(job);
      return true;
    } catch (failure) {
      toastError(failure);
      return false;
    }
  };
  return (
    <>
      {move && <Button variant="subtle" leftSection={<IconArrowRight size={14} />} onClick={() => setDoing("status")}>{t("bulk.status")}</Button>}
      {change && hands && <Button variant="subtle" leftSection={<IconUser size={14} />} onClick={() => setDoing("responsible")}>{t("bulk.handOver")}</Button>}
      {change && fields.length > 0 && <Button variant="subtle" leftSection={<IconPencil size={14} />} onClick={() => setDoing("field")}>{t("bulk.field")}</Button>}
      {trash && <Button variant="subtle" color="red" leftSection={<IconTrash size={14} />} onClick={() => setDoing("trash")}>{t("common.trash")}</Button>}
      {doing === "status" && module && <StatusDialog module={module} count={count} onClose={() => setDoing(undefined)} onMove={(input) => begin("card.move", input)} />}
      {doing === "responsible" && <ValueDialog draft={`bulk.${chosen.list}.responsible`} title={t("bulk.handOver")} fields={[{ id: "responsible", label: t("common.responsible"), type: "USER", choices: [], main: false }]} count={count}
        onClose={() => setDoing(undefined)} onValue={(_, value) => begin(`${noun}.change`, { responsible: value ?? "" })} />}
      {doing === "field" && <ValueDialog draft={`bulk.${chosen.list}.field`} title={t("bulk.field")} fields={fields} count={count} onClose={() => setDoing(undefined)}
        onValue={(field, value) => begin(`${noun}.change`, { values: { [field.id]: value } })} />}
      {doing === "trash" && <TrashDialog count={count} onClose={() => setDoing(undefined)} onTrash={() => begin(`${noun}.trash`, {})} />}
    </>
  );
}

interface DialogProps { title: string; count: number; action: string; onClose: () => void; onGiveUp?: () => void; onDo: () => Promise<unknown>; disabled?: boolean; children?: React.ReactNode; red?: boolean }

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

function StatusDialog({ module, count, onClose, onMove }: { module: Module; count: number; onClose: () => void; onMove: (input: Input) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [draft, setDraft, forget] = useDraft(`bulk.${module.id}.status`, { status: module.groups.flatMap((group) => group.statuses)[0]?.id ?? "", reason: "" });
  const { status, reason } = draft;
  const move = async (): Promise<void> => {
    if (await onMove({ status, ...(reason.trim() ? { reason: reason.trim() } : {}) })) forget();
  };
  return (
    <BulkDialog title={t("bulk.status")} count={count} action={t("card.moveIt")} onClose={onClose} onGiveUp={forget} onDo={move}>
      <NativeSelect label={t("card.status")} value={status} onChange={(event) => setDraft({ status: event.currentTarget.value, reason })}
        data={module.groups.map((group) => ({ group: group.label, items: group.statuses.map(({ id, label }) => ({ value: id, label })) }))} />
      <Textarea label={t("card.why")} description={t("bulk.whyHint")} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setDraft({ status, reason: event.currentTarget.value })} />
    </BulkDialog>
  );
}

interface ValueDialogProps {
  /** Under what it is kept until it has begun. */
  draft: string;
  title: string; fields: Field[]; count: number; onClose: () => void; onValue: (field: Field, value: FieldValue) => Promise<boolean>;
}

function ValueDialog({ draft, title, fields, count, onClose, onValue }: ValueDialogProps) {
  const { t } = useTranslation();
  const [kept, set, forget] = useDraft<{ id: Id; value: FieldValue }>(draft, { id: fields[0]?.id ?? "", value: null });
  const known = fields.find((each) => each.id === kept.id);
  const field = known ?? fields[0];
  if (!field) return null;
  const { id } = field;
  const value = known ? kept.value : null;
  const give = async (): Promise<void> => {
    if (await onValue(field, value)) forget();
  };
  return (
    <BulkDialog title={title} count={count} action={t("common.save")} onClose={onClose} onGiveUp={forget} onDo={give}>
      {fields.length > 1 && <NativeSelect label={t("shape.field")} value={id} data={fields.map((each) => ({ value: each.id, label: each.label }))}
        onChange={(event) => set({ id: event.currentTarget.value, value: null })} />}
      <ValueEditor key={field.id} field={field} label={field.label} value={value} onChange={(next) => set({ id, value: next })} />
      {value === null && <Text size="xs" c="dimmed">{t("bulk.empties")}</Text>}
    </BulkDialog>
  );
}

function TrashDialog({ count, onClose, onTrash }: { count: number; onClose: () => void; onTrash: () => Promise<boolean> }) {
  const { t } = useTranslation();
  return <BulkDialog title={t("common.trash")} count={count} action={t("common.trash")} red onClose={onClose} onDo={onTrash} />;
}

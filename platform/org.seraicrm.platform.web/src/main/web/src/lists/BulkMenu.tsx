import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowRight, IconPencil, IconTrash, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../api/actions.ts";
import type { Field, FieldValue, Module } from "../api/types.ts";
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
  const begin = async (action: string, input: Input): Promise<void> => {
    try {
      const job = await beginBulk(chosen, action, input, "");
      setDoing(undefined);
      onBegun(job);
    } catch (failure) {
      toastError(failure);
    }
  };
  return (
    <>
      {move && <Button variant="subtle" leftSection={<IconArrowRight size={14} />} onClick={() => setDoing("status")}>{t("bulk.status")}</Button>}
      {change && hands && <Button variant="subtle" leftSection={<IconUser size={14} />} onClick={() => setDoing("responsible")}>{t("bulk.handOver")}</Button>}
      {change && fields.length > 0 && <Button variant="subtle" leftSection={<IconPencil size={14} />} onClick={() => setDoing("field")}>{t("bulk.field")}</Button>}
      {trash && <Button variant="subtle" color="red" leftSection={<IconTrash size={14} />} onClick={() => setDoing("trash")}>{t("common.trash")}</Button>}
      {doing === "status" && module && <StatusDialog module={module} count={count} onClose={() => setDoing(undefined)} onMove={(input) => begin("card.move", input)} />}
      {doing === "responsible" && <ValueDialog title={t("bulk.handOver")} fields={[{ id: "responsible", label: t("common.responsible"), type: "USER", choices: [], main: false }]} count={count}
        onClose={() => setDoing(undefined)} onValue={(_, value) => begin(`${noun}.change`, { responsible: value ?? "" })} />}
      {doing === "field" && <ValueDialog title={t("bulk.field")} fields={fields} count={count} onClose={() => setDoing(undefined)}
        onValue={(field, value) => begin(`${noun}.change`, { values: { [field.id]: value } })} />}
      {doing === "trash" && <TrashDialog count={count} onClose={() => setDoing(undefined)} onTrash={() => begin(`${noun}.trash`, {})} />}
    </>
  );
}

interface DialogProps { title: string; count: number; action: string; onClose: () => void; onDo: () => Promise<void>; disabled?: boolean; children?: React.ReactNode; red?: boolean }

function BulkDialog({ title, count, action, onClose, onDo, disabled = false, children, red = false }: DialogProps) {
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
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" loading={begins} disabled={disabled} {...(red ? { color: "red" } : {})}>{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function StatusDialog({ module, count, onClose, onMove }: { module: Module; count: number; onClose: () => void; onMove: (input: Input) => Promise<void> }) {
  const { t } = useTranslation();
  const [status, setStatus] = useState(module.groups.flatMap((group) => group.statuses)[0]?.id ?? "");
  const [reason, setReason] = useState("");
  return (
    <BulkDialog title={t("bulk.status")} count={count} action={t("card.moveIt")} onClose={onClose} onDo={() => onMove({ status, ...(reason.trim() ? { reason: reason.trim() } : {}) })}>
      <NativeSelect label={t("card.status")} value={status} onChange={(event) => setStatus(event.currentTarget.value)}
        data={module.groups.map((group) => ({ group: group.label, items: group.statuses.map(({ id, label }) => ({ value: id, label })) }))} />
      <Textarea label={t("card.why")} description={t("bulk.whyHint")} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </BulkDialog>
  );
}

interface ValueDialogProps { title: string; fields: Field[]; count: number; onClose: () => void; onValue: (field: Field, value: FieldValue) => Promise<void> }

function ValueDialog({ title, fields, count, onClose, onValue }: ValueDialogProps) {
  const { t } = useTranslation();
  const [id, setId] = useState(fields[0]?.id ?? "");
  const [value, setValue] = useState<FieldValue>(null);
  const field = fields.find((each) => each.id === id);
  if (!field) return null;
  return (
    <BulkDialog title={title} count={count} action={t("common.save")} onClose={onClose} onDo={() => onValue(field, value)}>
      {fields.length > 1 && <NativeSelect label={t("shape.field")} value={id} data={fields.map((each) => ({ value: each.id, label: each.label }))}
        onChange={(event) => { setId(event.currentTarget.value); setValue(null); }} />}
      <ValueEditor key={field.id} field={field} label={field.label} value={value} onChange={setValue} />
      {value === null && <Text size="xs" c="dimmed">{t("bulk.empties")}</Text>}
    </BulkDialog>
  );
}

function TrashDialog({ count, onClose, onTrash }: { count: number; onClose: () => void; onTrash: () => Promise<void> }) {
  const { t } = useTranslation();
  return <BulkDialog title={t("common.trash")} count={count} action={t("common.trash")} red onClose={onClose} onDo={onTrash} />;
}

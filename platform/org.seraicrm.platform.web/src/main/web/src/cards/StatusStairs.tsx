import { Button, Group, Modal, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { isConflict } from "../api/problems.ts";
import { cardQuery } from "../api/queries.ts";
import type { Card, Id, Status } from "../api/types.ts";
import type { Answers } from "../fields/AskFields.tsx";
import { useDraft } from "../forms/drafts.ts";
import { useOffered } from "../session/useMe.ts";
import { StatusTag } from "../ui/icons.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { askToMove } from "./askToMove.ts";
import { useModule } from "./useCardFields.ts";

/** The module's statuses beneath one another, in order, like stairs (A101); a click moves the card. */
export function StatusStairs({ card, editable }: { card: Card; editable: boolean }) {
  const { t } = useTranslation();
  const module = useModule(card.module.id);
  const move = useMove(card);
  const [asking, setAsking] = useState<Status>();
  const movable = useOffered("card.move") && editable;
  const go = (status: Status): void => {
    if (card.ways[status.id] === "REASON") setAsking(status);
    else if (status.id !== card.status.id) void move(status);
  };
  const groups = module?.groups ?? [{ id: "", label: "", statuses: [card.status] }];
  return (
    <section className="panel" data-tour="statuses" aria-label={t("card.status")}>
      <div style={{ padding: 8 }}>
        <Select hiddenFrom="md" aria-label={t("card.status")} value={card.status.id} disabled={!movable} allowDeselect={false}
          data={groups.map((group) => ({ group: group.label, items: group.statuses.map((status) => ({ value: status.id, label: status.label, disabled: card.ways[status.id] === "CLOSED" })) }))}
          onChange={(id) => {
            const status = groups.flatMap((group) => group.statuses).find((each) => each.id === id);
            if (status) go(status);
          }} />
        <Stack gap="xs" visibleFrom="md">
          {groups.map((group) => (
            <div key={group.id} role="group" aria-label={group.label}>
              <Text size="xs" c="dimmed" px={8} pb={2}>{group.label}</Text>
              {group.statuses.map((status) => (
                <button key={status.id} type="button" className="stair" aria-current={status.id === card.status.id ? "step" : undefined}
                  data-way={card.ways[status.id]} disabled={!movable || card.ways[status.id] === "CLOSED"} title={titleOf(card, status, t)} onClick={() => go(status)}>
                  <Text size="sm" fw="inherit" component="span"><StatusTag label={status.label} colour={status.colour} /></Text>
                </button>
              ))}
            </div>
          ))}
        </Stack>
      </div>
      {asking && <ReasonDialog card={card.id} status={asking} onClose={() => setAsking(undefined)} onReason={(reason) => move(asking, reason)} />}
    </section>
  );
}

function titleOf(card: Card, status: Status, t: TFunction): string | undefined {
  if (status.id === card.status.id) return undefined;
  return card.ways[status.id] === "CLOSED" ? t("card.closedWay") : t("card.move", { status: status.label });
}

/** Some moves want to be explained (A217). What was written stays until the card has moved, or it is given up. */
export function ReasonDialog({ card, status, onClose, onReason }: { card: Id; status: Status; onClose: () => void; onReason: (reason: string) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [reason, setReason, forget] = useDraft(`card.${card}.reason.${status.id}`, "");
  const [sending, setSending] = useState(false);
  const leave = (): void => {
    forget();
    onClose();
  };
  const send = async (): Promise<void> => {
    setSending(true);
    if (await onReason(reason.trim())) leave();
    else setSending(false);
  };
  return (
    <Modal opened onClose={onClose} title={t("card.move", { status: status.label })} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <Stack gap="sm">
          <Textarea label={t("card.why")} required data-autofocus autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
            <Button type="submit" loading={sending} disabled={reason.trim() === ""}>{t("card.moveIt")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Shows the new status at once; takes it back when the server refuses. Answers whether the card has moved. */
function useMove(card: Card): (status: Status, reason?: string) => Promise<boolean> {
  const client = useQueryClient();
  const { t } = useTranslation();
  const module = useModule(card.module.id);
  const key = cardQuery(card.id).queryKey;
  const send = async (status: Status, version: number, reason?: string, values?: Answers): Promise<void> => {
    const { receipt } = await perform("card.move", { card: card.id, version, status: status.id, reason, values });
    toastUndo(t("card.moved", { status: status.label }), receipt, client);
  };
  return async (status, reason) => {
    await client.cancelQueries({ queryKey: key });
    const before = client.getQueryData(key);
    client.setQueryData(key, (row) => row && { ...row, status });
    let moved = true;
    try {
      await send(status, card.version, reason).catch(async (failure: unknown) => {
        if (!isConflict(failure)) throw failure;
        // Somebody changed another thing of the card: the move still stands unless they moved it, too.
        const fresh = await client.fetchQuery({ ...cardQuery(card.id), staleTime: 0 });
        if (fresh.status.id !== card.status.id) throw failure;
        await send(status, fresh.version, reason);
      });
    } catch (failure) {
      client.setQueryData(key, before);
      const fresh = async (): Promise<number> => (await client.fetchQuery({ ...cardQuery(card.id), staleTime: 0 })).version;
      moved = await askToMove(card.id, failure, module?.fields ?? [], fresh, (version, values) => send(status, version, reason, values));
      if (!moved) toastError(failure);
    }
    await Promise.all(
      [["card", card.id], ["history", "card", card.id], ["cards"], ["counts"], ["client", card.client.id]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    return moved;
  };
}

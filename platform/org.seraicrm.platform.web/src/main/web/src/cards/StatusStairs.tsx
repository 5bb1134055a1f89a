import { Button, Group, Modal, Select, Stack, Text, Textarea, Tooltip } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { cardMovesQuery } from "../api/lists.ts";
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
    else if (card.ways[status.id] !== "CLOSED" && status.id !== card.status.id) void move(status);
  };
  const { hint, mark, near } = useHints(card, movable);
  const groups = module?.groups ?? [{ id: "", label: "", statuses: [card.status] }];
  return (
    <section className="panel" data-tour="statuses" aria-label={t("card.status")}>
      <div style={{ padding: 8 }}>
        <Select hiddenFrom="md" aria-label={t("card.status")} value={card.status.id} disabled={!movable} allowDeselect={false}
          onDropdownOpen={near.onFocus} onDropdownClose={near.onBlur} renderOption={({ option }) => <span>{option.label}{hint(option.value) && <span className="stair-why">{hint(option.value)}</span>}</span>}
          data={groups.map((group) => ({ group: group.label, items: group.statuses.map((status) => ({ value: status.id, label: status.label, disabled: card.ways[status.id] === "CLOSED" })) }))}
          onChange={(id) => {
            const status = groups.flatMap((group) => group.statuses).find((each) => each.id === id);
            if (status) go(status);
          }} />
        <Stack gap="xs" visibleFrom="md" {...near}>
          {groups.map((group) => (
            <div key={group.id} role="group" aria-label={group.label}>
              <Text size="xs" c="dimmed" px={8} pb={2}>{group.label}</Text>
              {group.statuses.map((status) => (
                <Tooltip key={status.id} label={hint(status.id) ?? t("card.move", { status: status.label })} disabled={!movable || status.id === card.status.id} openDelay={200} multiline maw={280} position="right" events={{ hover: true, focus: true, touch: true }}>
                  <button type="button" className="stair" aria-current={status.id === card.status.id ? "step" : undefined}
                    data-way={mark(status.id)} disabled={!movable} aria-disabled={card.ways[status.id] === "CLOSED" || undefined} onClick={() => go(status)}>
                    <Text size="sm" fw="inherit" component="span"><StatusTag label={status.label} colour={status.colour} /></Text>
                  </button>
                </Tooltip>
              ))}
            </div>
          ))}
        </Stack>
      </div>
      {asking && <ReasonDialog card={card.id} status={asking} onClose={() => setAsking(undefined)} onReason={(reason) => move(asking, reason)} />}
    </section>
  );
}

/**
 * What a status says of the card before it is moved there. The matrix came with the card; the rules are asked when somebody is about
 * to move it. What they refuse can be chosen all the same: the server judges again, and a refusal can offer to ask for access.
 */
function useHints(card: Card, movable: boolean) {
  const { t } = useTranslation();
  const [close, setClose] = useState(false);
  const [about] = useDebouncedValue(close && movable, 100);
  const { data: ways = {} } = useQuery({ ...cardMovesQuery(about ? card : undefined), queryKey: cardMovesQuery(card).queryKey, staleTime: 10_000 });
  const come = (): void => setClose(true);
  const go = (): void => setClose(false);
  return {
    hint: (status: Id): string | undefined => (status === card.status.id ? undefined : (ways[status]?.why ?? (card.ways[status] === "CLOSED" ? t("card.closedWay") : undefined))),
    mark: (status: Id): "REASON" | "CLOSED" | undefined => (ways[status]?.way === "REFUSED" ? "CLOSED" : card.ways[status]),
    near: { onPointerEnter: come, onPointerLeave: go, onFocus: come, onBlur: go },
  };
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

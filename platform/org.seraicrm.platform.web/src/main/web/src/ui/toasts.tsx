import { Button, Group, Stack, Text } from "@mantine/core";
import { hideNotification, showNotification } from "@mantine/notifications";
import type { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { undo } from "../api/actions.ts";
import { lacksRight, problemOf, UnreachableError } from "../api/problems.ts";
import { refreshAll } from "../live/refresh.ts";
import { RequestAccess } from "../session/RequestAccess.tsx";

const closing = (): { "aria-label": string } => ({ "aria-label": i18next.t("app.close") });

export function toast(text: string): void {
  showNotification({ message: text, withBorder: true, autoClose: 3500, closeButtonProps: closing() });
}

let failures = 0;

/** Says why something was refused; for want of a right, with a way to ask for it (A3). */
export function toastError(error: unknown): void {
  const problem = problemOf(error);
  const violations = (problem?.violations ?? []).map((violation) => violation.detail);
  const text = error instanceof UnreachableError ? i18next.t("app.unreachable") : (problem?.detail ?? [...new Set(violations)].join(" "));
  const id = `error-${(failures += 1)}`;
  showNotification({
    id,
    title: problem?.title ?? i18next.t("app.failed"),
    message: lacksRight(error) ? (
      <Stack gap={6} align="flex-start">
        {text}
        <RequestAccess error={error} size="xs" onAsk={() => hideNotification(id)} />
      </Stack>
    ) : (text ?? ""),
    color: "red",
    withBorder: true,
    autoClose: 9000,
    role: "alert",
    closeButtonProps: closing(),
  });
}

/** The last offer to take something back, by what it is about. */
const offers = new Map<string, string>();

/**
 * Tells what was done and offers to take it back; of several receipts, one after the other. What is done next about the same
 * thing can't be taken back before it, so its offer goes.
 */
export function toastUndo(text: string, done: string | string[] | undefined, client: QueryClient, about?: string): void {
  const receipts = typeof done === "string" ? [done] : (done ?? []);
  if (receipts.length === 0) {
    toast(text);
    return;
  }
  const id = `undo-${receipts.join("-")}`;
  if (about !== undefined) {
    hideNotification(offers.get(about) ?? "");
    offers.set(about, id);
  }
  const takeBack = async (): Promise<void> => {
    hideNotification(id);
    try {
      for (const receipt of receipts) await undo(receipt);
      await refreshAll(client);
      toast(i18next.t("app.undone"));
    } catch (failure) {
      toastError(failure);
    }
  };
  showNotification({
    id,
    withBorder: true,
    autoClose: 8000,
    closeButtonProps: closing(),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" className="wrap">{text}</Text>
        <Button variant="subtle" style={{ flexShrink: 0 }} onClick={() => void takeBack()}>{i18next.t("app.undo")}</Button>
      </Group>
    ),
  });
}

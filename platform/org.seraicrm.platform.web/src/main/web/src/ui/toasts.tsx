import { Button, Group, Text } from "@mantine/core";
import { hideNotification, showNotification } from "@mantine/notifications";
import type { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { undo } from "../api/actions.ts";
import { problemOf, UnreachableError } from "../api/problems.ts";
import { refreshAll } from "../live/refresh.ts";

const closing = (): { "aria-label": string } => ({ "aria-label": i18next.t("app.close") });

export function toast(text: string): void {
  showNotification({ message: text, withBorder: true, autoClose: 3500, closeButtonProps: closing() });
}

export function toastError(error: unknown): void {
  const problem = problemOf(error);
  const violations = (problem?.violations ?? []).map((violation) => violation.detail);
  const text = error instanceof UnreachableError ? i18next.t("app.unreachable") : (problem?.detail ?? [...new Set(violations)].join(" "));
  showNotification({
    title: problem?.title ?? i18next.t("app.failed"),
    message: text ?? "",
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

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { Card, Client } from "../api/types.ts";
import { toastError, toastUndo } from "./toasts.tsx";

/** Moves a client or card into the trash, or out of it when it is there (A41). */
export function useTrash(kind: "client" | "card", id: string): () => void {
  const client = useQueryClient();
  const { t } = useTranslation();
  const swap = async (): Promise<void> => {
    const trashed = client.getQueryData<Client | Card>([kind, id])?.trashed ?? false;
    try {
      const { receipt } = await perform(`${kind}.${trashed ? "restore" : "trash"}`, { [kind]: id });
      toastUndo(trashed ? t("app.done") : t("common.trashed"), receipt, client);
    } catch (failure) {
      toastError(failure);
    }
    await Promise.all([[kind, id], [`${kind}s`], ["counts"], ["today"]].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return () => void swap();
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import type { Tile } from "./api.ts";

/** Saves an arrangement, or throws it away when there are no tiles given; tells whether it worked. */
export function useSaveDashboard(everybody: boolean): (tiles: Tile[] | undefined, version: number) => Promise<boolean> {
  const client = useQueryClient();
  const { t } = useTranslation();
  return async (tiles, version) => {
    try {
      const { receipt } = await perform("dashboard.save", { tiles, everybody, version });
      await client.invalidateQueries({ queryKey: ["dashboard"] });
      toastUndo(t("app.saved"), receipt, client);
      return true;
    } catch (failure) {
      toastError(failure);
      return false;
    }
  };
}

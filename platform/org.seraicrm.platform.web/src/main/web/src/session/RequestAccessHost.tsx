import { useSyncExternalStore } from "react";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { useAction } from "../settings/useAction.ts";
import { accessDialog, REQUEST } from "./accessDialog.ts";

export function RequestAccessHost() {
  const what = useSyncExternalStore(accessDialog.subscribe, accessDialog.current);
  const request = useAction(REQUEST);
  if (what === undefined || !request) return null;
  return <ActionDialog action={request} initial={{ page: what }} fixed={["page"]} submitLabel={request.label} onClose={accessDialog.shut} />;
}

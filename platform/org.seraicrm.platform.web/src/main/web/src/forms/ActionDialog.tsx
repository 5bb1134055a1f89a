import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionType, Outcome } from "../api/types.ts";
import type { Typed } from "./actionInput.ts";
import { ActionForm } from "./ActionForm.tsx";

interface ActionDialogProps {
  action: ActionType | undefined;
  title?: string | undefined;
  initial?: Typed;
  fixed?: string[];
  submitLabel?: string;
  onDone?: (outcome: Outcome<unknown>) => void;
  onClose: () => void;
}

/** Where nothing is asked, the button says what it does. */
export function ActionDialog({ action, title, initial, fixed, submitLabel, onDone, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  if (!action) return null;
  const asks = action.parameters.some((parameter) => !fixed?.includes(parameter.name));
  return (
    <Modal opened onClose={onClose} title={title ?? action.label} closeButtonProps={{ "aria-label": t("app.close") }}>
      <ActionForm action={action} initial={initial ?? {}} fixed={fixed ?? []} submitLabel={submitLabel ?? (asks ? t("common.save") : action.label)} onCancel={onClose}
        onDone={(outcome) => {
          onClose();
          onDone?.(outcome);
        }} />
    </Modal>
  );
}

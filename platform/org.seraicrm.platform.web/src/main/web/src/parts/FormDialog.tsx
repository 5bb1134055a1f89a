import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cardQuery, clientQuery, type Subject } from "../api/queries.ts";
import type { ActionType } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { Part } from "./Part.tsx";
import type { FormOf } from "./useParts.ts";

interface FormDialogProps extends FormOf { action: ActionType; subject: Subject; onClose: () => void }

/** An action of a module asked by the form that the module brings, about a client or card. */
export function FormDialog({ part, form, action, subject, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  const module = useMe().modules.find((each) => each.kind === part.kind);
  const { data: card } = useQuery({ ...cardQuery(subject.id), enabled: subject.kind === "card" });
  const { data: client } = useQuery({ ...clientQuery(subject.id), enabled: subject.kind === "client" });
  const context = useMemo(() => {
    const about = card?.client ?? (client && { id: client.id, name: client.name });
    return module && about && { module, ...(card && { card }), client: about, close: onClose };
  }, [module, card, client, onClose]);
  return (
    <Modal opened onClose={onClose} title={action.label} size="lg" closeButtonProps={{ "aria-label": t("app.close") }}>
      {context && <Part part={part} exported={form.export} context={context} />}
    </Modal>
  );
}

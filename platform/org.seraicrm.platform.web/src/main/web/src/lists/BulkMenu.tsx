import { Button } from "@mantine/core";
import { IconArrowRight, IconPencil, IconTrash, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../api/actions.ts";
import type { Field, Module } from "../api/types.ts";
import { useClientSight } from "../clients/useClientSight.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { toastError } from "../ui/toasts.tsx";
import { beginBulk, type Chosen } from "./bulk.ts";
import { useClientKind } from "./fields.ts";
import { FieldsDialog, HandOverDialog, StatusDialog, TrashDialog } from "./BulkDialogs.tsx";

interface BulkMenuProps { chosen: Chosen; count: number; /** The module of the cards; of clients there is none. */ module?: Module; onBegun: (job: string) => void }
type Doing = "field" | "responsible" | "status" | "trash";

/** What is done to all chosen rows at once: each by the action and the rules it would be done by alone. */
export function BulkMenu({ chosen, count, module, onBegun }: BulkMenuProps) {
  const { t } = useTranslation();
  const noun = module ? "card" : "client";
  const change = useOffered(`${noun}.change`);
  const kind = useClientKind();
  const hands = useClientSight().changes("responsible") || module !== undefined;
  const own = useMe().clientFields;
  const fields = module ? module.fields.filter(changeable) : [kind, ...own.filter(changeable)];
  const move = useOffered("card.move") && module !== undefined;
  const trash = useOffered(`${noun}.trash`);
  const [doing, setDoing] = useState<Doing>();
  if (!useOffered("bulk.begin") || module?.editable === false) return null;
  /** Answers whether it has begun. */
  const begin = async (action: string, input: Input): Promise<boolean> => {
    try {
      const job = await beginBulk(chosen, action, input, "");
      setDoing(undefined);
      onBegun(job);
      return true;
    } catch (failure) {
      toastError(failure);
      return false;
    }
  };
  return (
    <>
      {move && <Button variant="subtle" leftSection={<IconArrowRight size={14} />} onClick={() => setDoing("status")}>{t("bulk.status")}</Button>}
      {change && hands && <Button variant="subtle" leftSection={<IconUser size={14} />} onClick={() => setDoing("responsible")}>{t("bulk.handOver")}</Button>}
      {change && fields.length > 0 && <Button variant="subtle" leftSection={<IconPencil size={14} />} onClick={() => setDoing("field")}>{t("bulk.field")}</Button>}
      {trash && <Button variant="subtle" color="red" leftSection={<IconTrash size={14} />} onClick={() => setDoing("trash")}>{t("common.trash")}</Button>}
      {doing === "status" && module && <StatusDialog module={module} count={count} onClose={() => setDoing(undefined)} onMove={(input) => begin("card.move", input)} />}
      {doing === "responsible" && <HandOverDialog list={chosen.list} count={count} onClose={() => setDoing(undefined)} onHandOver={(responsible) => begin(`${noun}.change`, { responsible })} />}
      {doing === "field" && <FieldsDialog list={chosen.list} fields={fields} count={count} onClose={() => setDoing(undefined)} onFields={(input) => begin(`${noun}.change`, input)} />}
      {doing === "trash" && <TrashDialog count={count} onClose={() => setDoing(undefined)} onTrash={() => begin(`${noun}.trash`, {})} />}
    </>
  );
}

const changeable = (field: Field): boolean => !field.readOnly;

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconTrash, IconTrashOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { Department } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { useOffered } from "../session/useMe.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { useAction } from "./useAction.ts";

/** Rename, trash, restore. */
export function DepartmentMenu({ department, trashed = false }: { department: Department; trashed?: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rename = useAction("department.rename");
  const swap = trashed ? "department.restore" : "department.trash";
  const swappable = useOffered(swap);
  const [renaming, setRenaming] = useState(false);
  const go = async (): Promise<void> => {
    try {
      const { receipt } = await perform(swap, { department: department.id });
      toastUndo(trashed ? t("trash.restored", { what: department.name }) : t("common.trashed"), receipt, client);
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  return (
    <>
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon aria-label={`${t("common.actions")}: ${department.name}`}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {rename && !trashed && <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>{t("settings.rename")}</Menu.Item>}
          {swappable && (
            <Menu.Item leftSection={trashed ? <IconTrashOff size={16} /> : <IconTrash size={16} />} onClick={() => void go()}>
              {trashed ? t("common.restore") : t("common.trash")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {renaming && rename && (
        <ActionDialog action={rename} title={`${rename.label}: ${department.name}`} initial={{ department: department.id, name: department.name }} fixed={["department"]}
          onClose={() => setRenaming(false)} />
      )}
    </>
  );
}

import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowMerge, IconArrowsExchange, IconDots, IconDownload, IconHistory, IconPrinter, IconTrash, IconTrashOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { actionsQuery, type Subject } from "../api/queries.ts";
import type { ActionType, Id } from "../api/types.ts";
import { PassageDialog } from "../cards/PassageDialog.tsx";
import { MergePicker } from "../clients/MergePicker.tsx";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { formOf, useParts } from "../parts/useParts.ts";
import { AsOfDialog } from "../past/AsOfDialog.tsx";
import { useOffered } from "../session/useMe.ts";
import { parameterFor, suits } from "./actionsFor.ts";

/** Actions that have a place of their own on the page. */
const PLACED = new Set([
  "client.change", "client.trash", "client.restore", "card.change", "card.move", "card.open", "card.trash", "card.restore", "todo.add", "note.add",
  "message.send", "mail.send", "card.handOver", "card.copy",
]);

const EVEN_IN_TRASH = new Set(["client.erase"]);

/** `client` is the card's, or the client itself; `moduleKind` is that of the card's module. */
interface ActionsMenuProps { subject: Subject; client: Id; moduleKind?: string; trashed: boolean; onTrash: () => void }

/** The three dots: the trash, and every action of a module that takes this client or card (A43). */
export function ActionsMenu({ subject, client, moduleKind, trashed, onTrash }: ActionsMenuProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ActionType>();
  const close = useCallback(() => setAsked(undefined), []);
  const { data: actions = [] } = useQuery(actionsQuery);
  const parts = useParts() ?? [];
  const mayTrash = useOffered(`${subject.kind}.${trashed ? "restore" : "trash"}`);
  const mayMerge = useOffered("client.merge") && !trashed;
  const [merging, setMerging] = useState(false);
  const offered = [useOffered("card.handOver"), useOffered("card.copy")];
  const mayPass = subject.kind === "card" && !trashed && offered.includes(true);
  const [passing, setPassing] = useState(false);
  const [lookingBack, setLookingBack] = useState(false);
  const mayHandOut = useOffered("client.handOut") && subject.kind === "client";
  const others = actions.filter((action) => !PLACED.has(action.name) && suits(action, subject, moduleKind) && (!trashed || EVEN_IN_TRASH.has(action.name)));
  const fixed = asked && parameterFor(asked, subject);
  const brought = asked && formOf(parts, asked);
  return (
    <>
      <Menu width={240}>
        <Menu.Target>
          <ActionIcon size={30} data-tour="more" aria-label={t("common.actions")} title={t("common.actions")}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((action) => <Menu.Item key={action.name} onClick={() => setAsked(action)}>{action.label}</Menu.Item>)}
          {mayPass && <Menu.Item leftSection={<IconArrowsExchange size={16} />} onClick={() => setPassing(true)}>{t("passage.title")}</Menu.Item>}
          {mayMerge && <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>{t("merge.menu")}</Menu.Item>}
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setLookingBack(true)}>{t("past.menu")}</Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.setTimeout(() => window.print(), 300)}>{t("client.print")}</Menu.Item>
          {mayHandOut && (
            <Menu.Item component="a" href={`/api/v1/clients/${subject.id}/personal-data`} download leftSection={<IconDownload size={16} />}>
              {t("personal.download")}
            </Menu.Item>
          )}
          {mayTrash && <Menu.Divider />}
          {mayTrash && (
            <Menu.Item leftSection={trashed ? <IconTrashOff size={16} /> : <IconTrash size={16} />} onClick={onTrash}>
              {trashed ? t("common.restore") : t("common.trash")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {passing && <PassageDialog card={subject.id} onClose={() => setPassing(false)} />}
      {lookingBack && <AsOfDialog subject={subject} onClose={() => setLookingBack(false)} />}
      {merging && <MergePicker client={client} onClose={() => setMerging(false)} />}
      {asked && brought && <FormDialog action={asked} {...brought} subject={subject} onClose={close} />}
      {asked && !brought && fixed && <ActionDialog action={asked} initial={{ [fixed]: subject.id }} fixed={[fixed]} onClose={close} />}
    </>
  );
}

import { ActionIcon, Button, Group, Menu, Modal, Stack, TextInput } from "@mantine/core";
import { IconChevronDown, IconDeviceFloppy, IconLink, IconPencil, IconTrash, IconUsers } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { defaultStringifySearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { idOf, perform, type Input } from "../api/actions.ts";
import { type ListId, type SavedView, viewCountsQuery, type Where } from "../api/lists.ts";
import { useDraft } from "../forms/drafts.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { toClipboard } from "../ui/clipboard.ts";
import { toast, toastError, toastUndo } from "../ui/toasts.tsx";
import { useFormats } from "../ui/format.ts";
import type { ListStateOf } from "./useListState.ts";
import { type Audience, AudienceChoice, AudienceDialog, audienceInput, isAudience, OWNER } from "./ViewAudience.tsx";
import { toWhere } from "./where.ts";

interface ViewTabsProps { list: ListId; of: ListStateOf; all: string; /** Stands at the end of the row. */ aside?: ReactNode }

/** The views of a list with how many rows each shows; what is looked at now is saved as one (A98). */
export function ViewTabs({ list, of, all, aside }: ViewTabsProps) {
  const { t } = useTranslation();
  const { data: counts = {} } = useQuery(viewCountsQuery(list));
  const [naming, setNaming] = useState<"save" | "rename">();
  const [aiming, setAiming] = useState<SavedView>();
  const actions = useViewActions(list, of);
  const offered = useOffered("view.save");
  const copyLink = async (): Promise<void> => {
    if (await toClipboard(addressOf(toWhere(of.state.filter)))) toast(t("list.linkCopied"));
  };
  return (
    <Group gap={6} mb={8} justify="space-between" align="center">
      <Group gap={6} wrap="nowrap" className="scroll-x">
        <div role="group" aria-label={t("card.views")} className="tabs">
          <Tab name={all} chosen={of.state.view === ""} onChoose={() => of.open(undefined)} />
          {of.views.map((view) => <Tab key={view.id} name={view.name} count={counts[view.id]} chosen={view.id === of.state.view} onChoose={() => of.open(view)} />)}
        </div>
        {offered && of.changed && <Button variant="light" leftSection={<IconDeviceFloppy size={14} />} onClick={() => (of.view?.editable ? void actions.keep(of.view) : setNaming("save"))}>{t("list.saveView")}</Button>}
        <Menu position="bottom-start">
          <Menu.Target><ActionIcon aria-label={t("list.viewActions")}><IconChevronDown size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            {offered && <Menu.Item leftSection={<IconDeviceFloppy size={14} />} onClick={() => setNaming("save")}>{t("list.saveAs")}</Menu.Item>}
            <Menu.Item leftSection={<IconLink size={14} />} onClick={() => void copyLink()}>{t("list.copyLink")}</Menu.Item>
            {of.changed && <Menu.Item onClick={() => of.open(of.view)}>{t("list.reset")}</Menu.Item>}
            {offered && of.view?.editable && <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setNaming("rename")}>{t("settings.rename")}</Menu.Item>}
            {offered && of.view?.editable && actions.mayShare && (
              <Menu.Item leftSection={<IconUsers size={14} />} onClick={() => setAiming(of.view)}>{t("list.whoSees")}</Menu.Item>
            )}
            {offered && of.view?.editable && <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => of.view && void actions.remove(of.view)}>{t("list.removeView")}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {aside && <Group gap={4} wrap="nowrap" ms="auto">{aside}</Group>}
      {naming && (
        <NameDialog draft={naming === "rename" ? `view.${of.view?.id ?? ""}.name` : `view.new.${list}`} title={naming === "save" ? t("list.saveAs") : t("settings.rename")} name={naming === "rename" ? (of.view?.name ?? "") : ""} share={naming === "save" && actions.mayShare}
          onClose={() => setNaming(undefined)}
          onName={(name, audience) => (naming === "rename" && of.view ? actions.change(of.view, { name }) : actions.save(name, audience))} />
      )}
      {aiming && <AudienceDialog view={aiming} onClose={() => setAiming(undefined)} onSave={(audience) => actions.change(aiming, { ...audienceInput(audience) })} />}
    </Group>
  );
}

/** The page's address with the conditions that a list has at present; whoever opens it sees those of its rows that are theirs to see. */
function addressOf(where: Where): string {
  return window.location.origin + window.location.pathname + (Object.keys(where).length > 0 ? defaultStringifySearch({ where }) : "");
}

function Tab({ name, count, chosen, onChoose }: { name: string; count?: number | undefined; chosen: boolean; onChoose: () => void }) {
  const formats = useFormats();
  return (
    <button type="button" className="tab" aria-pressed={chosen} onClick={onChoose}>
      {name}{count !== undefined && <span className="tab-count">{formats.count(count)}</span>}
    </button>
  );
}

interface NameDialogProps { /** Under what it is kept until it is saved. */ draft: string; title: string; name: string; share: boolean; onClose: () => void; onName: (name: string, audience: Audience) => Promise<boolean> }

function NameDialog({ draft, title, name: given, share, onClose, onName }: NameDialogProps) {
  const { t } = useTranslation();
  const [{ name, audience: kept }, set, forget] = useDraft<{ name: string; audience?: Audience }>(draft, { name: given, audience: OWNER });
  const audience = { ...OWNER, ...kept };
  const leave = (): void => {
    forget();
    onClose();
  };
  const submit = async (): Promise<void> => {
    if (await onName(name.trim(), share ? audience : OWNER)) leave();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Stack gap="sm">
          <TextInput label={t("common.label")} required maxLength={80} data-autofocus value={name} onChange={(event) => set({ name: event.currentTarget.value, audience })} />
          {share && <AudienceChoice own value={audience} onChange={(next) => set({ name, audience: next })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
            <Button type="submit" disabled={name.trim() === "" || !isAudience(audience)}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useViewActions(list: ListId, of: ListStateOf) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { user } = useMe();
  const done = async (action: string, input: Input, said: string): Promise<unknown> => {
    try {
      const { result, receipt } = await perform(action, input);
      await Promise.all([["views", list], ["counts", "views", list], ["clients", "views"]].map((queryKey) => client.invalidateQueries({ queryKey })));
      toastUndo(said, receipt, client);
      return result ?? true;
    } catch (failure) {
      toastError(failure);
      return undefined;
    }
  };
  const { filter, columns, sort, layout } = of.state;
  const shape = { where: toWhere(filter), columns, sort, layout };
  return {
    mayShare: user.role === "ADMINISTRATOR" || user.role === "MANAGER",
    save: async (name: string, audience: Audience): Promise<boolean> => {
      const id = idOf(await done("view.save", { list, name, ...audienceInput(audience), ...shape }, t("list.viewSaved", { name })));
      if (id !== undefined) of.set({ view: id });
      return id !== undefined;
    },
    keep: (view: SavedView) => done("view.change", { view: view.id, version: view.version, ...shape }, t("list.viewSaved", { name: view.name })),
    change: async (view: SavedView, changed: Input): Promise<boolean> =>
      (await done("view.change", { view: view.id, version: view.version, ...changed }, t("list.viewSaved", { name: typeof changed.name === "string" ? changed.name : view.name }))) !== undefined,
    remove: async (view: SavedView): Promise<void> => {
      if ((await done("view.remove", { view: view.id }, t("list.viewRemoved", { name: view.name }))) !== undefined) of.open(undefined);
    },
  };
}

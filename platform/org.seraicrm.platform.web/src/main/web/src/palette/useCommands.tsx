import { useMantineColorScheme } from "@mantine/core";
import {
  IconAddressBook, IconBolt, IconCalendarCheck, IconCalendarWeek, IconFileDescription, IconFileImport, IconHelp, IconKeyboard, IconLanguage, IconLayoutDashboard, IconLogout, IconMail, IconMessageCircle, IconMoon,
  IconSettings,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actionsQuery } from "../api/queries.ts";
import type { ActionType, Module } from "../api/types.ts";
import { LANGUAGES } from "../i18n/i18n.ts";
import { pagesOf, useParts } from "../parts/useParts.ts";
import { useMe } from "../session/useMe.ts";
import { useSignOut, useSpeak } from "../session/usePreferences.ts";
import { parameterFor } from "../settings/actionsFor.ts";
import { useSettingsPages } from "../settings/pages.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { paletteDialog } from "./paletteDialog.ts";
import { subjectOf } from "./recents.ts";

export type CommandGroup = "create" | "pages" | "actions" | "appearance";
/** Something that can be done or opened from anywhere; `also` are further names it is found by. */
export interface Command { id: string; group: CommandGroup; label: string; icon: ReactNode; also?: string[]; keys?: string; /** Shown only when it is looked for. */ rare?: boolean; run: () => void }

/** Actions that have a command of their own above. */
const OWN = new Set(["client.create", "card.open", "todo.add"]);

interface Host { onChat: () => void; onKeys: () => void }

/** Everything there is to do and to open, as the server offers it to this user. */
export function useCommands(host: Host): Command[] {
  const go = useGo();
  return [...useCreating(go), ...usePages(go), ...useActions(), ...useAppearance(), ...useRest(host)];
}

type Go = (to: string, search?: Record<string, string>) => () => void;

function useGo(): Go {
  const navigate = useNavigate();
  return (to, search) => () => void navigate({ to, ...(search ? { search } : {}) } as never);
}

function useCreating(go: Go): Command[] {
  const { t } = useTranslation();
  const { actions, modules } = useMe();
  const editable = modules.filter((module) => module.editable);
  const commands: Command[] = [];
  if (actions.includes("client.create")) commands.push({ id: "new.client", group: "create", label: t("client.new"), icon: <IconAddressBook size={16} />, keys: "C", run: go("/clients/new") });
  if (actions.includes("todo.add")) commands.push({ id: "new.todo", group: "create", label: t("todo.add"), icon: <IconCalendarCheck size={16} />, keys: "N", run: () => todoDialog.open() });
  if (!actions.includes("card.open")) return commands;
  const card = (module: Module): Command => ({
    id: `new.card.${module.id}`, group: "create", label: t("palette.newCardIn", { module: module.name }), icon: <ModuleIcon icon={module.icon} colour={module.colour} />,
    also: [`${t("card.new")} ${module.name}`], rare: true, run: go("/new/card", { module: module.id }),
  });
  if (editable.length > 0) commands.push({ id: "new.card", group: "create", label: t("card.new"), icon: <IconFileDescription size={16} />, run: go("/new/card") });
  return [...commands, ...editable.map(card)];
}

function usePages(go: Go): Command[] {
  const { t } = useTranslation();
  const { actions, modules } = useMe();
  const parts = useParts() ?? [];
  const settings = useSettingsPages();
  const page = (to: string, label: string, icon: ReactNode, keys?: string): Command => ({ id: to, group: "pages", label, icon, run: go(to), ...(keys ? { keys } : {}) });
  return [
    page("/today", t("nav.today"), <IconCalendarCheck size={16} />, "G"),
    page("/calendar", t("nav.calendar"), <IconCalendarWeek size={16} />, "W"),
    page("/dashboard", t("nav.dashboard"), <IconLayoutDashboard size={16} />),
    page("/clients", t("nav.clients"), <IconAddressBook size={16} />, "L"),
    ...modules.flatMap((module) => {
      const icon = <ModuleIcon icon={module.icon} colour={module.colour} />;
      return [
        page(`/modules/${module.id}`, module.name, icon),
        ...pagesOf(parts, module.kind).map((brought) => page(`/modules/${module.id}/${brought.page.id}`, `${module.name}: ${brought.page.title}`, icon)),
      ];
    }),
    ...(actions.includes("mail.assign") ? [page("/mails", t("journal.title"), <IconMail size={16} />)] : []),
    ...(actions.includes("import.begin") ? [page("/import", t("imports.open"), <IconFileImport size={16} />)] : []),
    page("/help", t("help.manual"), <IconHelp size={16} />),
    ...settings.map(({ to, label }) => page(to, `${t("nav.settings")}: ${label}`, <IconSettings size={16} />)).map((each) => ({ ...each, rare: true })),
  ];
}

/** Every action that the server offers with a form; on a client's or card's page it is meant for that one. */
function useActions(): Command[] {
  const { data: actions = [] } = useQuery(actionsQuery);
  const { modules } = useMe();
  const subject = subjectOf(useLocation().pathname);
  const ofModule = (action: ActionType): string => modules.find((module) => module.kind === action.kind)?.name ?? "";
  return actions.filter((action) => !OWN.has(action.name) && (!action.surfaces || action.surfaces.includes("FORM"))).map((action) => {
    const fixed = subject && parameterFor(action, subject);
    const module = ofModule(action);
    return {
      id: action.name, group: "actions", label: module ? `${action.label} (${module})` : action.label, also: [action.name.replaceAll(".", " ")], icon: <IconBolt size={16} />,
      run: () => paletteDialog.ask({ action, initial: fixed && subject ? { [fixed]: subject.id } : {} }),
    };
  });
}

function useAppearance(): Command[] {
  const { t } = useTranslation();
  const speak = useSpeak();
  const { user } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = (["light", "dark", "auto"] as const).filter((scheme) => scheme !== colorScheme);
  return [
    ...schemes.map((scheme): Command => ({ id: `theme.${scheme}`, group: "appearance", label: `${t("app.theme")}: ${t(`app.${scheme}`)}`, icon: <IconMoon size={16} />, run: () => setColorScheme(scheme) })),
    ...LANGUAGES.filter((language) => language.id !== user.language).map((language): Command => ({
      id: `language.${language.id}`, group: "appearance", label: `${t("app.language")}: ${language.name}`, also: [`language ${language.id}`], icon: <IconLanguage size={16} />,
      run: () => void speak(language.id),
    })),
  ];
}

function useRest({ onChat, onKeys }: Host): Command[] {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return [
    { id: "chat", group: "pages", label: t("nav.chat"), icon: <IconMessageCircle size={16} />, keys: "M", run: onChat },
    { id: "keys", group: "pages", label: t("keys.title"), icon: <IconKeyboard size={16} />, keys: "?", run: onKeys },
    { id: "signOut", group: "appearance", label: t("app.signOut"), icon: <IconLogout size={16} />, run: () => void signOut() },
  ];
}

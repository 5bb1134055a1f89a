import { IconAddressBook, IconCalendarCheck, IconCalendarWeek, IconLayoutDashboard, IconMail } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf, useParts } from "../parts/useParts.ts";
import { useMe } from "../session/useMe.ts";
import { ModuleIcon } from "../ui/icons.tsx";

/** Where the main menu leads. */
export interface Place {
  path: string; label: string; icon: (size: number) => ReactNode;
  /** What lies below it is a place of its own, or none. */
  exact?: boolean;
}

/** What everybody has, the modules the user may use (A39) with the pages they put beside themselves, and the letters of nobody. */
export function usePlaces(): Place[] {
  const { t } = useTranslation();
  const { modules, actions } = useMe();
  const parts = useParts() ?? [];
  return [
    { path: "/today", label: t("nav.today"), icon: (size) => <IconCalendarCheck size={size} aria-hidden /> },
    { path: "/calendar", label: t("nav.calendar"), icon: (size) => <IconCalendarWeek size={size} aria-hidden /> },
    { path: "/dashboard", label: t("nav.dashboard"), icon: (size) => <IconLayoutDashboard size={size} aria-hidden /> },
    { path: "/clients", label: t("nav.clients"), icon: (size) => <IconAddressBook size={size} aria-hidden /> },
    ...modules.flatMap((module): Place[] => [
      { path: `/modules/${module.id}`, label: module.name, icon: (size) => <ModuleIcon icon={module.icon} colour={module.colour} size={size} />, exact: true },
      ...pagesOf(parts, module.kind).filter(({ page }) => page.bar).map(({ page }): Place => ({
        path: `/modules/${module.id}/${page.id}`, label: page.title, icon: (size) => <ModuleIcon icon={page.icon || module.icon} colour={module.colour} size={size} />,
      })),
    ]),
    ...(actions.includes("mail.assign") ? [{ path: "/mails", label: t("journal.title"), icon: (size: number) => <IconMail size={size} aria-hidden /> }] : []),
  ];
}

/** Whether somebody is at a place. */
export function isAt(place: Place, path: string): boolean {
  return path === place.path || (!place.exact && path.startsWith(`${place.path}/`));
}

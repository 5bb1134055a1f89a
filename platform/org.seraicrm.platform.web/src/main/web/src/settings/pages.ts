import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mailTemplatesQuery, optionalSettingsQuery } from "../api/queries.ts";
import { useMe, useOffered } from "../session/useMe.ts";

export interface SettingsPage { to: string; label: string }

/** The pages of settings: they belong to administrators; everybody has a profile and templates (A122, A123). */
export function useSettingsPages(): SettingsPage[] {
  const { t } = useTranslation();
  const administrator = useMe().user.role === "ADMINISTRATOR";
  const { data: channels } = useQuery({ ...optionalSettingsQuery("channels"), enabled: administrator });
  const { data: letters } = useQuery(mailTemplatesQuery());
  const templates = letters ? [{ to: "/settings/templates", label: t("templates.title") }] : [];
  const trash = { to: "/settings/trash", label: t("trash.title") };
  const [many, imports] = [useOffered("bulk.begin"), useOffered("import.begin")];
  const jobs = many || imports ? [{ to: "/settings/jobs", label: t("jobs.title") }] : [];
  const own = [{ to: "/settings/profile", label: t("settings.profile") }];
  if (!administrator) return [...own, ...templates, ...jobs, trash];
  return [
    ...own,
    { to: "/settings/company", label: t("settings.companySettings") },
    { to: "/settings/clients", label: t("settings.clientFields") },
    { to: "/settings/modules", label: t("settings.modules") },
    { to: "/settings/users", label: t("settings.users") },
    { to: "/settings/keys", label: t("settings.keys") },
    ...(channels ? [{ to: "/settings/channels", label: t("settings.channels") }] : []),
    ...templates,
    ...jobs,
    trash,
    { to: "/settings/audit", label: t("audit.title") },
    { to: "/settings/actions", label: t("settings.actions") },
  ];
}

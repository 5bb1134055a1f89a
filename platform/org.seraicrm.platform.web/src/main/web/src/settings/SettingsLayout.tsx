import { NavLink } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSettingsPages } from "./pages.ts";

/** The pages of settings beside each other. */
export function SettingsLayout() {
  const { t } = useTranslation();
  const pages = useSettingsPages();
  return (
    <div className="columns settings" style={{ maxWidth: 1400 }}>
      <nav aria-label={t("settings.title")} className="settings-nav">
        {pages.map((page) => <NavLink key={page.to} component={Link} to={page.to as never} label={page.label} w="auto" py={6} style={{ borderRadius: 5 }} />)}
      </nav>
      <Outlet />
    </div>
  );
}

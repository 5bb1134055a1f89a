import { NavLink } from "@mantine/core";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSettingsPages } from "./pages.ts";

/** The pages of settings beside each other. */
export function SettingsLayout() {
  const { t } = useTranslation();
  const pages = useSettingsPages();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the pages stand in a row: the one that is open is among those seen.
  useEffect(() => {
    nav.current?.querySelector("[aria-current=page]")?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname, pages.length]);
  return (
    <div className="columns settings" style={{ maxWidth: 1400 }}>
      <nav ref={nav} aria-label={t("settings.title")} className="settings-nav">
        {pages.map((page) => <NavLink key={page.to} component={Link} to={page.to as never} label={page.label} w="auto" py={6} style={{ borderRadius: 5 }} />)}
      </nav>
      <Outlet />
    </div>
  );
}

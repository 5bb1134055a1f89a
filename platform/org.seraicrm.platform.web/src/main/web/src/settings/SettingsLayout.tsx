import { NavLink } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { optionalSettingsQuery } from "../api/queries.ts";
import { useMe } from "../session/useMe.ts";

/** Settings belong to administrators; everybody has a profile (A122, A123). */
export function SettingsLayout() {
  const { t } = useTranslation();
  const { user } = useMe();
  const administrator = user.role === "ADMINISTRATOR";
  const { data: channels } = useQuery({ ...optionalSettingsQuery("channels"), enabled: administrator });
  return (
    <div className="columns settings" style={{ maxWidth: 1400 }}>
      <nav aria-label={t("settings.title")} className="settings-nav">
        <Item to="/settings/profile" label={t("settings.profile")} />
        {administrator && (
          <>
            <Item to="/settings/company" label={t("settings.companySettings")} />
            <Item to="/settings/modules" label={t("settings.modules")} />
            <Item to="/settings/users" label={t("settings.users")} />
            <Item to="/settings/keys" label={t("settings.keys")} />
            {channels !== undefined && channels !== null && <Item to="/settings/channels" label={t("settings.channels")} />}
            <Item to="/settings/actions" label={t("settings.actions")} />
          </>
        )}
      </nav>
      <Outlet />
    </div>
  );
}

function Item({ to, label }: { to: string; label: string }) {
  return <NavLink component={Link} to={to as never} label={label} w="auto" py={6} style={{ borderRadius: 5 }} />;
}

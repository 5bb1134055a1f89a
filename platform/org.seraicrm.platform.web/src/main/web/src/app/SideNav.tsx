import { NavLink } from "@mantine/core";
import { IconSettings } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../session/useMe.ts";
import { usePlaces } from "./places.tsx";

/** The main menu of a phone. */
export function SideNav() {
  const { t } = useTranslation();
  const { user } = useMe();
  return (
    <nav aria-label={t("app.menu")}>
      {usePlaces().map((place) => <NavLink key={place.path} component={Link} to={place.path as never} label={place.label} leftSection={place.icon(18)} />)}
      <NavLink component={Link} to="/settings/profile" label={user.role === "ADMINISTRATOR" ? t("nav.settings") : t("settings.profile")}
        leftSection={<IconSettings size={18} />} />
    </nav>
  );
}

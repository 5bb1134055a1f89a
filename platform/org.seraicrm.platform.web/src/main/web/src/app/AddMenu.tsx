import { Button, Menu } from "@mantine/core";
import { IconAddressBook, IconCalendarCheck, IconFileDescription, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../session/useMe.ts";
import { todoDialog } from "../todos/todoDialog.ts";

export function AddMenu() {
  const { t } = useTranslation();
  const { actions, modules } = useMe();
  const offered = (action: string): boolean => actions.includes(action);
  return (
    <Menu width={200}>
      <Menu.Target>
        <Button size="compact-sm" px={7} aria-label={t("app.add")} title={t("app.add")} data-tour="add"><IconPlus size={17} /></Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered("todo.add") && (
          <Menu.Item leftSection={<IconCalendarCheck size={16} />} onClick={() => todoDialog.open()}>{t("todo.add")}</Menu.Item>
        )}
        {offered("client.create") && (
          <Menu.Item component={Link} to="/clients/new" leftSection={<IconAddressBook size={16} />}>{t("client.new")}</Menu.Item>
        )}
        {offered("card.open") && modules.length > 0 && (
          <Menu.Item component={Link} to="/new/card" leftSection={<IconFileDescription size={16} />}>{t("card.new")}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

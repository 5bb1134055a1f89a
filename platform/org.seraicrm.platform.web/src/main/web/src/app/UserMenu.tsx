import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconSettings } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Language } from "../api/types.ts";
import { LANGUAGES } from "../i18n/i18n.ts";
import { useMe } from "../session/useMe.ts";
import { useSignOut, useSpeak } from "../session/usePreferences.ts";
import { UserAvatar } from "../ui/UserAvatar.tsx";
import { SCHEMES, type Scheme } from "./theme.ts";

/** Language, appearance, settings, sign-out. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  const { user, company } = useMe();
  const speak = useSpeak();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu width={230}>
      <Menu.Target>
        <UnstyledButton data-tour="me" aria-label={`${t("app.user")}: ${user.name}`} style={{ borderRadius: 20 }}>
          <UserAvatar user={user} size={30} filled />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 64px)" style={{ overflowY: "auto" }}>
        <Menu.Label>{user.name} · {company.name}</Menu.Label>
        <Menu.Item component={Link} to="/settings/profile" leftSection={<IconSettings size={16} />}>{t("nav.settings")}</Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onKeys}>{t("keys.title")}</Menu.Item>
        <Menu.Divider />
        <Menu.RadioGroup value={user.language} onChange={(language) => void speak(language as Language)}>
          <Menu.Label>{t("app.language")}</Menu.Label>
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language.id} value={language.id} lang={language.id}>{language.name}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as Scheme)}>
          <Menu.Label>{t("app.theme")}</Menu.Label>
          {SCHEMES.map((scheme) => <Menu.RadioItem key={scheme} value={scheme}>{t(`app.${scheme}`)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>{t("app.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

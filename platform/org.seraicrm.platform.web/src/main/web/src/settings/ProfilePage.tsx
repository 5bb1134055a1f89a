import { Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setShortcuts, shortcutsOn } from "../app/shortcuts.ts";
import { ActionForm } from "../forms/ActionForm.tsx";
import { useMe } from "../session/useMe.ts";
import { useSignedOut } from "../session/useSignedOut.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { toast } from "../ui/toasts.tsx";
import { AppearancePanel } from "./AppearancePanel.tsx";
import { BrowsersPanel } from "./BrowsersPanel.tsx";
import { CalendarPanel } from "./CalendarPanel.tsx";
import { Portrait } from "./Portrait.tsx";
import { TelegramPanel } from "./TelegramPanel.tsx";
import { TwoStepPanel } from "./TwoStepPanel.tsx";
import { useAction } from "./useAction.ts";

export function ProfilePage() {
  const { t } = useTranslation();
  const { user, signature: signed } = useMe();
  const profile = useAction("profile.change");
  const password = useAction("password.change");
  const [shortcuts, setOn] = useState(shortcutsOn);
  const signedOut = useSignedOut();
  // A new password ends all sessions, this one too.
  const passwordChanged = (): void => {
    signedOut();
    toast(t("signIn.newDone"));
  };
  const { familyName, givenName, language, signature } = user;
  return (
    <Page title={t("settings.profile")} width="text">
      <Stack gap="md">
        <Panel>
          <Stack gap="sm" p="sm">
            <Portrait />
            <Text size="sm">{user.email} · {t(`roles.${user.role}`)}</Text>
            {profile && <ActionForm action={profile} initial={{ familyName, givenName, language, signature }} submitLabel={t("common.save")} />}
            <Text size="xs" c="dimmed">{t("settings.signatureHint")}</Text>
            <Text size="xs" fw={600}>{t("settings.signed")}</Text>
            <Text size="sm" className="pre wrap">{signed}</Text>
          </Stack>
        </Panel>
        {password && (
          <Panel title={t("settings.password")}>
            <div style={{ padding: "0 12px 12px" }}><ActionForm action={password} submitLabel={t("common.save")} onDone={passwordChanged} /></div>
          </Panel>
        )}
        <CalendarPanel />
        <TwoStepPanel />
        <BrowsersPanel />
        <TelegramPanel />
        <AppearancePanel />
        <Panel title={t("keys.title")}>
          <Switch px="sm" pb="sm" label={t("settings.shortcuts")} description={t("settings.shortcutsHint")} checked={shortcuts}
            onChange={(event) => {
              setShortcuts(event.currentTarget.checked);
              setOn(event.currentTarget.checked);
            }} />
        </Panel>
      </Stack>
    </Page>
  );
}

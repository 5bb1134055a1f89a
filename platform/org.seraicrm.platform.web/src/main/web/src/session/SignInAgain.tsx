import { Modal, Stack, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { session } from "./session.ts";
import { SignInForm } from "./SignIn.tsx";

/** Lies above the page when the session has ended; the page beneath keeps everything typed. */
export function SignInAgain() {
  const { t } = useTranslation();
  const expired = useSyncExternalStore(session.subscribe, session.expired);
  return (
    <Modal opened={expired} onClose={() => undefined} withCloseButton={false} closeOnEscape={false}
      closeOnClickOutside={false} title={t("signIn.again")} size="sm" zIndex={1000}>
      <Stack gap="sm">
        <Text size="sm">{t("signIn.expired")}</Text>
        <SignInForm />
      </Stack>
    </Modal>
  );
}

import { Anchor, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyText } from "../ui/CopyText.tsx";
import { formExample, signedExample } from "./webhookExample.ts";

/** Where enquiries are sent to, and how, to be pasted into the other end. */
export function WebhookAddress({ address, form, name }: { address: string; form: boolean; name: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const whole = `${location.origin}/hooks/${address}`;
  return (
    <Stack gap="xs" p="sm" className="row">
      <Text size="sm" fw={600}>{t("channels.address")}</Text>
      <CopyText text={whole} what={t("channels.address")} />
      <Text size="xs" c="dimmed">{form ? t("channels.formHint") : t("channels.signedHint")}</Text>
      <Anchor component="button" type="button" size="sm" ta="start" aria-expanded={shown} aria-label={`${t("channels.example")}: ${name}`}
        onClick={() => setShown(!shown)}>{t("channels.example")}</Anchor>
      {shown && <CopyText text={form ? formExample(whole) : signedExample(whole)} what={t("channels.example")} block />}
    </Stack>
  );
}

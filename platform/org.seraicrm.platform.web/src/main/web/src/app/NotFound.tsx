import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { useAction } from "../settings/useAction.ts";
import { Page } from "../ui/Page.tsx";

/** What isn't there, and what the user may not see: both look alike, and for both an administrator can be asked (A3). */
export function NotFound() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const request = useAction("access.request");
  const [asking, setAsking] = useState(false);
  return (
    <Page title={t("app.notFound")}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">{t("app.notFoundHint")}</Text>
        <Group>
          <Button component={Link} to="/today">{t("app.backToToday")}</Button>
          {request && <Button variant="default" onClick={() => setAsking(true)}>{request.label}</Button>}
        </Group>
      </Stack>
      {asking && request && <ActionDialog action={request} initial={{ page: pathname }} fixed={["page"]} submitLabel={request.label} onClose={() => setAsking(false)} />}
    </Page>
  );
}

/** What a page shows when it could not be read; the rest of the screen goes on. */
export function PageError({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="alert" gap="xs" className="panel" p="md" maw={560} align="flex-start">
      <Text>{text}</Text>
      <Anchor component="button" onClick={onRetry}>{t("app.retry")}</Anchor>
      <Anchor component={Link} to="/today">{t("app.backToToday")}</Anchor>
    </Stack>
  );
}

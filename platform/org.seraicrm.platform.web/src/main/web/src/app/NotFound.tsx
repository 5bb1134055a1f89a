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
  return (
    <Page title={t("app.notFound")}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">{t("app.notFoundHint")}</Text>
        <Group>
          <Button component={Link} to="/today">{t("app.backToToday")}</Button>
          <RequestAccess />
        </Group>
      </Stack>
    </Page>
  );
}

function RequestAccess() {
  const { pathname } = useLocation();
  const request = useAction("access.request");
  const [asking, setAsking] = useState(false);
  if (!request) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>{request.label}</Button>
      {asking && <ActionDialog action={request} initial={{ page: pathname }} fixed={["page"]} submitLabel={request.label} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What a page shows when it could not be read; the rest of the screen goes on. */
export function PageError({ text, refused, onRetry }: { text: string; /** By one's rights. */ refused: boolean; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="alert" gap="xs" className="panel" p="md" maw={560} align="flex-start">
      <Text>{text}</Text>
      <Anchor component="button" onClick={onRetry}>{t("app.retry")}</Anchor>
      <Anchor component={Link} to="/today">{t("app.backToToday")}</Anchor>
      {refused && <RequestAccess />}
    </Stack>
  );
}

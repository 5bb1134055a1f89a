import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { lacksRight } from "../api/problems.ts";
import { RequestAccess } from "../session/RequestAccess.tsx";
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

/** What a page shows when it could not be read; the rest of the screen goes on. */
export function PageError({ text, error, onRetry }: { text: string; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="alert" gap="xs" className="panel" p="md" maw={560} align="flex-start">
      <Text>{text}</Text>
      <Anchor component="button" onClick={onRetry}>{t("app.retry")}</Anchor>
      <Anchor component={Link} to="/today">{t("app.backToToday")}</Anchor>
      {lacksRight(error) && <RequestAccess error={error} />}
    </Stack>
  );
}

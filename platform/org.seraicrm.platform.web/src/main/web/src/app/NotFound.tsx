import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../ui/Page.tsx";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t("app.notFound")}>
      <Anchor component={Link} to="/today">{t("app.backToToday")}</Anchor>
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

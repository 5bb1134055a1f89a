import { Alert, Button, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** For the time before anybody is signed in. */
export function PageErrorPlain({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Alert color="red" role="alert" p="xs">{text}</Alert>
      <Button onClick={onRetry}>{t("app.retry")}</Button>
    </Stack>
  );
}

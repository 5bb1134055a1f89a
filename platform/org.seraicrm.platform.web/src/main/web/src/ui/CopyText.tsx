import { Button, Code, CopyButton, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Something long that people paste elsewhere. */
export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      <Code className="wrap">{text}</Code>
      <CopyButton value={text}>
        {({ copied, copy }) => <Button variant="default" size="compact-xs" onClick={copy}>{copied ? t("settings.copied") : t("settings.copy")}</Button>}
      </CopyButton>
    </Group>
  );
}

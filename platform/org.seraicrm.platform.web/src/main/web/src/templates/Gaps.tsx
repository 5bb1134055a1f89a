import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Gap } from "./gaps.ts";

/** What a letter still lacks; a click leads there. */
export function Gaps({ gaps, onGo }: { gaps: Gap[]; onGo: (gap: Gap) => void }) {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" role="status">
      <Group gap={6}>
        <Text size="sm">{t("templates.gaps")}</Text>
        {gaps.map((gap) => <Button key={`${gap.label} ${gap.from}`} variant="default" size="compact-xs" h={24} onClick={() => onGo(gap)}>{gap.label}</Button>)}
      </Group>
    </Alert>
  );
}

/** Whether a letter that lacks something goes out as it is. */
export function GapsDialog({ gaps, onBack, onSend }: { gaps: Gap[]; onBack: () => void; onSend: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onBack} title={t("templates.sendAnyway")} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <Text size="sm">{t("templates.gaps")} {[...new Set(gaps.map((gap) => gap.label))].join(", ")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onSend}>{t("templates.sendAsIs")}</Button>
          <Button data-autofocus onClick={onBack}>{t("templates.backToLetter")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

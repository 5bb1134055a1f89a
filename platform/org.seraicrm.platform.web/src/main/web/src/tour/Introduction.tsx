import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Panel } from "../ui/Page.tsx";
import { tour } from "./tour.ts";
import { useIntroduced } from "./useIntroduced.ts";

/** Offers to show a new user around (A28), once. */
export function Introduction() {
  const { t } = useTranslation();
  const [introduced, close] = useIntroduced();
  if (introduced) return null;
  return (
    <Panel title={t("tour.title")}>
      <Text size="sm" px="sm">{t("tour.offer")}</Text>
      <Group gap="xs" p="sm">
        <Button onClick={tour.begin}>{t("tour.start")}</Button>
        <Button variant="default" onClick={() => void close()}>{t("tour.decline")}</Button>
      </Group>
    </Panel>
  );
}

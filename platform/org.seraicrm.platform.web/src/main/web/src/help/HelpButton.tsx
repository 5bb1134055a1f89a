import { ActionIcon, Anchor, Button, Popover, Stack, Text } from "@mantine/core";
import { IconHelp } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { tour } from "../tour/tour.ts";
import { topicOf } from "./topics.ts";

/** What the screen is for, in a few words, and where the manual tells more (A28). */
export function HelpButton() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  const { topic, page, heading } = topicOf(pathname);
  useEffect(() => setOpened(false), [pathname]);
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" shadow="md" trapFocus returnFocus withRoles>
      <Popover.Target>
        <ActionIcon size={28} aria-label={t("help.title")} title={t("help.title")} data-tour="help" onClick={() => setOpened(!opened)}><IconHelp size={18} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("help.title")}>
        <Stack gap={8} align="flex-start">
          <Text size="sm">{t(`help.topics.${topic}`)}</Text>
          <Anchor component={Link} to={`/help/${page}`} {...(heading ? { hash: heading } : {})} size="sm">{t("help.more")}</Anchor>
          <Button variant="light" onClick={() => { setOpened(false); tour.here(); }}>{t("tour.start")}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Placeholder } from "../api/types.ts";

const GROUPS = ["CLIENT", "CARD", "SENDER"] as const;

/** What may stand in a letter, by what it tells of; a click puts it where the cursor is. */
export function PlaceholderPicker({ placeholders, onPick }: { placeholders: Placeholder[]; onPick: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="group" aria-label={t("templates.placeholders")}>
      <Text size="sm" fw={600}>{t("templates.placeholders")}</Text>
      <Text size="xs" c="dimmed">{t("templates.placeholdersHint")}</Text>
      {GROUPS.map((about) => (
        <Group key={about} gap={6} align="flex-start" role="group" aria-label={t(`templates.about.${about}`)}>
          <Text size="xs" c="dimmed" w={72} lh="24px" aria-hidden>{t(`templates.about.${about}`)}</Text>
          <Group gap={6} flex="1 1 200px">
            {placeholders.filter((each) => each.about === about).map(({ name, label }) => (
              // The cursor stays in the text.
              <Button key={name} variant="default" size="compact-xs" h={24} styles={{ label: { fontWeight: 500 } }} title={`\${${name}}`} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(name)}>{label}</Button>
            ))}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}

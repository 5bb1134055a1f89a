import { Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Card } from "../api/types.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { Panel } from "../ui/Page.tsx";

/** The card that this one was copied from, and its copies. */
export function LinkedCards({ card }: { card: Card }) {
  const { t } = useTranslation();
  const linked = [
    ...(card.original ? [{ ...card.original, told: t("passage.original") }] : []),
    ...card.copies.map((copy) => ({ ...copy, told: t("passage.aCopy") })),
  ];
  if (linked.length === 0) return null;
  return (
    <Panel title={t("passage.linked")}>
      <ul style={{ margin: 0, padding: 0 }}>
        {linked.map(({ id, title, module, told }) => (
          <li key={id} className="row" style={{ listStyle: "none" }}>
            <Group gap={8} px="sm" py={6} wrap="nowrap">
              <ModuleIcon icon={module.icon} colour={module.colour} />
              <div style={{ minWidth: 0, flex: 1 }}>
                <Link className="quiet-link wrap" to="/cards/$id" params={{ id }}>{title}</Link>
                <Text size="xs" c="dimmed">{module.name}</Text>
              </div>
              <Text size="xs" c="dimmed">{told}</Text>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

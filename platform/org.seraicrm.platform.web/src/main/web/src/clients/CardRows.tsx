import { Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CardRow, Id } from "../api/types.ts";
import { ModuleIcon, StatusTag } from "../ui/icons.tsx";

/** A client's cards, each with its module and status; those of a past moment lead to that moment. */
export function CardRows({ cards, asOf, trashed = [] }: { cards: CardRow[]; asOf?: string; /** Those that lie in the trash today. */ trashed?: Id[] }) {
  const { t } = useTranslation();
  return (
    <>
      {cards.length === 0 && <Text size="sm" c="dimmed" px="sm" pb="sm">{t("card.none")}</Text>}
      <ul style={{ margin: 0, padding: 0 }}>
        {cards.map((card) => (
          <li key={card.id} className="row" style={{ listStyle: "none" }}>
            <Group gap={8} px="sm" py={6} wrap="nowrap">
              <ModuleIcon icon={card.module.icon} colour={card.module.colour} />
              <div style={{ minWidth: 0, flex: 1 }}>
                <Link className="quiet-link wrap" to="/cards/$id" params={{ id: card.id }} search={asOf ? { asOf } : {}}>{card.title}</Link>
                <Text size="xs" c="dimmed">{card.module.name}{card.responsible ? ` · ${card.responsible.name}` : ""}{trashed.includes(card.id) ? ` · ${t("past.trashed")}` : ""}</Text>
              </div>
              <Text size="xs" component="div"><StatusTag label={card.status.label} colour={card.status.colour} /></Text>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}

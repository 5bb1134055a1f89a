import { SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { cardQuery } from "../api/queries.ts";
import type { Card } from "../api/types.ts";
import { CardField } from "./CardPage.tsx";
import { useCardFields } from "./useCardFields.ts";

const SHOWN = 4;

/** After a to-do is handled, what the card still does not say (A47). */
export function EmptyFields({ card: id }: { card: string }) {
  const { data: card } = useQuery(cardQuery(id));
  return card?.editable ? <Fields key={card.id} card={card} /> : null;
}

function Fields({ card }: { card: Card }) {
  const { t } = useTranslation();
  const { main, others, valueOf } = useCardFields(card);
  const empty = [...main, ...others].filter((field) => {
    const value = valueOf(field);
    return value === undefined || value === null || value === "";
  });
  if (empty.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>{t("todo.stillEmpty")}</Text>
      <SimpleGrid cols={2} spacing="xs">
        {empty.slice(0, SHOWN).map((field) => <CardField key={field.id} card={card} field={field} />)}
      </SimpleGrid>
    </div>
  );
}

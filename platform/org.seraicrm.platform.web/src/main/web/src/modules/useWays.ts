import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { cardMovesQuery, movesQuery, type Way } from "../api/lists.ts";
import type { CardRow, Id } from "../api/types.ts";

/** What stands in the way of a card to a status; nothing when it is free. */
export type Ways = (card: CardRow, to: Id) => Way | undefined;

/**
 * The matrix tells at once, for every card; what the rules say of one is asked for when it is about to be moved.
 *
 * @param about the card that is about to be moved
 */
export function useWays(module: Id, about: CardRow | undefined): Ways {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: moves = {} } = useQuery(movesQuery(module));
  useQuery(cardMovesQuery(about));
  return (card, to) => {
    const matrix = moves[card.status.id]?.[to];
    if (matrix === "CLOSED") return { way: "REFUSED", why: t("board.refusedHere", { status: card.status.label }) };
    const rules = client.getQueryData(cardMovesQuery(card).queryKey);
    if (rules) return rules[to];
    return matrix && { way: matrix, why: t("board.asksReason") };
  };
}

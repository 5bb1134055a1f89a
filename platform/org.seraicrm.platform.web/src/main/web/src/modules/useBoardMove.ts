import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { cardsQuery, type Where } from "../api/lists.ts";
import { isConflict, problemOf } from "../api/problems.ts";
import { cardQuery } from "../api/queries.ts";
import type { CardRow, Id, Module, Page, Status } from "../api/types.ts";
import { askToMove } from "../cards/askToMove.ts";
import { beside } from "../lists/fields.ts";
import type { Answers } from "../fields/AskFields.tsx";
import { toast, toastError, toastUndo } from "../ui/toasts.tsx";

export const COLUMN_PAGE = 30;

/** The cards of one column. */
export function columnQuery(module: Id, where: Where, status: Id, sort: string, columns: string[] = []) {
  const here: Where = { field: "status", is: [status] };
  return cardsQuery(module, { where: Object.keys(where).length === 0 ? here : { all: [here, where] }, sort, beside: beside(columns) }, COLUMN_PAGE);
}

type Column = InfiniteData<Page<CardRow>> | undefined;

/** A column without a card. */
export function without(column: Column, card: Id): Column {
  return column && { ...column, pages: column.pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== card) })) };
}

/** A column with a card on top. */
export function withFirst(column: Column, card: CardRow): Column {
  const [first, ...rest] = column?.pages ?? [];
  return column && first && { ...column, pages: [{ ...first, items: [card, ...first.items] }, ...rest] };
}

/**
 * Moves cards between columns: shown at once, and taken back visibly when the server refuses.
 *
 * @returns moves one; answers whether that wants a reason first
 */
export function useBoardMove({ id: module, fields }: Module, where: Where, sort: string, columns: string[]): (card: CardRow, status: Status, reason?: string) => Promise<"moved" | "refused" | "reason"> {
  const client = useQueryClient();
  const { t } = useTranslation();
  const send = async (card: CardRow, status: Status, version: number, reason?: string, values?: Answers): Promise<void> => {
    const { receipt } = await perform("card.move", { card: card.id, version, status: status.id, reason, values });
    toastUndo(t("card.moved", { status: status.label }), receipt, client);
  };
  return async (card, status, reason) => {
    const from = columnQuery(module, where, card.status.id, sort, columns).queryKey;
    const to = columnQuery(module, where, status.id, sort, columns).queryKey;
    await client.cancelQueries({ queryKey: ["cards", module] });
    client.setQueryData(from, (column: Column) => without(column, card.id));
    client.setQueryData(to, (column: Column) => withFirst(without(column, card.id), { ...card, status }));
    try {
      await send(card, status, card.version, reason).catch(async (failure: unknown) => {
        if (!isConflict(failure)) throw failure;
        // Somebody changed another thing of the card: the move still stands unless they moved it, too.
        const fresh = await client.fetchQuery({ ...cardQuery(card.id), staleTime: 0 });
        if (fresh.status.id !== card.status.id) throw failure;
        await send(card, status, fresh.version, reason);
      });
      return "moved";
    } catch (failure) {
      client.setQueryData(to, (column: Column) => without(column, card.id));
      client.setQueryData(from, (column: Column) => withFirst(without(column, card.id), card));
      if (problemOf(failure)?.violations?.some((violation) => violation.pointer === "/reason")) return "reason";
      const fresh = async (): Promise<number> => (await client.fetchQuery({ ...cardQuery(card.id), staleTime: 0 })).version;
      if (await askToMove(card.id, failure, fields, fresh, (version, values) => send(card, status, version, reason, values))) return "moved";
      toastError(failure);
      toast(t("board.rolledBack", { what: card.title, status: card.status.label }));
      return "refused";
    } finally {
      void Promise.all([["cards"], ["counts"], ["card", card.id], ["history", "card", card.id], ["client", card.client.id]].map((queryKey) => client.invalidateQueries({ queryKey })));
    }
  };
}

import { type Input, perform, undo } from "../api/actions.ts";
import type { Id } from "../api/types.ts";

/** The same to-do for each of some people, or for none: where one is refused, what was added for others is taken back. Gives receipts. */
export async function addForAll(todo: Input, people: Id[]): Promise<string[]> {
  const receipts: string[] = [];
  try {
    for (const assignee of people) {
      const { receipt } = await perform("todo.add", { ...todo, assignee });
      if (receipt) receipts.unshift(receipt);
    }
    return receipts;
  } catch (failure) {
    for (const receipt of receipts) await undo(receipt).catch(() => undefined);
    throw failure;
  }
}

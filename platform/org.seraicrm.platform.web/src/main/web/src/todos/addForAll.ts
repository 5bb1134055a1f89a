import { type Input, perform } from "../api/actions.ts";
import type { Id } from "../api/types.ts";

/** The same to-do for each of some people, or for none where one is refused. Gives how to undo it. */
export async function addForAll(todo: Input, people: Id[]): Promise<string | undefined> {
  const [assignee] = people;
  const { receipt } = people.length === 1 ? await perform("todo.add", { ...todo, assignee }) : await perform("todo.addForAll", { ...todo, assignees: people });
  return receipt;
}

import { problemOf } from "../api/problems.ts";
import type { Field, Id } from "../api/types.ts";
import { type Answers, askFields } from "../fields/AskFields.tsx";
import { wanted } from "../fields/asked.ts";

/**
 * When a move was refused for what the card doesn't say, asks for it and moves again with it, so that both are taken back at once.
 *
 * @param move with the card's version of then
 * @returns whether the card was moved in the end
 */
export async function askToMove(card: Id, failure: unknown, fields: Field[], fresh: () => Promise<number>, move: (version: number, values: Answers) => Promise<void>): Promise<boolean> {
  const missing = wanted(problemOf(failure), fields);
  if (missing.length === 0) return false;
  return askFields(card, missing, async (answers: Answers) => {
    try {
      await move(await fresh(), answers);
      return undefined;
    } catch (refused) {
      const problem = problemOf(refused);
      return { text: (problem?.violations ?? []).map(({ detail }) => detail).join(" ") || (refused as Error).message, ...(problem ? { problem } : {}) };
    }
  });
}

import { freshKey, request } from "./http.ts";
import { ProblemError, UnreachableError } from "./problems.ts";
import type { Outcome } from "./types.ts";

export type Input = Record<string, unknown>;

/**
 * Performs an action. When the network breaks, the same idempotency key goes out once more, so nothing happens twice.
 */
export async function perform<R = unknown>(name: string, input: Input): Promise<Outcome<R>> {
  const idempotencyKey = freshKey();
  const send = async (): Promise<Outcome<R>> => {
    try {
      return await request<Outcome<R>>("POST", `/actions/${name}`, { body: withoutUndefined(input), idempotencyKey });
    } catch (failure) {
      if (failure instanceof ProblemError) failure.action = name;
      throw failure;
    }
  };
  try {
    return await send();
  } catch (failure) {
    if (!(failure instanceof UnreachableError)) throw failure;
    await new Promise((later) => setTimeout(later, 800));
    return send();
  }
}

export function undo(receipt: string): Promise<Outcome<unknown>> {
  return request("POST", `/undo/${receipt}`, { body: {}, idempotencyKey: freshKey() });
}

function withoutUndefined(input: Input): Input {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** The id an action gives back, whether bare or inside an object. */
export function idOf(result: unknown): string | undefined {
  if (typeof result === "string") return result;
  if (typeof result === "object" && result !== null && "id" in result && typeof result.id === "string") return result.id;
  return undefined;
}

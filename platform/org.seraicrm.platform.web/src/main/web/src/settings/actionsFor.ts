import type { Subject } from "../api/queries.ts";
import type { ActionType } from "../api/types.ts";

/** The parameter of an action that takes this client or card. */
export function parameterFor(action: ActionType, subject: Subject): string | undefined {
  return action.parameters.find((parameter) => parameter.type === subject.kind)?.name;
}

/**
 * Whether an action makes sense here: it is offered as a form, takes this client or card, and where a module's action needs a card, one of the
 * module's own kind is meant.
 */
export function suits(action: ActionType, subject: Subject, moduleKind: string | undefined): boolean {
  if (action.surfaces && !action.surfaces.includes("FORM")) return false;
  const name = parameterFor(action, subject);
  const needed = action.parameters.some((parameter) => parameter.name === name && parameter.required);
  const foreign = subject.kind === "card" && action.kind !== undefined && action.kind !== moduleKind;
  return name !== undefined && !(needed && foreign);
}

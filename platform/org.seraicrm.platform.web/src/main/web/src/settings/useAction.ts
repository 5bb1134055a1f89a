import { useQuery } from "@tanstack/react-query";
import { actionsQuery } from "../api/queries.ts";
import type { ActionType } from "../api/types.ts";

/** The description of an action, if the server offers it to the user. */
export function useAction(name: string | undefined): ActionType | undefined {
  const { data = [] } = useQuery(actionsQuery);
  return data.find((action) => action.name === name);
}

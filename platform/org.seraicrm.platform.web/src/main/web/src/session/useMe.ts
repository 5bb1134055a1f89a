import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";
import type { Me } from "../api/types.ts";

/** The signed-in user. Only for components inside the signed-in shell. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error("nobody is signed in");
  return data;
}

/** Whether the server offers this action to the user. */
export function useOffered(action: string): boolean {
  return useMe().actions.includes(action);
}

import { useQueryClient } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";
import { session } from "./session.ts";

/** Shows the sign-in page and forgets everything that was read, once the server knows the session no more. */
export function useSignedOut(): () => void {
  const client = useQueryClient();
  return () => {
    session.signedOut();
    client.setQueryData(meQuery.queryKey, null);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
    client.getMutationCache().clear();
  };
}

import { QueryClient } from "@tanstack/react-query";
import { ProblemError, UnreachableError } from "../api/problems.ts";

/** What the page knows of the server's data. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // What can't be sent is told at once; the browser's own idea of being online says nothing about the server.
    queries: {
      networkMode: "always",
      staleTime: 20_000,
      retry: (count, failure) =>
        count < 2 && (failure instanceof UnreachableError || (failure instanceof ProblemError && failure.problem.status >= 500)),
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

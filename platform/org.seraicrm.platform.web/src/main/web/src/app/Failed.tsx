import { useQueryClient } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { problemOf, UnreachableError } from "../api/problems.ts";
import { NotFound, PageError } from "./NotFound.tsx";

/** What isn't there, or may not be seen. */
const MISSING = 404;

export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const problem = problemOf(error);
  if (problem?.status === MISSING) return <NotFound />;
  const text = error instanceof UnreachableError ? t("app.unreachable") : (problem?.detail ?? problem?.title ?? t("app.failed"));
  return (
    <PageError text={text} error={error} onRetry={() => {
      void client.resetQueries({ predicate: (query) => query.state.status === "error" });
      reset();
      void router.invalidate();
    }} />
  );
}

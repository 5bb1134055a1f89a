import { useQueryClient } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { problemOf, UnreachableError } from "../api/problems.ts";
import { PageError } from "./NotFound.tsx";

export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const problem = problemOf(error);
  const text = error instanceof UnreachableError ? t("app.unreachable") : (problem?.detail ?? problem?.title ?? t("app.failed"));
  return (
    <PageError text={text} onRetry={() => {
      void client.resetQueries({ predicate: (query) => query.state.status === "error" });
      reset();
      void router.invalidate();
    }} />
  );
}

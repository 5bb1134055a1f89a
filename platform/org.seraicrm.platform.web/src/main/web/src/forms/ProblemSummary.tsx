import { Alert, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { problemOf, UnreachableError, violationsElsewhere } from "../api/problems.ts";

/** What a form's own fields don't say about a refusal. */
export function ProblemSummary({ error, shown = [] }: { error: unknown; shown?: string[] }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = problemOf(error);
  const others = violationsElsewhere(problem, shown);
  const text = error instanceof UnreachableError ? t("app.unreachable") : (problem?.detail ?? "");
  return (
    <Alert color="red" role="alert" p="xs" title={problem?.title ?? t("app.failed")}>
      {text}
      {others.length > 0 && (
        <List size="sm">
          {others.map((violation) => <List.Item key={violation.pointer + violation.code}>{violation.detail}</List.Item>)}
        </List>
      )}
    </Alert>
  );
}

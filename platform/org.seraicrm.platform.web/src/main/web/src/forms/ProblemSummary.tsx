import { Alert, Box, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { lacksRight, problemOf, UnreachableError, violationsElsewhere } from "../api/problems.ts";
import { RequestAccess } from "../session/RequestAccess.tsx";

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
      {lacksRight(error) && <Box mt="xs"><RequestAccess error={error} size="xs" /></Box>}
      {others.length > 0 && (
        <List size="sm">
          {others.map((violation) => <List.Item key={violation.pointer + violation.code}>{violation.detail}</List.Item>)}
        </List>
      )}
    </Alert>
  );
}

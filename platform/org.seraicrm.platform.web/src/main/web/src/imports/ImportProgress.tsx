import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { bulkQuery, busy, undoable, useJobAction, worked } from "../jobs/api.ts";
import { refusedLink } from "./api.ts";

/** How far an import is; it goes on without this page. */
export function ImportProgress({ table, job: id }: { table: string; job: string }) {
  const { t } = useTranslation();
  const { data: job } = useQuery(bulkQuery(id));
  const ask = useJobAction(id);
  if (!job) return null;
  const { done, all } = worked(job);
  return (
    <section className="panel" style={{ padding: 16 }}>
      <Stack gap="sm">
        <Text fw={600} role="status">{t(`imports.state.${job.state}`)}</Text>
        <Progress.Root size="lg">
          <Progress.Section value={all === 0 ? 100 : (done / all) * 100} aria-label={t("imports.step.progress")} />
        </Progress.Root>
        <Text size="sm">{t("imports.count", { done, all })}</Text>
        {job.problem && <Text size="sm">{job.problem}</Text>}
        {job.refused > 0 && (
          <Text size="sm">
            {t("imports.refused", { count: job.refused })} <a href={refusedLink(table)} download>{t("imports.report")}</a>
          </Text>
        )}
        {job.kept > 0 && <Text size="sm">{t("imports.kept", { count: job.kept })}</Text>}
        <Group>
          {busy(job) && <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate("bulk.cancel")}>{t("imports.cancel")}</Button>}
          {undoable(job) && <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate("bulk.undo")}>{t("imports.undo")}</Button>}
          {!busy(job) && <Button component={Link} to="/clients">{t("client.title")}</Button>}
          {!busy(job) && <Button component={Link} to="/import" variant="default">{t("imports.another")}</Button>}
        </Group>
      </Stack>
    </section>
  );
}

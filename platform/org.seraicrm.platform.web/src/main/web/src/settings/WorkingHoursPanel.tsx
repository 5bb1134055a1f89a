import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { calendarSettingsQuery } from "../calendar/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { Panel } from "../ui/Page.tsx";
import { dateFormat } from "../ui/intl.ts";
import { TimeField } from "../ui/TimeField.tsx";
import { toastUndo } from "../ui/toasts.tsx";

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

/** When the company works: the calendar shows it, and free time is offered within. */
export function WorkingHoursPanel() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(calendarSettingsQuery);
  const kept = { from: data.hours.from.slice(0, 5), until: data.hours.until.slice(0, 5), days: data.hours.days.map((day) => DAYS[day - 1] as string) };
  const [typed, setTyped, forget] = useDraft<Partial<typeof kept>>("company.workingHours", {});
  const value = { ...kept, ...typed };
  const changed = Object.keys(typed).length > 0;
  const save = useMutation({
    mutationFn: () => perform("company.workingHours", { ...value, days: DAYS.filter((day) => value.days.includes(day)) }),
    onSuccess: async ({ receipt }) => {
      toastUndo(t("app.saved"), receipt, client);
      await client.invalidateQueries({ queryKey: ["calendar"] });
      forget();
    },
  });
  const problem = problemOf(save.error);
  const names = dateFormat(i18n.language, { weekday: "short", timeZone: "UTC" });
  return (
    <Panel title={t("settings.workingHours")}>
      <form style={{ padding: "0 12px 12px" }} onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t("settings.workingHoursHint")}</Text>
          <ProblemSummary error={save.error} shown={["/from", "/until", "/days"]} />
          <Group gap="sm" align="flex-start">
            <TimeField label={t("settings.opens")} required w={140} value={value.from} error={violationAt(problem, "/from")}
              onChange={(from) => setTyped({ ...typed, from })} />
            <TimeField label={t("settings.closes")} required w={140} value={value.until} error={violationAt(problem, "/until")}
              onChange={(until) => setTyped({ ...typed, until })} />
          </Group>
          <Checkbox.Group label={t("settings.workingDays")} value={value.days} error={violationAt(problem, "/days")} onChange={(days) => setTyped({ ...typed, days })}>
            <Group gap="md" mt={6}>
              {DAYS.map((day, i) => <Checkbox key={day} value={day} label={names.format(Date.UTC(2024, 0, i + 1))} />)}
            </Group>
          </Checkbox.Group>
          <Group justify="flex-end">
            {changed && <Button variant="default" onClick={() => { forget(); save.reset(); }}>{t("common.discard")}</Button>}
            <Button type="submit" disabled={!changed} loading={save.isPending}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

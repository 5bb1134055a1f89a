import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { usualRegistry } from "../clients/lookups.ts";
import { useDraft } from "../forms/drafts.ts";
import { named, REGIONS } from "../forms/named.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { useMe } from "../session/useMe.ts";
import { Panel } from "../ui/Page.tsx";
import { toastUndo } from "../ui/toasts.tsx";
import { usePageState } from "../ui/usePageState.ts";

/** Where companies of each country are looked up, one's own first (A32); emptied, it is the usual place again. */
export function RegistryPanel() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { company, registries } = useMe();
  const [{ country }, choose] = usePageState("registry", { country: company.phoneRegion });
  const countries = useMemo(() => named("region", REGIONS, i18n.language), [i18n.language]);
  const others = countries.filter(({ value }) => value !== country && registries.some((each) => each.country === value));
  const usual = usualRegistry(country);
  const kept = registries.find((each) => each.country === country) ?? { name: "", address: "" };
  const [typed, setTyped, forget] = useDraft<Partial<{ name: string; address: string }>>(`company.registry.${country}`, {});
  const value = { ...kept, ...typed };
  const changed = Object.keys(typed).length > 0;
  const save = useMutation({
    mutationFn: () => perform("company.registry", { country, name: value.name.trim() || undefined, address: value.address.trim() || undefined }),
    onSuccess: async ({ receipt }) => {
      toastUndo(t("app.saved"), receipt, client);
      await refreshEverything(client);
      forget();
    },
  });
  const problem = problemOf(save.error);
  const turnTo = (next: string): void => {
    choose({ country: next });
    save.reset();
  };
  return (
    <Panel title={t("settings.registry")}>
      <form style={{ padding: "0 12px 12px" }} onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t("settings.registryHint", { name: "{name}" })}</Text>
          <ProblemSummary error={save.error} shown={["/name", "/address"]} />
          <Select label={t("settings.registryCountry")} searchable allowDeselect={false} value={country} data={countries} nothingFoundMessage={t("search.none")}
            onChange={(next) => next && turnTo(next)} />
          {others.length > 0 && (
            <Group gap={4}>
              <Text size="xs" c="dimmed">{t("settings.registryOthers")}</Text>
              {others.map(({ value: other, label }) => <Button key={other} variant="subtle" size="compact-xs" onClick={() => turnTo(other)}>{label}</Button>)}
            </Group>
          )}
          <TextInput label={t("settings.registryAddress")} placeholder={usual.address} value={value.address} maxLength={400} error={violationAt(problem, "/address")}
            onChange={(event) => setTyped({ ...typed, address: event.currentTarget.value })} />
          <TextInput label={t("common.label")} placeholder={usual.name} value={value.name} maxLength={60} error={violationAt(problem, "/name")}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })} />
          <Group justify="flex-end">
            {changed && <Button variant="default" onClick={() => { forget(); save.reset(); }}>{t("common.discard")}</Button>}
            <Button type="submit" disabled={!changed} loading={save.isPending}>{t("common.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

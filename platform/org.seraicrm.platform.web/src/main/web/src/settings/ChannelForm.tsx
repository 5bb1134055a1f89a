import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { ParameterInput } from "../forms/ParameterInput.tsx";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { toastUndo } from "../ui/toasts.tsx";
import { type Channel, type ChannelKind, parameterOf, settingsOf, typedOf } from "./channels.ts";

interface ChannelFormProps { kind: ChannelKind; channel?: Channel | undefined; onDone: () => void }

/** The settings of one channel, drawn from its kind's fields. */
export function ChannelForm({ kind, channel, onDone }: ChannelFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(channel?.name ?? kind.name);
  const [typed, setTyped] = useState(() => typedOf(kind, channel));
  const fields = kind.fields.filter((field) => field.type !== "GENERATED");
  const save = useMutation({
    mutationFn: () =>
      perform("channel.set", {
        name: name.trim(), settings: settingsOf(kind, typed), ...(channel ? { channel: channel.id, version: channel.version } : { kind: kind.id }),
      }),
    onSuccess: async ({ receipt }) => {
      toastUndo(t("app.saved"), receipt, client);
      onDone();
      await client.invalidateQueries({ queryKey: ["settings"] });
    },
  });
  const problem = problemOf(save.error);
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="sm">
        <ProblemSummary error={save.error} shown={["/name", ...fields.map((field) => `/settings/${field.name}`)]} />
        <TextInput label={t("common.name")} required maxLength={80} data-autofocus value={name} error={violationAt(problem, "/name")}
          onChange={(event) => setName(event.currentTarget.value)} />
        {fields.map((field) => (
          <ParameterInput key={field.name} parameter={parameterOf(field, channel)} value={typed[field.name]}
            hint={field.type === "MAP" ? t("settings.mapHint") : channel?.secrets?.includes(field.name) ? t("settings.secretKept") : undefined}
            error={violationAt(problem, `/settings/${field.name}`)} onChange={(value) => setTyped({ ...typed, [field.name]: value })} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>{t("common.cancel")}</Button>
          <Button type="submit" loading={save.isPending}>{t("common.save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

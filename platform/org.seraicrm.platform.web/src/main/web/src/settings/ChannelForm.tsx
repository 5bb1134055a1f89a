import { Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Id } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { ParameterInput } from "../forms/ParameterInput.tsx";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useMe } from "../session/useMe.ts";
import { toastUndo } from "../ui/toasts.tsx";
import { type Channel, type ChannelField, type ChannelKind, fieldsToType, parameterOf, settingsOf, typedOf } from "./channels.ts";

interface ChannelFormProps { kind: ChannelKind; channel?: Channel | undefined; onCancel: () => void; onSaved: (channel: Id | undefined, typed: Record<string, unknown>) => void }

const LONG = 24;
const WIDE = new Set<ChannelField["type"]>(["LINES", "MAP", "LIST", "URL", "FLAG", "USER"]);

/** Whether a field takes a whole row; the others stand in pairs. A server's name is followed by its port and the like. */
function wide(field: ChannelField): boolean {
  return WIDE.has(field.type) || field.name.endsWith("Host") || (field.choices ?? []).some((choice) => typeof choice !== "string" && choice.label.length > LONG);
}

/** The settings of one channel, drawn from its kind's fields. What is typed outlives a reload, secrets excepted. */
export function ChannelForm({ kind, channel, onCancel, onSaved }: ChannelFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user } = useMe();
  const [draft, setDraft, clear] = useDraft(`channel.${channel ? `${channel.id}.${channel.version}` : kind.id}`, {
    name: channel?.name ?? kind.name, typed: channel ? typedOf(kind, channel) : { ...actingFor(kind, user.id), ...typedOf(kind, undefined) },
  });
  const [secrets, setSecrets] = useState<Record<string, unknown>>({});
  const fields = fieldsToType(kind);
  const save = useMutation({
    mutationFn: () =>
      perform("channel.set", {
        name: draft.name.trim(), settings: settingsOf(kind, { ...draft.typed, ...secrets }),
        ...(channel ? { channel: channel.id, version: channel.version } : { kind: kind.id }),
      }),
    onSuccess: async ({ result, receipt }) => {
      clear();
      toastUndo(t("app.saved"), receipt, client);
      await client.invalidateQueries({ queryKey: ["settings"] });
      onSaved(idOf(result), draft.typed);
    },
  });
  const problem = problemOf(save.error);
  const set = (field: ChannelField, value: unknown): void => {
    if (field.type === "SECRET") setSecrets({ ...secrets, [field.name]: value });
    else setDraft({ ...draft, typed: { ...draft.typed, [field.name]: value } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="sm">
        <ProblemSummary error={save.error} shown={["/name", ...fields.map((field) => `/settings/${field.name}`)]} />
        <TextInput label={t("common.label")} required maxLength={80} data-autofocus value={draft.name} error={violationAt(problem, "/name")}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
          {fields.map((field) => (
            <div key={field.name} style={wide(field) ? { gridColumn: "1 / -1" } : {}}>
              <ParameterInput parameter={parameterOf(field, channel)}
                value={field.type === "SECRET" ? secrets[field.name] : draft.typed[field.name]} hint={hintOf(field, channel, t)}
                error={violationAt(problem, `/settings/${field.name}`)} onChange={(value) => set(field, value)} />
            </div>
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => { clear(); onCancel(); }}>{t("common.cancel")}</Button>
          <Button type="submit" loading={save.isPending}>{t("common.save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A new channel acts for whoever sets it up, unless they say otherwise. */
function actingFor(kind: ChannelKind, user: Id): Record<string, unknown> {
  return Object.fromEntries(kind.fields.filter((field) => field.type === "USER" && field.required).map((field) => [field.name, user]));
}

function hintOf(field: ChannelField, channel: Channel | undefined, t: TFunction): string | undefined {
  if (field.type === "MAP") return t("settings.mapHint");
  if (field.type === "LIST") return t("channels.listHint");
  return channel?.secrets?.includes(field.name) ? t("settings.secretKept") : undefined;
}

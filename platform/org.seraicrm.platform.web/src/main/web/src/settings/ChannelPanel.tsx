import { Alert, Badge, Button, Group, Table, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { departmentsQuery, usersQuery } from "../api/queries.ts";
import type { Json } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { CopyText } from "../ui/CopyText.tsx";
import { useFormats } from "../ui/format.ts";
import { Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { type Channel, type ChannelField, type ChannelKind, keyFieldOf, stateOf } from "./channels.ts";
import { Deliveries } from "./Deliveries.tsx";
import { useTrial } from "./useTrial.ts";
import { WebhookAddress } from "./WebhookAddress.tsx";

interface ChannelPanelProps { channel: Channel; kind: ChannelKind | undefined; onChange: () => void; onKey: (field: ChannelField) => void }

/** One channel: how it fares, its settings, and what can be done with it. */
export function ChannelPanel({ channel, kind, onChange, onKey }: ChannelPanelProps) {
  const formats = useFormats();
  const { t } = useTranslation();
  const trial = useTrial(channel);
  const title = (
    <Group gap={8} component="span">
      {channel.name} {kind && kind.name !== channel.name && <Text span size="xs" c="dimmed" fw={400}>{kind.name}</Text>} <State channel={channel} />
    </Group>
  );
  const error = channel.error ?? channel.trial?.error;
  const seen = channel.error ? channel.failed : channel.trial?.at;
  const buttons = <ChannelButtons channel={channel} known={kind !== undefined} trial={trial} onChange={onChange} />;
  return (
    <Panel title={title} aside={<Group visibleFrom="sm" style={{ flex: "none" }}>{buttons}</Group>}>
      <Group hiddenFrom="sm" px="sm" pb="xs">{buttons}</Group>
      {error && channel.enabled && (
        <Alert color="red" m="sm" p="xs" role="alert" title={`${t("settings.lastError")}${seen ? ` (${formats.instant(seen)})` : ""}`}>
          {error.detail ?? error.title}
        </Alert>
      )}
      <Settings channel={channel} kind={kind} onKey={onKey} />
      {channel.kind === "webhook-in" && channel.generated?.address && (
        <WebhookAddress address={channel.generated.address} form={channel.settings.way === "form"} name={channel.name} />
      )}
      {channel.kind === "webhook-out" && <Deliveries channel={channel} />}
    </Panel>
  );
}

interface ChannelButtonsProps { channel: Channel; known: boolean; trial: ReturnType<typeof useTrial>; onChange: () => void }

function ChannelButtons({ channel, known, trial, onChange }: ChannelButtonsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (action: string) => perform(action, { channel: channel.id }),
    onSuccess: ({ receipt }) => toastUndo(t("app.done"), receipt, client),
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: ["settings"] }),
  });
  const switched = channel.enabled ? "channel.disable" : "channel.enable";
  const named = (label: string): { "aria-label": string; children: string } => ({ "aria-label": `${label}: ${channel.name}`, children: label });
  return (
    <Group gap={6}>
      <Button variant="default" size="compact-xs" loading={trial.isPending} disabled={!channel.available} onClick={() => trial.mutate()} {...named(t("settings.test"))} />
      <Button variant="default" size="compact-xs" disabled={!known} onClick={onChange} {...named(t("settings.change"))} />
      <Button variant="default" size="compact-xs" onClick={() => act.mutate(switched)} {...named(channel.enabled ? t("settings.switchOff") : t("settings.switchOn"))} />
      <Button variant="default" size="compact-xs" onClick={() => act.mutate("channel.remove")} {...named(t("channels.remove"))} />
    </Group>
  );
}

function Settings({ channel, kind, onKey }: Omit<ChannelPanelProps, "onChange">) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { modules } = useMe();
  const { data: users = [] } = useQuery(usersQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const fields = new Map((kind?.fields ?? []).map((field) => [field.name, field]));
  const shown = (name: string, value: Json): string => {
    const field = fields.get(name);
    const rows = { MODULE: modules, USER: users, DEPARTMENT: departments }[field?.type as "MODULE" | "USER" | "DEPARTMENT"];
    const choice = field?.choices?.find((each) => typeof each !== "string" && each.id === value);
    if (typeof choice === "object") return choice.label;
    if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
    return rows?.find((row) => row.id === value)?.name ?? textOf(value);
  };
  const filled = [...fields.keys()].filter((name) => ![undefined, null, ""].includes(channel.settings[name] as never));
  const key = keyFieldOf(kind, channel.settings);
  const kept = [...fields.values()].filter((field) => (field.type === "SECRET" || field === key) && channel.secrets?.includes(field.name));
  const orphans = Object.keys(channel.settings).filter((name) => !fields.has(name));
  return (
    <Table highlightOnHover={false}>
      <Table.Tbody>
        {[...filled, ...orphans].map((name) => (
          <Line key={name} label={fields.get(name)?.label ?? name}>{shown(name, channel.settings[name] ?? null)}</Line>
        ))}
        {channel.kind !== "webhook-in" && Object.entries(channel.generated ?? {}).map(([name, value]) => (
          <Line key={name} label={fields.get(name)?.label ?? name}><CopyText text={value} /></Line>
        ))}
        {kept.map((field) => (
          <Line key={field.name} label={field.label}>
            <Group gap="xs">
              <Text span size="sm" c="dimmed">{t("channels.kept")}</Text>
              {field.type === "KEY" && <Button variant="default" size="compact-xs" onClick={() => onKey(field)}>{t("channels.newKey")}</Button>}
            </Group>
          </Line>
        ))}
        {channel.succeeded && <Line label={t("settings.lastSuccess")}>{formats.instant(channel.succeeded)}</Line>}
      </Table.Tbody>
    </Table>
  );
}

const COLOURS = { unavailable: "yellow", off: "gray", fails: "red", works: "green", untried: "gray" } as const;

function State({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const state = stateOf(channel);
  return <Badge variant="dot" color={COLOURS[state]}>{t(`channels.states.${state}`)}</Badge>;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th className="setting" fw={400} c="dimmed" scope="row">{label}</Table.Th>
      <Table.Td className="pre">{children}</Table.Td>
    </Table.Tr>
  );
}

function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  if (typeof value === "object" && value !== null) return Object.entries(value).map(([name, text]) => `${name} = ${textOf(text)}`).join("\n");
  return String(value);
}

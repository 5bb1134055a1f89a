import { Alert, Badge, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { renderSVG } from "uqr";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { meQuery } from "../api/queries.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useMe } from "../session/useMe.ts";
import { CopyText } from "../ui/CopyText.tsx";
import { Panel } from "../ui/Page.tsx";
import { useAction } from "./useAction.ts";

/** A code of an authenticator app beside the password. */
export function TwoStepPanel() {
  const { t } = useTranslation();
  const { user } = useMe();
  const client = useQueryClient();
  const remove = useAction("secondFactor.remove");
  // Kept as it was asked for: what is shown last is shown after it is on.
  const [asked, setAsked] = useState<"on" | "off">();
  const closed = (): void => {
    setAsked(undefined);
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <Panel title={t("twoStep.title")}>
      <Group px="sm" pb="sm" justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed">{t("twoStep.hint")}</Text>
        {user.secondFactor
          ? <Group gap="xs" wrap="nowrap"><Badge color="gray">{t("twoStep.on")}</Badge><Button variant="default" onClick={() => setAsked("off")}>{t("twoStep.turnOff")}</Button></Group>
          : <Button variant="default" style={{ flex: "none" }} onClick={() => setAsked("on")}>{t("twoStep.turnOn")}</Button>}
      </Group>
      {asked === "off" && <ActionDialog action={remove} title={t("twoStep.turnOff")} submitLabel={t("twoStep.turnOff")} onClose={closed} />}
      {asked === "on" && (
        <Modal opened onClose={closed} title={t("twoStep.title")} closeButtonProps={{ "aria-label": t("app.close") }}><TurnOn onDone={closed} /></Modal>
      )}
    </Panel>
  );
}

interface Secret { secret: string; uri: string }

/** Password, then the app's picture and its first code, then the recovery codes. */
function TurnOn({ onDone }: { onDone: () => void }) {
  const [secret, setSecret] = useState<Secret>();
  const [codes, setCodes] = useState<string>();
  if (codes !== undefined) return <Recovery codes={codes} onDone={onDone} />;
  return secret ? <Confirm secret={secret} onConfirmed={setCodes} /> : <Begin onSecret={setSecret} />;
}

function Begin({ onSecret }: { onSecret: (secret: Secret) => void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState("");
  const begin = useMutation({ mutationFn: () => perform<Secret>("secondFactor.begin", { current }), onSuccess: ({ result }) => onSecret(result) });
  return (
    <form onSubmit={(event) => { event.preventDefault(); begin.mutate(); }}>
      <Stack gap="sm">
        <ProblemSummary error={begin.error} shown={["/current"]} />
        <PasswordInput label={t("signIn.password")} required data-autofocus autoComplete="current-password" value={current} error={violationAt(problemOf(begin.error), "/current")}
          onChange={(event) => setCurrent(event.currentTarget.value)} />
        <Group justify="flex-end"><Button type="submit" loading={begin.isPending}>{t("twoStep.next")}</Button></Group>
      </Stack>
    </form>
  );
}

function Confirm({ secret, onConfirmed }: { secret: Secret; onConfirmed: (codes: string) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const confirm = useMutation({ mutationFn: () => perform<{ codes: string }>("secondFactor.confirm", { code }), onSuccess: ({ result }) => onConfirmed(result.codes) });
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(secret.uri, { border: 2 }))}`;
  return (
    <form onSubmit={(event) => { event.preventDefault(); confirm.mutate(); }}>
      <Stack gap="sm">
        <ProblemSummary error={confirm.error} shown={["/code"]} />
        <Text size="sm">{t("twoStep.scan")}</Text>
        <img src={picture} alt={t("twoStep.picture")} width={200} height={200} style={{ alignSelf: "center", background: "white", borderRadius: 4 }} />
        <CopyText text={secret.secret} what={t("twoStep.key")} />
        <TextInput label={t("twoStep.code")} required data-autofocus inputMode="numeric" autoComplete="one-time-code" maxLength={20} value={code}
          error={violationAt(problemOf(confirm.error), "/code")} onChange={(event) => setCode(event.currentTarget.value)} />
        <Group justify="flex-end"><Button type="submit" loading={confirm.isPending}>{t("twoStep.turnOn")}</Button></Group>
      </Stack>
    </form>
  );
}

function Recovery({ codes, onDone }: { codes: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Alert role="status" title={t("twoStep.isOn")}>{t("twoStep.recovery")}</Alert>
      <CopyText text={codes.replaceAll(" ", "\n")} what={t("twoStep.codes")} block />
      <Group justify="flex-end"><Button onClick={onDone}>{t("twoStep.kept")}</Button></Group>
    </Stack>
  );
}

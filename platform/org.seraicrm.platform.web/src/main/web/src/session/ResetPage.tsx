import { Alert, Anchor, Button, PasswordInput, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../api/http.ts";
import { problemOf } from "../api/problems.ts";
import { EntrancePage } from "./SignIn.tsx";

/** Reached by the link of a reset message. */
export function ResetPage({ token }: { token: string }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const [state, setState] = useState<"asking" | "sending" | "done">("asking");
  const [refused, setRefused] = useState<string>();
  const differ = repeated !== "" && repeated !== password;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password !== repeated) return;
    setState("sending");
    try {
      await request("POST", `/password-reset/${encodeURIComponent(token)}`, { body: { password }, anonymous: true });
      setState("done");
    } catch (failure) {
      const problem = problemOf(failure);
      setRefused(problem?.violations?.[0]?.detail ?? problem?.detail ?? problem?.title ?? t("app.unreachable"));
      setState("asking");
    }
  };

  return (
    <EntrancePage title={t("signIn.newTitle")}>
      {state === "done" ? (
        <Stack gap="sm">
          <Alert role="status" p="xs">{t("signIn.newDone")}</Alert>
          <Anchor href="/" size="sm">{t("signIn.back")}</Anchor>
        </Stack>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            {refused && <Alert color="red" role="alert" p="xs">{refused}</Alert>}
            <PasswordInput label={t("signIn.newPassword")} autoComplete="new-password" required autoFocus value={password}
              onChange={(event) => setPassword(event.currentTarget.value)} />
            <PasswordInput label={t("signIn.repeat")} autoComplete="new-password" required value={repeated}
              error={differ ? t("signIn.differ") : undefined} onChange={(event) => setRepeated(event.currentTarget.value)} />
            <Button type="submit" size="sm" loading={state === "sending"} disabled={differ}>{t("signIn.newSave")}</Button>
          </Stack>
        </form>
      )}
    </EntrancePage>
  );
}

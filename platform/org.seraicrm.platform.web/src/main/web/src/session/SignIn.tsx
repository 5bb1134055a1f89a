import { Alert, Anchor, Button, Paper, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../api/http.ts";
import { problemOf, UnreachableError } from "../api/problems.ts";
import { meQuery } from "../api/queries.ts";
import { LanguagePicker } from "../ui/LanguagePicker.tsx";
import { session } from "./session.ts";
import { useElsewhere } from "./useElsewhere.ts";

const EMAIL_KEPT = "serai.email";

/** E-mail and password; used on the sign-in page and above a page whose session has expired. */
export function SignInForm({ onForgotten }: { onForgotten?: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // Above a page it is known whose session has ended, also of somebody who came by an account elsewhere.
  const [email, setEmail] = useState(() => client.getQueryData(meQuery.queryKey)?.user.email ?? localStorage.getItem(EMAIL_KEPT) ?? "");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string>();
  const [pending, setPending] = useState(false);
  const elsewhere = useElsewhere();
  const [refused, setRefused] = useState(elsewhere.refused);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPending(true);
    setRefused(undefined);
    try {
      const { csrf } = await request<{ csrf: string }>("POST", "/session", { body: { email, password, ...(code !== undefined && { code }) }, anonymous: true });
      localStorage.setItem(EMAIL_KEPT, email);
      session.renewCsrf(csrf);
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    } catch (failure) {
      const problem = problemOf(failure);
      if (problem?.code === "signIn.codeNeeded") {
        setCode("");
        return;
      }
      const wait = problem?.retryAfter ? ` ${t("signIn.wait", { count: problem.retryAfter })}` : "";
      const text = failure instanceof UnreachableError ? t("app.unreachable") : (problem?.detail ?? problem?.title);
      setRefused(`${text ?? t("app.failed")}${wait}`);
    } finally {
      setPending(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {refused && <Alert color="red" role="alert" p="xs">{refused}</Alert>}
        <TextInput label={t("signIn.email")} type="email" name="email" autoComplete="username" required data-autofocus
          autoFocus={email === ""} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput label={t("signIn.password")} name="password" autoComplete="current-password" required size="sm"
          autoFocus={email !== ""} value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        {code !== undefined && (
          <TextInput label={t("twoStep.code")} description={t("twoStep.codeHint")} name="code" inputMode="numeric" autoComplete="one-time-code" required autoFocus
            maxLength={40} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        )}
        <Button type="submit" size="sm" loading={pending}>{t("signIn.submit")}</Button>
        {elsewhere.name && <Button component="a" variant="default" size="sm" href={elsewhere.href}>{t("signIn.with", { name: elsewhere.name })}</Button>}
        {onForgotten && (
          <Anchor component="button" type="button" size="sm" onClick={onForgotten}>{t("signIn.forgotten")}</Anchor>
        )}
      </Stack>
    </form>
  );
}

export function SignInPage() {
  const { t } = useTranslation();
  const [forgotten, setForgotten] = useState(false);
  return (
    <EntrancePage title={forgotten ? t("signIn.resetTitle") : t("signIn.title")}>
      {forgotten ? <ForgottenForm onBack={() => setForgotten(false)} /> : <SignInForm onForgotten={() => setForgotten(true)} />}
    </EntrancePage>
  );
}

export function EntrancePage({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main style={{ minHeight: "100dvh", display: "grid", placeItems: "center", padding: 16 }}>
      <Paper className="panel" p="xl" w="100%" maw={360}>
        <Stack gap="md">
          <img src="/favicon.svg" alt="Serai" width={32} height={32} />
          <Title order={1}>{title}</Title>
          {children}
          <LanguagePicker />
        </Stack>
      </Paper>
    </main>
  );
}

function ForgottenForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(() => localStorage.getItem(EMAIL_KEPT) ?? "");
  const [state, setState] = useState<"asking" | "sending" | "sent">("asking");
  const [refused, setRefused] = useState<string>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState("sending");
    try {
      await request("POST", "/password-reset", { body: { email }, anonymous: true });
      setState("sent");
    } catch (failure) {
      setRefused(problemOf(failure)?.title ?? t("app.unreachable"));
      setState("asking");
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {state === "sent" ? (
          <Alert role="status" p="xs">{t("signIn.resetSent")}</Alert>
        ) : (
          <>
            {refused && <Alert color="red" role="alert" p="xs">{refused}</Alert>}
            <TextInput label={t("signIn.email")} description={t("signIn.resetHint")} type="email" required autoFocus
              autoComplete="username" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
            <Button type="submit" size="sm" loading={state === "sending"}>{t("signIn.resetSend")}</Button>
          </>
        )}
        <Anchor component="button" type="button" size="sm" onClick={onBack}>{t("signIn.back")}</Anchor>
      </Stack>
    </form>
  );
}

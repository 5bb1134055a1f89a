import { Button, Group, MultiSelect, NativeSelect, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { mailTemplatesQuery, placeholdersQuery } from "../api/queries.ts";
import type { Id, Language, MailTemplate } from "../api/types.ts";
import { NotFound } from "../app/NotFound.tsx";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { LANGUAGES } from "../i18n/i18n.ts";
import { useMe } from "../session/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { toastUndo } from "../ui/toasts.tsx";
import { unknownIn } from "./gaps.ts";
import { LetterPreview } from "./LetterPreview.tsx";
import { PlaceholderPicker } from "./PlaceholderPicker.tsx";
import { useSharing } from "./useSharing.ts";

const NEW = "new";
const BACK = { to: "/settings/templates" };

/** Settings → Templates → one of them, beside what it makes of a client. What is typed outlives a reload until it is saved. */
export function TemplateEditPage({ id }: { id: Id }) {
  const { data } = useSuspenseQuery(mailTemplatesQuery());
  const template = data?.find((each) => each.id === id);
  if (!template && id !== NEW) return <NotFound />;
  return <Editor key={id} template={template} />;
}

/** `version` is the one that was read: whoever saves later than a colleague is told. */
interface Draft { version: number; name: string; language: Language | ""; modules: Id[]; subject: string; text: string; shared: boolean }

function draftOf(template: MailTemplate | undefined, sharing: boolean): Draft {
  if (!template) return { version: 0, name: "", language: "", modules: [], subject: "", text: "", shared: sharing };
  const { version, name, language = "", modules, subject, text, owner } = template;
  return { version, name, language, modules, subject, text, shared: owner === undefined };
}

function Editor({ template }: { template: MailTemplate | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sharing = useSharing();
  const { modules } = useMe();
  const [draft, setDraft, clear] = useDraft<Draft>(`template.${template?.id ?? NEW}`, draftOf(template, sharing));
  const { data: placeholders = [] } = useQuery(placeholdersQuery(draft.modules));
  const subject = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const last = useRef<"subject" | "text">("text");
  const set = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed });
  const save = useMutation({
    mutationFn: () => {
      const { language, version, ...rest } = draft;
      const input = { ...rest, name: draft.name.trim(), ...(language ? { language } : {}) };
      return template
        ? perform("mailTemplate.change", { template: template.id, version, ...input })
        : perform("mailTemplate.add", input);
    },
    onSuccess: async ({ receipt }) => {
      clear();
      toastUndo(t("app.saved"), receipt, client);
      await client.invalidateQueries({ queryKey: ["mailTemplates"] });
      await navigate(BACK as never);
    },
  });
  const problem = problemOf(save.error);
  const known = new Set(placeholders.map((each) => each.name));
  const wrong = (field: "subject" | "text"): string | undefined => {
    const names = placeholders.length > 0 ? unknownIn(draft[field], known) : [];
    return names.length > 0 ? t("templates.unknown", { names: names.map((name) => `\${${name}}`).join(", ") }) : violationAt(problem, `/${field}`);
  };
  const insert = (name: string): void => {
    const field = last.current;
    const input = field === "subject" ? subject.current : text.current;
    const [from, to] = [input?.selectionStart ?? draft[field].length, input?.selectionEnd ?? draft[field].length];
    const written = `\${${name}}`;
    set({ [field]: draft[field].slice(0, from) + written + draft[field].slice(to) });
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  const ready = draft.name.trim() !== "" && draft.subject.trim() !== "" && draft.text.trim() !== "";
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(template, sharing));
  return (
    <Page title={template?.name ?? t("templates.add")}>
      <div className="columns template">
        <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
          <Stack gap="md">
            <ProblemSummary error={save.error} shown={["/name", "/modules", "/subject", "/text"]} />
            <div className="panel" style={{ padding: 12 }}>
              <Stack gap="sm">
                <Group gap="sm" align="flex-start">
                  <TextInput label={t("common.label")} required maxLength={80} value={draft.name} flex="2 1 220px" error={violationAt(problem, "/name")}
                    data-autofocus autoFocus={!template} onChange={(event) => set({ name: event.currentTarget.value })} />
                  <NativeSelect label={t("app.language")} value={draft.language} flex="1 1 140px"
                    data={[{ value: "", label: t("templates.anyLanguage") }, ...LANGUAGES.map((each) => ({ value: each.id, label: each.name }))]}
                    onChange={(event) => set({ language: event.currentTarget.value as Language | "" })} />
                </Group>
                <MultiSelect label={t("templates.offered")} description={t("templates.offeredHint")} value={draft.modules} error={violationAt(problem, "/modules")}
                  placeholder={draft.modules.length === 0 ? t("templates.everywhere") : undefined} data={modules.map((module) => ({ value: module.id, label: module.name }))}
                  onChange={(chosen) => set({ modules: chosen })} />
                {sharing && <Switch label={t("templates.forAll")} checked={draft.shared} onChange={(event) => set({ shared: event.currentTarget.checked })} />}
                <TextInput ref={subject} label={t("history.subject")} required maxLength={300} value={draft.subject} error={wrong("subject")}
                  onFocus={() => { last.current = "subject"; }} onChange={(event) => set({ subject: event.currentTarget.value })} />
                <Textarea ref={text} label={t("history.text")} required autosize minRows={8} maxRows={24} maxLength={50_000} value={draft.text} error={wrong("text")}
                  onFocus={() => { last.current = "text"; }} onChange={(event) => set({ text: event.currentTarget.value })} />
                <PlaceholderPicker placeholders={placeholders} onPick={insert} />
                <Text size="xs" c="dimmed">{t("templates.signatureHint")}</Text>
              </Stack>
            </div>
            {/* Beneath the placeholders: above them it would hide some. */}
            <div className="savebar" style={{ position: "static" }}>
              <Button variant="default" onClick={() => { clear(); void navigate(BACK as never); }}>{t("common.cancel")}</Button>
              <Button type="submit" disabled={!ready || !changed} loading={save.isPending}>{t("common.save")}</Button>
            </div>
          </Stack>
        </form>
        <LetterPreview letter={{ subject: draft.subject, text: draft.text, ...(draft.language ? { language: draft.language } : {}) }} />
      </div>
    </Page>
  );
}

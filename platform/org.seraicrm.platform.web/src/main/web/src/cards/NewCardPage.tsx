import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Field, FieldValue, Id } from "../api/types.ts";
import { isRequired, shown } from "../fields/asked.ts";
import { ValueEditor } from "../fields/ValueEditor.tsx";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import { useMe } from "../session/useMe.ts";
import type { About } from "../todos/todoDialog.ts";
import { Page } from "../ui/Page.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";

interface CardDraft {
  module: Id; about: About; title: string; status: string; responsible: string | null; values: Record<Id, FieldValue>;
}

/** A new card; client and module may be given by where the user comes from. */
export function NewCardPage({ module, client, name }: { module?: string | undefined; client?: string | undefined; name?: string | undefined }) {
  const { t } = useTranslation();
  const { modules: seen, user } = useMe();
  const modules = seen.filter((each) => each.editable);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [draft, setDraft, clear] = useDraft<CardDraft>(`card.new.${module ?? ""}.${client ?? ""}`, {
    module: module ?? modules[0]?.id ?? "", about: client ? { client: { id: client, name: name ?? "" } } : {}, title: "", status: "",
    responsible: user.id, values: {},
  });
  const chosen = modules.find((each) => each.id === draft.module);
  const open = useMutation({
    mutationFn: () =>
      perform("card.open", {
        module: draft.module, client: draft.about.client?.id, title: draft.title.trim() || undefined, status: draft.status || undefined,
        responsible: draft.responsible ?? undefined, ...(Object.keys(draft.values).length > 0 ? { values: draft.values } : {}),
      }),
    onSuccess: ({ result }) => {
      clear();
      for (const key of ["cards", "counts", "client"]) void cache.invalidateQueries({ queryKey: [key] });
      const id = idOf(result);
      if (id) void navigate({ to: "/cards/$id", params: { id }, replace: true });
    },
  });
  const problem = problemOf(open.error);
  const createClient = async (text: string): Promise<void> => {
    await navigate({ to: "/clients/new", search: { name: text } as never });
  };
  const own = chosen?.fields ?? [];
  const begins = Object.fromEntries(own.flatMap((field) => (field.initial === undefined ? [] : [[field.id, field.initial] as const])));
  const values = { ...begins, ...draft.values };
  const status = draft.status || (chosen?.groups.flatMap((group) => group.statuses)[0]?.id ?? "");
  const required = (field: Field): boolean => isRequired(field, status, values);
  const fields = shown(own, status, values).filter((field) => (field.main || required(field)) && !field.readOnly);
  return (
    <Page title={t("card.new")} width="text">
      <form className="panel" style={{ padding: 16 }} onSubmit={(event) => { event.preventDefault(); open.mutate(); }}>
        <Stack gap="sm">
          <ProblemSummary error={open.error} shown={["/module", "/client", "/title", "/status", "/responsible", ...fields.map((field) => `/values/${field.id}`)]} />
          <NativeSelect label={t("card.module")} value={draft.module} data={modules.map((each) => ({ value: each.id, label: each.name }))}
            error={violationAt(problem, "/module")}
            onChange={(event) => setDraft({ ...draft, module: event.currentTarget.value, status: "", values: {} })} />
          <SubjectPicker kinds="client" label={t("card.client")} required value={draft.about} error={violationAt(problem, "/client")}
            onMissing={(text) => void createClient(text)} onChange={(about) => setDraft({ ...draft, about })} />
          <TextInput label={t("card.title")} value={draft.title} error={violationAt(problem, "/title")} maxLength={200}
            placeholder={draft.about.client?.name ?? ""} onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })} />
          <NativeSelect label={t("card.status")} value={draft.status} error={violationAt(problem, "/status")}
            data={(chosen?.groups ?? []).map((group) => ({ group: group.label, items: group.statuses.map((status) => ({ value: status.id, label: status.label })) }))}
            onChange={(event) => setDraft({ ...draft, status: event.currentTarget.value })} />
          <UserSelect label={t("common.responsible")} value={draft.responsible} error={violationAt(problem, "/responsible")}
            onChange={(responsible) => setDraft({ ...draft, responsible })} />
          {fields.map((field) => (
            <ValueEditor key={field.id} field={field} label={field.label} value={values[field.id]} required={required(field)}
              error={violationAt(problem, `/values/${field.id}`)}
              onChange={(value) => setDraft({ ...draft, values: withValue(draft.values, field, value) })} />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={clear}>{t("common.discard")}</Button>
            <Button type="submit" loading={open.isPending} disabled={!draft.about.client || !draft.module}>{t("card.open")}</Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** An emptied field that would begin with something says so. */
function withValue(values: Record<Id, FieldValue>, { id, initial }: Field, value: FieldValue): Record<Id, FieldValue> {
  const { [id]: _, ...others } = values;
  return value === null && initial === undefined ? others : { ...others, [id]: value };
}

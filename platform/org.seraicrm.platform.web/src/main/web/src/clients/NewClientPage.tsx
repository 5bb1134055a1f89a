import { Button, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf } from "../api/problems.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useOffered } from "../session/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { ClientFields } from "./ClientFields.tsx";
import { type ClientDraft, clientInput, emptyClient, pruned } from "./clientForm.ts";
import { KnownClients } from "./KnownClients.tsx";
import { CONTACT_PARTS, useClientSight } from "./useClientSight.ts";

/** New client (Új ügyfél, A103). What is typed survives a reload. */
export function NewClientPage({ name }: { name?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const importing = useOffered("import.begin");
  const { changes } = useClientSight();
  const empty = emptyClient(name);
  const [draft, setDraft, clear] = useDraft<ClientDraft>(name ? `client.new.${name}` : "client.new",
    { ...empty, contactPoints: empty.contactPoints.filter(({ kind }) => changes(CONTACT_PARTS[kind])) });
  const create = useMutation({
    mutationFn: (value: ClientDraft) => perform("client.create", clientInput(value)),
    onSuccess: ({ result }) => {
      clear();
      void client.invalidateQueries({ queryKey: ["clients"] });
      const id = idOf(result);
      if (id) void navigate({ to: "/clients/$id", params: { id }, replace: true });
    },
  });
  const problem = problemOf(create.error);
  return (
    <Page title={t("client.new")} width="text" aside={importing && <Button component={Link} to="/import" variant="default">{t("imports.open")}</Button>}>
      <form className="panel" style={{ padding: 16 }} onSubmit={(event) => {
        event.preventDefault();
        const value = pruned(draft);
        setDraft(value);
        create.mutate(value);
      }}>
        <Stack gap="md">
          <ProblemSummary error={create.error} shown={["/name", "/contactPoints", "/addresses", "/persons", "/responsible", "/values"]} />
          <ClientFields value={draft} problem={problem} onChange={setDraft} autoFocus />
          <KnownClients draft={draft} />
          <Group justify="flex-end">
            <Button variant="default" onClick={clear}>{t("common.discard")}</Button>
            <Button type="submit" loading={create.isPending}>{t("client.create")}</Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf } from "../api/problems.ts";
import { searchQuery } from "../api/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useOffered } from "../session/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { ClientFields } from "./ClientFields.tsx";
import { type ClientDraft, clientInput, emptyClient, pruned } from "./clientForm.ts";

/** New client (Új ügyfél, A103). What is typed survives a reload. */
export function NewClientPage({ name }: { name?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const importing = useOffered("import.begin");
  const [draft, setDraft, clear] = useDraft<ClientDraft>(name ? `client.new.${name}` : "client.new", emptyClient(name));
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
    <Page title={t("client.new")} narrow aside={importing && <Button component={Link} to="/import" variant="default">{t("imports.open")}</Button>}>
      <form className="panel" style={{ padding: 16 }} onSubmit={(event) => {
        event.preventDefault();
        const value = pruned(draft);
        setDraft(value);
        create.mutate(value);
      }}>
        <Stack gap="md">
          <ProblemSummary error={create.error} shown={["/name", "/contactPoints", "/addresses", "/persons", "/responsible"]} />
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

/** Warns early of a client who is in the base already. */
function KnownClients({ draft }: { draft: ClientDraft }) {
  const { t } = useTranslation();
  const phone = draft.contactPoints.find((point) => point.value.trim().length > 5)?.value;
  const [wanted] = useDebouncedValue(phone ?? (draft.name.trim().length > 2 ? draft.name : ""), 300);
  const { data } = useQuery({ ...searchQuery(wanted, "client"), placeholderData: undefined });
  const hits = (wanted ? (data?.hits ?? []) : []).slice(0, 4);
  if (hits.length === 0) return null;
  return (
    <Alert variant="light" p="xs" role="status">
      <Title order={3} size="sm">{t("client.known")}</Title>
      {hits.map((hit) => (
        <Text key={hit.id} size="sm">
          <Anchor component={Link} to="/clients/$id" params={{ id: hit.id } as never} underline="always">{hit.title}</Anchor> {hit.subtitle}
        </Text>
      ))}
    </Alert>
  );
}

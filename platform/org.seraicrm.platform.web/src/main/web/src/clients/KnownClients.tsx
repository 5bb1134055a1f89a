import { Alert, Anchor, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { alikeQuery } from "../api/duplicates.ts";
import type { ClientDraft } from "./clientForm.ts";

const SHOWN = 4;

/** Warns early of a client who is in the base already (A43). */
export function KnownClients({ draft }: { draft: ClientDraft }) {
  const { t } = useTranslation();
  const of = (kind: "PHONE" | "EMAIL", shortest: number): string[] =>
    draft.contactPoints.filter((point) => point.kind === kind && point.value.trim().length >= shortest).map((point) => point.value.trim());
  const [wanted] = useDebouncedValue(JSON.stringify({ name: draft.name, phones: of("PHONE", 6), emails: of("EMAIL", 6) }), 300);
  const whom = JSON.parse(wanted) as { name: string; phones: string[]; emails: string[] };
  const query = alikeQuery(whom);
  const { data } = useQuery(query);
  const alike = query.enabled ? (data ?? []).slice(0, SHOWN) : [];
  return (
    <div role="status">
      {alike.length > 0 && (
        <Alert variant="light" p="xs">
          <Title order={3} size="sm">{t("client.known")}</Title>
          {alike.map(({ client, reasons }) => (
            <Text key={client.id} size="sm" className="wrap">
              <Anchor component={Link} to="/clients/$id" params={{ id: client.id } as never} underline="always">{client.name}</Anchor>
              {" · "}{reasons.map((reason) => t(`duplicates.same.${reason}`)).join(", ")}
              {client.responsible && ` · ${client.responsible.name}`}
            </Text>
          ))}
        </Alert>
      )}
    </div>
  );
}

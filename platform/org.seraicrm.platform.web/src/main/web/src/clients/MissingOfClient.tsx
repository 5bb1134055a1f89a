import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clientQuery } from "../api/queries.ts";
import type { Id } from "../api/types.ts";
import { useOffered } from "../session/useMe.ts";
import { CompletenessLine } from "./CompletenessLine.tsx";
import { EditClient } from "./EditClient.tsx";

/** After a to-do is handled, what isn't known of its client, to be filled in at once (A47). */
export function MissingOfClient({ client: id }: { client: Id }) {
  const { t } = useTranslation();
  const { data: client } = useQuery(clientQuery(id));
  const [filling, setFilling] = useState(false);
  const changes = useOffered("client.change");
  if (!client || client.trashed || !changes) return null;
  if (filling) return <EditClient client={client} onDone={() => setFilling(false)} />;
  return <CompletenessLine of={client.completeness} label={(missing) => t(`client.missing.${missing as "phone"}`)} onFill={() => setFilling(true)} />;
}

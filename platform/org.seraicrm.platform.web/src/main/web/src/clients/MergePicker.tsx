import { Button, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { alikeQuery } from "../api/duplicates.ts";
import { clientQuery } from "../api/queries.ts";
import type { Client, Id } from "../api/types.ts";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import { MergeDialog } from "./MergeDialog.tsx";

interface MergePickerProps { client: Id; onClose: () => void }

/** Asks which client this one is the same as, likely ones first, and then how they become one. */
export function MergePicker({ client: id, onClose }: MergePickerProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [other, setOther] = useState<Id>();
  const { data: client } = useQuery(clientQuery(id));
  if (other) {
    return <MergeDialog one={id} two={other} onClose={onClose}
      onMerged={(kept) => { if (kept !== id && location.pathname === `/clients/${id}`) void navigate({ to: "/clients/$id", params: { id: kept }, replace: true }); }} />;
  }
  return (
    <Modal opened onClose={onClose} title={t("merge.withWhom")} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        {client && <Likely client={client} onChosen={setOther} />}
        <SubjectPicker kinds="client" label={t("merge.other")} value={{}}
          onChange={({ client: picked }) => { if (picked && picked.id !== id) setOther(picked.id); }} />
      </Stack>
    </Modal>
  );
}

function Likely({ client, onChosen }: { client: Client; onChosen: (id: Id) => void }) {
  const { t } = useTranslation();
  const of = (kind: "PHONE" | "EMAIL"): string[] => client.contactPoints.filter((point) => point.kind === kind).map((point) => point.value);
  const { data: alike = [] } = useQuery(alikeQuery({ name: client.name, phones: of("PHONE"), emails: of("EMAIL") }));
  const others = alike.filter(({ client: found }) => found.id !== client.id);
  if (others.length === 0) return <Text size="sm" c="dimmed">{t("merge.noneAlike")}</Text>;
  return (
    <Stack gap={6}>
      {others.map(({ client: found, reasons }) => (
        <Button key={found.id} variant="default" justify="space-between" h="auto" py={6} styles={{ label: { whiteSpace: "normal", textAlign: "start" } }} onClick={() => onChosen(found.id)}
          rightSection={<Text size="xs" c="dimmed">{reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(", ")}</Text>}>
          <span className="wrap">{found.name}</span>
        </Button>
      ))}
    </Stack>
  );
}

import { Button, Group, Modal, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { cardQuery } from "../api/queries.ts";
import type { Card, Field, FieldValue, Id } from "../api/types.ts";
import { wanted as wantedBy } from "../fields/asked.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshAll } from "../live/refresh.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { toastUndo } from "../ui/toasts.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";
import { AskedFields } from "./AskedFields.tsx";
import { left } from "./passage.ts";
import { useModule } from "./useCardFields.ts";

type Way = "move" | "copy";

/** Moves a card to another module, or opens a copy of it (A16). */
export function PassageDialog({ card: id, onClose }: { card: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: card } = useQuery(cardQuery(id));
  return (
    <Modal opened onClose={onClose} title={t("passage.title")} closeButtonProps={{ "aria-label": t("app.close") }}>
      {card && <Passage card={card} onClose={onClose} />}
    </Modal>
  );
}

function Passage({ card, onClose }: { card: Card; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { modules } = useMe();
  const source = useModule(card.module.id);
  const ways = ([["move", useOffered("card.handOver")], ["copy", useOffered("card.copy")]] as const).filter(([, offered]) => offered).map(([way]) => way);
  const [way, setWay] = useState<Way>(ways[0] ?? "move");
  const [module, setModule] = useState<Id | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const [responsible, setResponsible] = useState(card.responsible?.id ?? null);
  const [wanted, setWanted] = useState<Field[]>([]);
  const [values, setValues] = useState<Record<Id, FieldValue>>({});
  const targets = modules.filter((each) => each.editable && (way === "copy" || each.id !== card.module.id));
  const target = targets.find((each) => each.id === module);
  const staying = source && target && target.id !== source.id ? left(source, target, card.values) : [];
  const go = useMutation({
    mutationFn: () => perform(way === "move" ? "card.handOver" : "card.copy", {
      card: card.id, module, ...(way === "move" ? { version: card.version } : {}), ...(status ? { status } : {}), ...(responsible ? { responsible } : {}),
      ...(Object.keys(values).length > 0 ? { values } : {}),
    }),
    onSuccess: async ({ result, receipt }) => {
      onClose();
      toastUndo(t(way === "move" ? "passage.moved" : "passage.copied", { module: target?.name ?? "" }), receipt, cache);
      const copy = way === "copy" ? idOf(result) : undefined;
      if (copy) await navigate({ to: "/cards/$id", params: { id: copy } });
      await refreshAll(cache);
    },
    onError: (failure) => {
      const more = wantedBy(problemOf(failure), target?.fields ?? []);
      setWanted((before) => [...before, ...more.filter((field) => !before.some((each) => each.id === field.id))]);
    },
  });
  const choose = (other: Id | null): void => {
    setModule(other);
    setStatus(null);
    setWanted([]);
    setValues({});
    go.reset();
  };
  const problem = problemOf(go.error);
  return (
    <form onSubmit={(event) => { event.preventDefault(); go.mutate(); }}>
      <Stack gap="sm">
        {ways.length > 1 && (
          <SegmentedControl fullWidth size="sm" value={way} aria-label={t("passage.title")} data={ways.map((each) => ({ value: each, label: t(`passage.${each}`) }))}
            onChange={(next) => { setWay(next as Way); choose(null); }} />
        )}
        <Text size="sm" c="dimmed">{t(way === "move" ? "passage.moveHint" : "passage.copyHint")}</Text>
        <ProblemSummary error={go.error} shown={["/module", "/status", "/responsible", ...wanted.map((field) => `/values/${field.id}`)]} />
        <Select label={t("card.module")} required value={module} error={violationAt(problem, "/module")} placeholder={t("passage.whereTo")} allowDeselect={false}
          data={targets.map((each) => ({ value: each.id, label: each.name }))} onChange={choose} />
        {target && (
          <>
            <Select label={t("card.status")} value={status ?? target.groups.flatMap((group) => group.statuses)[0]?.id ?? null} error={violationAt(problem, "/status")} allowDeselect={false}
              data={target.groups.map((group) => ({ group: group.label, items: group.statuses.map((each) => ({ value: each.id, label: each.label })) }))} onChange={setStatus} />
            <UserSelect label={t("common.responsible")} value={responsible} error={violationAt(problem, "/responsible")} onChange={setResponsible} />
            {staying.length > 0 && (
              <Text size="xs" c="dimmed">{t(way === "move" ? "passage.unseen" : "passage.left", { fields: staying.map((field) => field.label).join(", ") })}</Text>
            )}
            <AskedFields fields={wanted} values={values} failure={go.error} onChange={setValues} />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" loading={go.isPending} disabled={!target}>{t(`passage.${way}`)}</Button>
        </Group>
      </Stack>
    </form>
  );
}

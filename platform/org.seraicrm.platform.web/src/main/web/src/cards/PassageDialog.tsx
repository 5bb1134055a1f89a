import { Button, Group, Modal, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { idOf, perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { cardQuery } from "../api/queries.ts";
import type { Card, FieldValue, Id } from "../api/types.ts";
import { wanted as wantedBy } from "../fields/asked.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshAll } from "../live/refresh.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { toastUndo } from "../ui/toasts.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";
import { AskedFields } from "./AskedFields.tsx";
import { left } from "./passage.ts";
import { useModule } from "./useCardFields.ts";

type Way = "move" | "copy";
/** What was chosen and typed; `wanted` are the fields that the other module asked for. */
interface Draft { way: Way; module: Id | null; status: Id | null; responsible: Id | null; wanted: Id[]; values: Record<Id, FieldValue> }

/** Moves a card to another module, or opens a copy of it (A16). What was chosen stays until that is done, or given up. */
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
  const [draft, setDraft, forget] = useDraft<Draft>(`passage.${card.id}`, {
    way: ways[0] ?? "move", module: null, status: null, responsible: card.responsible?.id ?? null, wanted: [], values: {},
  });
  const { module, status, responsible, values } = draft;
  const way = ways.includes(draft.way) ? draft.way : (ways[0] ?? "move");
  const targets = modules.filter((each) => each.editable && (way === "copy" || each.id !== card.module.id));
  const target = targets.find((each) => each.id === module);
  const wanted = target?.fields.filter((field) => draft.wanted.includes(field.id)) ?? [];
  const staying = source && target && target.id !== source.id ? left(source, target, card.values) : [];
  const leave = (): void => {
    forget();
    onClose();
  };
  const go = useMutation({
    mutationFn: () => perform(way === "move" ? "card.handOver" : "card.copy", {
      card: card.id, module, ...(way === "move" ? { version: card.version } : {}), ...(status ? { status } : {}), ...(responsible ? { responsible } : {}),
      ...(Object.keys(values).length > 0 ? { values } : {}),
    }),
    onSuccess: async ({ result, receipt }) => {
      leave();
      toastUndo(t(way === "move" ? "passage.moved" : "passage.copied", { module: target?.name ?? "" }), receipt, cache);
      const copy = way === "copy" ? idOf(result) : undefined;
      if (copy) await navigate({ to: "/cards/$id", params: { id: copy } });
      await refreshAll(cache);
    },
    onError: (failure) => {
      const more = wantedBy(problemOf(failure), target?.fields ?? []);
      setDraft({ ...draft, wanted: [...new Set([...draft.wanted, ...more.map((field) => field.id)])] });
    },
  });
  const choose = (next: Way, other: Id | null): void => {
    setDraft({ way: next, module: other, status: null, responsible, wanted: [], values: {} });
    go.reset();
  };
  const problem = problemOf(go.error);
  return (
    <form onSubmit={(event) => { event.preventDefault(); go.mutate(); }}>
      <Stack gap="sm">
        {ways.length > 1 && (
          <SegmentedControl fullWidth size="sm" value={way} aria-label={t("passage.title")} data={ways.map((each) => ({ value: each, label: t(`passage.${each}`) }))}
            onChange={(next) => choose(next as Way, null)} />
        )}
        <Text size="sm" c="dimmed">{t(way === "move" ? "passage.moveHint" : "passage.copyHint")}</Text>
        <ProblemSummary error={go.error} shown={["/module", "/status", "/responsible", ...wanted.map((field) => `/values/${field.id}`)]} />
        <Select label={t("card.module")} required value={module} error={violationAt(problem, "/module")} placeholder={t("passage.whereTo")} allowDeselect={false}
          data={targets.map((each) => ({ value: each.id, label: each.name }))} onChange={(other) => choose(way, other)} />
        {target && (
          <>
            <Select label={t("card.status")} value={status ?? target.groups.flatMap((group) => group.statuses)[0]?.id ?? null} error={violationAt(problem, "/status")} allowDeselect={false}
              data={target.groups.map((group) => ({ group: group.label, items: group.statuses.map((each) => ({ value: each.id, label: each.label })) }))} onChange={(next) => setDraft({ ...draft, status: next })} />
            <UserSelect label={t("common.responsible")} value={responsible} error={violationAt(problem, "/responsible")} onChange={(next) => setDraft({ ...draft, responsible: next })} />
            {staying.length > 0 && (
              <Text size="xs" c="dimmed">{t(way === "move" ? "passage.unseen" : "passage.left", { fields: staying.map((field) => field.label).join(", ") })}</Text>
            )}
            <AskedFields fields={wanted} values={values} failure={go.error} onChange={(next) => setDraft({ ...draft, values: next })} />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
          <Button type="submit" loading={go.isPending} disabled={!target}>{t(`passage.${way}`)}</Button>
        </Group>
      </Stack>
    </form>
  );
}

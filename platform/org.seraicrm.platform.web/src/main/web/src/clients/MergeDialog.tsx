import { Alert, Badge, Button, Checkbox, Group, Modal, Radio, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { isConflict } from "../api/problems.ts";
import { clientQuery, usersQuery } from "../api/queries.ts";
import type { Client, Field, Id } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { refreshAll } from "../live/refresh.ts";
import { useMe } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { toastUndo } from "../ui/toasts.tsx";
import {
  LISTS, type ListPart, type MergeChoice, mergeInput, ownOf, owns, partsOf, partText, proposal, sameOwn, type Side, SIDES, SINGLE, type Single, singleOf, singles,
  singleText, twoCards,
} from "./merge.ts";
import { useClientSight } from "./useClientSight.ts";

interface MergeDialogProps { one: Id; two: Id; onClose: () => void; onMerged?: (kept: Id) => void }

/** Two clients side by side; what is chosen becomes one (A43), and stays chosen until it has, or one of them was changed. */
export function MergeDialog({ one, two, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation();
  const { data: first } = useQuery({ ...clientQuery(one), staleTime: 0 });
  const { data: second } = useQuery({ ...clientQuery(two), staleTime: 0 });
  return (
    <Modal opened onClose={onClose} title={t("merge.title")} size="xl" closeButtonProps={{ "aria-label": t("app.close") }}>
      {first && second
        ? <Sides key={`${first.version}.${second.version}`} clients={[first, second]} onClose={onClose} onMerged={onMerged} />
        : <Stack gap="sm">{[1, 2, 3].map((line) => <Skeleton key={line} h={40} />)}</Stack>}
    </Modal>
  );
}

interface SidesProps { clients: [Client, Client]; onClose: () => void; onMerged: ((kept: Id) => void) | undefined }

function Sides({ clients, onClose, onMerged }: SidesProps) {
  const { t } = useTranslation();
  const { modules, clientFields } = useMe();
  const { sees, changes } = useClientSight();
  const cache = useQueryClient();
  const [proposed] = useState(() => proposal(clients, modules, clientFields));
  const [choice, setChoice, forget] = useDraft<MergeChoice>(`merge.${clients.map(({ id, version }) => `${id}.${version}`).join(".")}`, proposed);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const leave = (): void => {
    forget();
    onClose();
  };
  const merge = async (): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      const { receipt } = await perform("client.merge", mergeInput(clients, modules, clientFields, choice, changes("responsible")));
      onMerged?.(clients[choice.keep].id);
      leave();
      toastUndo(t("merge.done", { name: clients[choice.keep].name }), receipt, cache);
      await refreshAll(cache);
    } catch (failure) {
      setFailed(failure);
      if (isConflict(failure)) await Promise.all(clients.map(({ id }) => cache.invalidateQueries({ queryKey: ["client", id] })));
    }
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void merge(); }}>
      <Stack gap="md">
        {isConflict(failed) ? <Alert p="xs" color="yellow" role="alert">{t("merge.changed")}</Alert> : <ProblemSummary error={failed} shown={[]} />}
        <div className="merge">
          <Keep clients={clients} choice={choice} proposed={proposed.keep} onChange={(keep) => setChoice({ ...choice, keep, single: singles(clients, keep), own: owns(clients, clientFields, keep) })} />
          {SINGLE.filter((part) => part !== "responsible" || sees(part)).map((part) => <SingleRow key={part} part={part} clients={clients} choice={choice} onChange={setChoice} />)}
          {LISTS.map((part) => <ListRow key={part} part={part} clients={clients} choice={choice} onChange={setChoice} />)}
          {ownOf(clients, clientFields).map((field) => <OwnRow key={field.id} part={field} clients={clients} choice={choice} onChange={setChoice} />)}
          {twoCards(clients, modules).map(({ module, cards }) => (
            <Row key={module.id} label={module.name} hint={t("merge.oneCard")}>
              {(side) => (
                <Radio name={`card.${module.id}`} checked={choice.cards[module.id] === side} label={`${cards[side].title} · ${cards[side].status.label}`}
                  onChange={() => setChoice({ ...choice, cards: { ...choice.cards, [module.id]: side } })} />
              )}
            </Row>
          ))}
          <Row label={t("merge.goesOver")}>{(side) => <Text size="sm">{t("merge.cards", { count: clients[side].cards.length })}</Text>}</Row>
        </div>
        <Text size="sm" c="dimmed">{t("merge.hint")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>{t("common.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("merge.merge")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface RowProps { label: string; hint?: string; children: (side: Side) => React.ReactNode }

function Row({ label, hint, children }: RowProps) {
  return (
    <div className="merge-row" role="group" aria-label={label}>
      <div className="merge-label"><Text size="sm" c="dimmed">{label}</Text>{hint && <Text size="xs" c="dimmed">{hint}</Text>}</div>
      {SIDES.map((side) => <div key={side} className="merge-side wrap">{children(side)}</div>)}
    </div>
  );
}

function Keep({ clients, choice, proposed, onChange }: { clients: [Client, Client]; choice: MergeChoice; proposed: Side; onChange: (keep: Side) => void }) {
  const { t } = useTranslation();
  return (
    <Row label={t("merge.keep")}>
      {(side) => (
        <>
          <Radio name="keep" checked={choice.keep === side} onChange={() => onChange(side)}
            label={<Text span size="sm" fw={600}>{clients[side].name}</Text>} />
          <Group gap={6} mt={4} ml={28}>
            <Text size="xs" c="dimmed">{t("duplicates.complete", { percent: clients[side].completeness.percent })}</Text>
            {proposed === side && <Badge size="xs">{t("duplicates.best")}</Badge>}
          </Group>
        </>
      )}
    </Row>
  );
}

interface PartProps<P> { part: P; clients: [Client, Client]; choice: MergeChoice; onChange: (choice: MergeChoice) => void }

function SingleRow({ part, clients, choice, onChange }: PartProps<Single>) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const label = { name: t("common.name"), kind: t("common.kind"), responsible: t("common.responsible") }[part];
  const text = (side: Side): string => singleText(clients[side], part, (kind) => t(`client.kinds.${kind}`), users) || t("common.nobody");
  if (singleOf(clients[0], part) === singleOf(clients[1], part)) return <Row label={label}>{(side) => <Text size="sm">{text(side)}</Text>}</Row>;
  return (
    <Row label={label}>
      {(side) => (
        <Radio name={part} checked={choice.single[part] === side} label={text(side)}
          onChange={() => onChange({ ...choice, single: { ...choice.single, [part]: side } })} />
      )}
    </Row>
  );
}

/** One of the company's own fields: whose value stays, or neither where one side is empty. */
function OwnRow({ part: field, clients, choice, onChange }: PartProps<Field>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: users = [] } = useQuery(usersQuery);
  const text = (side: Side): string => formats.value(clients[side].values[field.id], field, users) || t("merge.empty");
  if (field.readOnly || sameOwn(clients, field)) return <Row label={field.label}>{(side) => <Text size="sm">{text(side)}</Text>}</Row>;
  return (
    <Row label={field.label}>
      {(side) => (
        <Radio name={`own.${field.id}`} checked={choice.own[field.id] === side} label={<span className="pre">{text(side)}</span>}
          onChange={() => onChange({ ...choice, own: { ...choice.own, [field.id]: side } })} />
      )}
    </Row>
  );
}

function ListRow({ part, clients, choice, onChange }: PartProps<ListPart>) {
  const { t } = useTranslation();
  const parts = partsOf(clients, part);
  if (parts.length === 0) return null;
  const label = { contactPoints: t("client.contacts"), addresses: t("client.addresses"), persons: t("client.persons") }[part];
  return (
    <Row label={label}>
      {(side) => (
        <Stack gap={6}>
          {parts.filter(({ sides }) => sides.includes(side)).map(({ key, value }) => (
            <Checkbox key={key} checked={!choice.without.includes(key)} label={<span className="pre">{partText(part, value)}</span>}
              onChange={(event) => onChange({
                ...choice,
                without: event.currentTarget.checked ? choice.without.filter((each) => each !== key) : [...choice.without, key],
              })} />
          ))}
        </Stack>
      )}
    </Row>
  );
}

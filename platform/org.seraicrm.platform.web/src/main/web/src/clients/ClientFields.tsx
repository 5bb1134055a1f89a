import { ActionIcon, Button, Checkbox, Fieldset, Group, NativeSelect, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ClientKind, ContactKind, Problem } from "../api/types.ts";
import { violationAt } from "../api/problems.ts";
import { UserSelect } from "../ui/UserSelect.tsx";
import { OwnFieldInputs } from "./OwnFields.tsx";
import type { ClientDraft } from "./clientForm.ts";
import { CONTACT_PARTS, useClientSight } from "./useClientSight.ts";

interface ClientFieldsProps {
  value: ClientDraft;
  problem: Problem | undefined;
  onChange: (value: ClientDraft) => void;
  autoFocus?: boolean;
}

const KINDS: ClientKind[] = ["COMPANY", "PERSON", "INSTITUTION"];
const CONTACT_KINDS: ContactKind[] = ["PHONE", "EMAIL", "MESSENGER", "SITE"];
const INPUT_TYPES = { PHONE: "tel", EMAIL: "email", MESSENGER: "text", SITE: "url" } as const;

/** All of a client's data in one simple form (A110). */
export function ClientFields({ value, problem, onChange, autoFocus }: ClientFieldsProps) {
  const { t } = useTranslation();
  const { sees, changes } = useClientSight();
  const contacts = CONTACT_KINDS.some((kind) => sees(CONTACT_PARTS[kind]));
  return (
    <Stack gap="md">
      <SegmentedControl aria-label={t("common.kind")} value={value.kind} fullWidth size="xs"
        data={KINDS.map((kind) => ({ value: kind, label: t(`client.kinds.${kind}`) }))}
        onChange={(kind) => onChange({ ...value, kind: kind as ClientKind })} />
      <TextInput label={t("common.name")} required autoFocus={autoFocus ?? false} value={value.name} maxLength={200}
        error={violationAt(problem, "/name")} onChange={(event) => onChange({ ...value, name: event.currentTarget.value })} />
      {contacts && <ContactFields value={value} problem={problem} onChange={onChange} />}
      {sees("address") && <AddressFields value={value} problem={problem} onChange={onChange} />}
      {sees("person") && <PersonFields value={value} problem={problem} onChange={onChange} />}
      {changes("responsible") && (
        <UserSelect label={t("common.responsible")} value={value.responsible} error={violationAt(problem, "/responsible")}
          onChange={(responsible) => onChange({ ...value, responsible })} />
      )}
      <OwnFieldInputs kind={value.kind} values={value.values} problem={problem} onChange={(values) => onChange({ ...value, values })} />
    </Stack>
  );
}

/** A list with one item replaced, or removed. */
function changed<T>(items: T[], index: number, item?: T): T[] {
  return items.flatMap((each, at) => (at === index ? (item === undefined ? [] : [item]) : [each]));
}

function ContactFields({ value, problem, onChange }: ClientFieldsProps) {
  const { t } = useTranslation();
  const { changes } = useClientSight();
  const set = (contactPoints: ClientDraft["contactPoints"]): void => onChange({ ...value, contactPoints });
  const open = CONTACT_KINDS.filter((kind) => changes(CONTACT_PARTS[kind]));
  const other = open.find((kind) => kind !== "PHONE" && kind !== "EMAIL");
  return (
    <Fieldset legend={t("client.contacts")} p="xs">
      <Stack gap={6} className="contact-fields">
        {value.contactPoints.map((point, index) => {
          const fixed = !open.includes(point.kind);
          if (fixed && point.value === "") return null;
          return (
            <div key={index} className="contact-field">
              <NativeSelect size="sm" aria-label={t("common.kind")} value={point.kind} disabled={fixed}
                data={(fixed ? [point.kind] : open).map((kind) => ({ value: kind, label: t(`client.contactKinds.${kind}`) }))}
                onChange={(event) => set(changed(value.contactPoints, index, { ...point, kind: event.currentTarget.value as ContactKind }))} />
              <TextInput aria-label={t(`client.contactKinds.${point.kind}`)} type={INPUT_TYPES[point.kind]} value={point.value}
                readOnly={fixed} error={violationAt(problem, `/contactPoints/${index}`)}
                onChange={(event) => set(changed(value.contactPoints, index, { ...point, value: event.currentTarget.value }))} />
              {!fixed && <RemoveButton what={point.value || t(`client.contactKinds.${point.kind}`)} onClick={() => set(changed(value.contactPoints, index))} />}
            </div>
          );
        })}
        <Group gap={6}>
          {open.includes("PHONE") && <AddButton label={t("client.addPhone")} onClick={() => set([...value.contactPoints, { kind: "PHONE", value: "" }])} />}
          {open.includes("EMAIL") && <AddButton label={t("client.addEmail")} onClick={() => set([...value.contactPoints, { kind: "EMAIL", value: "" }])} />}
          {!open.includes("PHONE") && !open.includes("EMAIL") && other && (
            <AddButton label={t(`client.contactKinds.${other}`)} onClick={() => set([...value.contactPoints, { kind: other, value: "" }])} />
          )}
        </Group>
      </Stack>
    </Fieldset>
  );
}

function AddressFields({ value, problem, onChange }: ClientFieldsProps) {
  const { t } = useTranslation();
  const fixed = !useClientSight().changes("address");
  const set = (addresses: ClientDraft["addresses"]): void => onChange({ ...value, addresses });
  return (
    <Fieldset legend={t("client.addresses")} p="xs">
      <Stack gap={6}>
        {value.addresses.map((address, index) => (
          <Group key={index} gap={6} wrap="nowrap" align="flex-start">
            <Textarea flex={1} autosize minRows={1} aria-label={t("client.address")} value={address.text} readOnly={fixed}
              error={violationAt(problem, `/addresses/${index}`)}
              onChange={(event) => set(changed(value.addresses, index, { ...address, text: event.currentTarget.value }))} />
            {!fixed && <RemoveButton what={address.text || t("client.address")} onClick={() => set(changed(value.addresses, index))} />}
          </Group>
        ))}
        {!fixed && <Group><AddButton label={t("client.addAddress")} onClick={() => set([...value.addresses, { text: "" }])} /></Group>}
      </Stack>
    </Fieldset>
  );
}

function PersonFields({ value, problem, onChange }: ClientFieldsProps) {
  const { t } = useTranslation();
  const { sees, changes } = useClientSight();
  const fixed = !changes("person");
  const set = (persons: ClientDraft["persons"]): void => onChange({ ...value, persons });
  return (
    <Fieldset legend={t("client.persons")} p="xs">
      <Stack gap="sm">
        {value.persons.map((person, index) => (
          <Group key={index} gap={6} align="flex-start" wrap="nowrap">
            <Stack gap={6} flex={1}>
              <Group gap={6} grow>
                <TextInput placeholder={t("common.name")} aria-label={t("common.name")} value={person.name} readOnly={fixed}
                  error={violationAt(problem, `/persons/${index}`)}
                  onChange={(event) => set(changed(value.persons, index, { ...person, name: event.currentTarget.value }))} />
                <TextInput placeholder={t("client.position")} aria-label={t("client.position")} value={person.position} readOnly={fixed}
                  onChange={(event) => set(changed(value.persons, index, { ...person, position: event.currentTarget.value }))} />
              </Group>
              <Group gap={6} grow>
                {sees("phone") && (
                  <TextInput type="tel" placeholder={t("common.phone")} aria-label={t("common.phone")} value={person.phone} readOnly={fixed || !changes("phone")}
                    error={violationAt(problem, `/persons/${index}/phone`)}
                    onChange={(event) => set(changed(value.persons, index, { ...person, phone: event.currentTarget.value }))} />
                )}
                {sees("email") && (
                  <TextInput type="email" placeholder={t("common.email")} aria-label={t("common.email")} value={person.email} readOnly={fixed || !changes("email")}
                    error={violationAt(problem, `/persons/${index}/email`)}
                    onChange={(event) => set(changed(value.persons, index, { ...person, email: event.currentTarget.value }))} />
                )}
              </Group>
              <Checkbox size="xs" label={t("client.decisionMaker")} checked={person.decisionMaker} disabled={fixed}
                onChange={(event) => set(changed(value.persons, index, { ...person, decisionMaker: event.currentTarget.checked }))} />
            </Stack>
            {!fixed && <RemoveButton what={person.name || t("client.persons")} onClick={() => set(changed(value.persons, index))} />}
          </Group>
        ))}
        {!fixed && (
          <Group>
            <AddButton label={t("client.addPerson")}
              onClick={() => set([...value.persons, { name: "", position: "", decisionMaker: false, phone: "", email: "" }])} />
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={onClick}>{label}</Button>;
}

function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionIcon size={34} aria-label={t("common.remove", { what })} title={t("common.remove", { what })} onClick={onClick}>
      <IconTrash size={16} />
    </ActionIcon>
  );
}

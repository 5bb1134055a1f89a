import { ActionIcon, Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { IconBuildingBank, IconMail, IconMapPin, IconMessage, IconPencil, IconPhone, IconUser, IconWorld } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Address, ContactPoint, Person } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { countryOf } from "./country.ts";
import { chatOf, mapOf, registryOf } from "./lookups.ts";

interface ContactListProps {
  contactPoints: ContactPoint[]; addresses: Address[]; persons: Person[];
  /** Writes a letter here; absent where none can be written. */
  onWrite?: ((address: string) => void) | undefined;
  /** The name of a company that can be looked up in the register of its country, or of one's own where its is unknown (A32). */
  registry?: string | undefined;
}

const ICONS = { PHONE: IconPhone, EMAIL: IconMail, MESSENGER: IconMessage, SITE: IconWorld } as const;

/** Where a click on a contact point leads: a call, a letter, a page. Only schemes that are safe to follow. */
export function contactLink(point: Pick<ContactPoint, "kind" | "value">): string | undefined {
  switch (point.kind) {
    case "PHONE": return `tel:${point.value.replaceAll(/[^\d+]/g, "")}`;
    case "EMAIL": return `mailto:${encodeURIComponent(point.value).replaceAll("%40", "@")}`;
    case "SITE": {
      const address = /^[a-z][a-z\d+.-]*:/i.test(point.value) ? point.value : `https://${point.value}`;
      return /^https?:\/\//i.test(address) ? address : undefined;
    }
    default: return chatOf(point.value);
  }
}

/** Where a letter to the client may go: the client's own addresses first. */
export function mailAddresses({ contactPoints, persons }: Pick<ContactListProps, "contactPoints" | "persons">): string[] {
  const own = contactPoints.filter((point) => point.kind === "EMAIL").map((point) => point.value);
  return [...new Set([...own, ...persons.flatMap((person) => (person.email ? [person.email] : []))])];
}

/** Click to call, click to write (A109). */
export function ContactList({ contactPoints, addresses, persons, onWrite, registry }: ContactListProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      {contactPoints.map((point) => {
        const Icon = ICONS[point.kind];
        return (
          <Line key={`${point.kind}${point.value}`} icon={<Icon size={15} aria-label={t(`client.contactKinds.${point.kind}`)} />}>
            <ContactAnchor point={point} onWrite={onWrite} /> {point.label && <Text span size="xs" c="dimmed">{point.label}</Text>}
          </Line>
        );
      })}
      {addresses.map((address) => (
        <Line key={address.text} icon={<IconMapPin size={15} aria-label={t("client.address")} />}>
          <Anchor href={mapOf(address.text)} size="sm" className="pre tap" target="_blank" rel="noopener noreferrer" title={t("client.map")}>{address.text}</Anchor> {address.label && <Text span size="xs" c="dimmed">{address.label}</Text>}
        </Line>
      ))}
      {persons.map((person) => (
        <Line key={`${person.name}${person.phone ?? ""}${person.email ?? ""}`} icon={<IconUser size={15} aria-label={t("client.persons")} />}>
          <Group gap={6} style={{ rowGap: 0 }}>
            <Text size="sm" fw={500}>{person.name}</Text>
            {person.position && <Text size="xs" c="dimmed">{person.position}</Text>}
            {person.decisionMaker && <Badge size="xs">{t("client.decisionMaker")}</Badge>}
          </Group>
          <Group gap={10} style={{ rowGap: 0 }}>
            {person.phone && <ContactAnchor point={{ kind: "PHONE", value: person.phone, shown: person.phone }} />}
            {person.email && <ContactAnchor point={{ kind: "EMAIL", value: person.email, shown: person.email }} onWrite={onWrite} />}
          </Group>
        </Line>
      ))}
      {registry && <Registry client={registry} country={countryOf({ addresses, contactPoints })} />}
    </Stack>
  );
}

function Registry({ client, country }: { client: string; country: string | undefined }) {
  const { t } = useTranslation();
  const { company, registries } = useMe();
  const { name, address } = registryOf(country ?? company.phoneRegion, client, registries);
  return (
    <Line icon={<IconBuildingBank size={15} aria-hidden />}>
      <Anchor href={address} size="sm" className="tap no-print" target="_blank" rel="noopener noreferrer">{t("client.registry", { name })}</Anchor>
    </Line>
  );
}

function ContactAnchor({ point, onWrite }: { point: ContactPoint; onWrite?: ((address: string) => void) | undefined }) {
  const { t } = useTranslation();
  const link = contactLink(point);
  if (!link) return <Text span size="sm" className="wrap">{point.shown}</Text>;
  const outside = link.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {};
  const write = t("history.writeTo", { address: point.value });
  return (
    <>
      <Anchor href={link} size="sm" className="wrap tap" {...outside}>{point.shown || point.value}</Anchor>
      {point.kind === "EMAIL" && onWrite && (
        <ActionIcon size={24} ml={4} aria-label={write} title={write} onClick={() => onWrite(point.value)}><IconPencil size={14} /></ActionIcon>
      )}
    </>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <span style={{ paddingTop: 3, opacity: 0.75 }}>{icon}</span>
      <div style={{ minWidth: 0, flex: 1, fontSize: "var(--mantine-font-size-sm)" }}>{children}</div>
    </Group>
  );
}

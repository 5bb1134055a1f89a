import type { Registry } from "../api/types.ts";

/** Where companies are looked up, by country (A32). `{name}` stands for the client's name. */
const REGISTRIES: Record<string, { name: string; address: string }> = {
  HU: { name: "nemzeticegtar.hu", address: "https://www.nemzeticegtar.hu/" },
  PL: { name: "KRS", address: "https://wyszukiwarka-krs.ms.gov.pl/" },
  RU: { name: "ЕГРЮЛ", address: "https://egrul.nalog.ru/" },
  GB: { name: "Companies House", address: "https://find-and-update.company-information.service.gov.uk/search?q={name}" },
  DE: { name: "handelsregister.de", address: "https://www.handelsregister.de/" },
};
const ANYWHERE = { name: "OpenCorporates", address: "https://opencorporates.com/companies?q={name}" };

export function usualRegistry(region: string): { name: string; address: string } {
  return REGISTRIES[region] ?? ANYWHERE;
}

/** The register of a country's companies. */
export function registryOf(region: string, client: string, own: Registry[] = []): { name: string; address: string } {
  const { name, address } = own.find((each) => each.country === region) ?? usualRegistry(region);
  return { name, address: address.replace("{name}", encodeURIComponent(client)) };
}

export function mapOf(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address.replaceAll(/\s+/g, " ").trim())}`;
}

/** Where a chat with this name is opened; only what is surely one of Telegram or WhatsApp. */
export function chatOf(handle: string): string | undefined {
  const text = handle.trim();
  const telegram = /^(?:@|(?:https:\/\/)?t\.me\/|telegram: ?@?)([a-z]\w{4,31})$/i.exec(text)?.[1];
  if (telegram) return `https://t.me/${telegram}`;
  const whatsapp = /^(?:whatsapp: ?|(?:https:\/\/)?wa\.me\/)\+?([\d ]{8,18})$/i.exec(text)?.[1];
  return whatsapp ? `https://wa.me/${whatsapp.replaceAll(" ", "")}` : undefined;
}

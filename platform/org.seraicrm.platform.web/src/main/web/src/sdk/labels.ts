import { useTranslation } from "react-i18next";
import type { Language } from "../api/types.ts";

/** A module's own texts; English has them all, `{name}` stands for a value. */
export type Texts<K extends string> = { en: Record<K, string> } & Partial<Record<Exclude<Language, "en">, Record<string, string>>>;
export type Values = Record<string, string | number>;

export function textIn<K extends string>(texts: Texts<K>, language: string, key: K, values: Values = {}): string {
  const text = (texts[language as Language] as Record<string, string> | undefined)?.[key] ?? texts.en[key];
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The module's texts in the user's language. */
export function useLabels<K extends string>(texts: Texts<K>): (key: K, values?: Values) => string {
  const { i18n } = useTranslation();
  return (key, values) => textIn(texts, i18n.language, key, values);
}

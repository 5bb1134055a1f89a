import i18next, { type FormatterModule, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { speak } from "../api/http.ts";
import type { Language } from "../api/types.ts";
import { en } from "./en.ts";
import { numberFormat } from "../ui/intl.ts";

export const LANGUAGES: ReadonlyArray<{ id: Language; name: string }> = [
  { id: "en", name: "English" },
  { id: "hu", name: "Magyar" },
  { id: "ru", name: "Русский" },
  { id: "pl", name: "Polski" },
];

const loaders: Record<Exclude<Language, "en">, () => Promise<Resource[string]>> = {
  hu: async () => (await import("./hu.ts")).hu,
  ru: async () => (await import("./ru.ts")).ru,
  pl: async () => (await import("./pl.ts")).pl,
};

/** Every text by its whole name; taken apart by i18next's own types, this many are too much for the compiler. */
type Names<T, P extends string = ""> = { [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Names<T[K], `${P}${K}.`> }[keyof T & string];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    keySeparator: false;
    resources: { translation: Record<Names<typeof en>, string> };
  }
}

const REMEMBERED = "serai.language";

function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language.id === text);
}

/** The language before anybody has signed in: last used here, else the browser's, else English. */
export function firstLanguage(): Language {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(REMEMBERED);
  } catch {
    // No storage, no memory.
  }
  const wanted = [remembered, ...navigator.languages.map((each) => each.slice(0, 2))];
  return wanted.find(isLanguage) ?? "en";
}

/** Numbers within a sentence are written as its language writes them. */
const written: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => (typeof value === "number" ? numberFormat(language ?? "en").format(value) : (value as string)),
};

export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).use(written).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  await switchLanguage(firstLanguage());
}

export async function switchLanguage(language: Language): Promise<void> {
  if (language !== "en" && !i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await loaders[language]());
  }
  speak(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Shown now, forgotten later.
  }
}

import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { hu } from "./hu.ts";
import { pl } from "./pl.ts";
import { ru } from "./ru.ts";

type Texts = { [key: string]: string | Texts };
const languages: Record<string, Texts> = { en, hu, ru, pl };
const FORMS = /_(zero|one|two|few|many|other)$/;

function flat(texts: Texts, prefix = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === "string") all.set(prefix + key, text);
    else flat(text, `${prefix}${key}.`).forEach((value, name) => all.set(name, value));
  }
  return all;
}

const bare = (language: string): string[] => [...new Set([...flat(languages[language] ?? {}).keys()].map((key) => key.replace(FORMS, "")))].sort();
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();

describe.each(["hu", "ru", "pl"])("texts in %s", (language) => {
  it("name the same things as in English", () => {
    expect(bare(language)).toEqual(bare("en"));
  });

  it("speak about the same values", () => {
    const own = flat(languages[language] ?? {});
    for (const [key, text] of flat(en)) {
      const twin = own.get(key);
      if (twin !== undefined && key !== "history.onDate") expect(placeholders(twin), key).toEqual(placeholders(text));
    }
  });

  it("are all written", () => {
    for (const [key, text] of flat(languages[language] ?? {})) expect(text.trim(), key).not.toBe("");
  });
});

describe.each(Object.keys(languages))("plurals in %s", (language) => {
  it("have every form that the language counts with", () => {
    const keys = new Set(flat(languages[language] ?? {}).keys());
    const counted = [...keys].filter((key) => key.endsWith("_other")).map((key) => key.replace(FORMS, ""));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = counted.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !keys.has(key));
    expect(counted.length).toBeGreaterThan(3);
    expect(missing).toEqual([]);
  });
});

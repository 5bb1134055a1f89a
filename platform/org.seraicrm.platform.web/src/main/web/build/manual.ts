import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { type ManualPage, page } from "./markdown.ts";

const FOLDER = join(import.meta.dirname, "../../../../../../distribution/org.seraicrm.docs/manual");
const NAME = "virtual:manual";
/** English lies in the folder itself, each other language in a folder of its own. */
export const MANUAL_LANGUAGES = ["en", "hu", "ru", "pl"] as const;
/** What people who work in the browser look for comes first; the rest follows by name. */
const FIRST = ["first-steps", "people", "clients", "lists", "dashboards", "calendar", "import", "bot", "channels", "modules"];

/** The file of a page in a language, whether there is one or not. */
export const manualFile = (name: string, language: string): string => join(FOLDER, language === "en" ? "" : language, `${name}.md`);

/** The names of all pages, in their order. */
export function manualNames(): string[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3)) : [];
  const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return names.sort((one, other) => place(one) - place(other) || one.localeCompare(other));
}

/** A page in a language; empty where it stands in English alone. Its headings are addressed as those of the English page. */
export function manualPage(name: string, language: string): ManualPage | undefined {
  const file = manualFile(name, language);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  return page(text, language === "en" ? undefined : page(readFileSync(manualFile(name, "en"), "utf8")).ids);
}

/** Gives the manual to the client, each language by itself and each page as HTML that was made while it was built. */
export function manual(): Plugin {
  return {
    name: "serai-manual",
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${NAME}`) return `export const manual = {${MANUAL_LANGUAGES.map((language) => `${language}: () => import("${NAME}/${language}")`).join()}};`;
      if (!id.startsWith(`\0${NAME}/`)) return undefined;
      const language = id.slice(NAME.length + 2);
      const pages = manualNames().map((name) => {
        this.addWatchFile(manualFile(name, "en"));
        this.addWatchFile(manualFile(name, language));
        const own = manualPage(name, language);
        return { id: name, title: (own ?? manualPage(name, "en"))?.title, ...(own ? { html: own.html } : {}) };
      });
      return `export const pages = ${JSON.stringify(pages)};`;
    },
  };
}

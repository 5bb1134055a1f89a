import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { page } from "./markdown.ts";

const FOLDER = join(import.meta.dirname, "../../../../../../distribution/org.seraicrm.docs/manual");
const NAME = "virtual:manual";
/** What people who work in the browser look for comes first; the rest follows by name. */
const FIRST = ["first-steps", "people", "clients", "lists", "dashboards", "calendar", "import", "bot", "channels", "modules"];

/** Gives the manual to the client, each page as HTML that was made while it was built. */
export function manual(): Plugin {
  return {
    name: "serai-manual",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3)) : [];
      const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
      names.sort((one, other) => place(one) - place(other) || one.localeCompare(other));
      const pages = names.map((name) => {
        const file = join(FOLDER, `${name}.md`);
        this.addWatchFile(file);
        return { id: name, ...page(readFileSync(file, "utf8")) };
      });
      return `export const pages = ${JSON.stringify(pages)};`;
    },
  };
}

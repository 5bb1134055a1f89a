import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { MANUAL_LANGUAGES, manualFile, manualNames, manualPage } from "../../build/manual.ts";
import { SCREENS } from "./topics.ts";

const places = [...new Set([...SCREENS.map(([, , place]) => place), "first-steps", "bot"])];
const needed = [...new Set(places.map((place) => place.split("#")[0] ?? ""))];
const translated = (language: string): string[] => manualNames().filter((name) => existsSync(manualFile(name, language)));
const text = (name: string, language: string): string => readFileSync(manualFile(name, language), "utf8");

const withoutCode = (line: string): string => line.replace(/`[^`]*`/g, "`");

/** What a page is made of, block by block, whatever it says. */
function shape(markdown: string): string[] {
  const blocks: string[] = [];
  let fenced = false;
  let open = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    const kind: string | undefined = fenced || line.startsWith("```") || /^ {4}\S/.test(line) && !open ? `code ${commandOf(line)}`
      : /^#+ /.test(line) ? /^#+/.exec(line)![0]
      : line.startsWith("|") ? `row of ${withoutCode(line).split(/(?<!\\)\|/).length}`
      : /^\s*([-*]|\d+\.) /.test(line) ? `${/^\s*/.exec(line)![0].length > 0 ? "inner " : ""}item`
      : line.trim() === "" ? "" : open ? undefined : "paragraph";
    if (kind !== undefined && kind !== "") blocks.push(kind);
    open = kind === undefined || kind === "paragraph" || kind.endsWith("item");
  }
  return blocks;
}

/** A line of code without the words that may explain it at its end. */
const commandOf = (line: string): string => line.trim().split(/ {2,}/)[0] ?? "";

/** What stands in code, in order of the alphabet; what a placeholder is called may be translated. */
const codes = (markdown: string): string[] => (markdown.match(/`[^`\n]+`/g) ?? []).map((code) => code.replace(/\{[^{}]*\}/g, "{}")).sort();

const links = (markdown: string): string[] => [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((link) => link[1] ?? "");
/** What a page says outside of code, in pieces of some length: one that is the same in English was forgotten. */
const sentences = (markdown: string): string[] => withoutCode(markdown.replace(/\n\n(?: {4}.*(?:\n|$))+/g, "\n\n")).split(/\n\n|\n(?=[-|#\d])|(?<=[.:;]) /).map((each) => each.replace(/\s+/g, " ").trim()).filter((each) => /(?:\p{L}{2,}\W+){5}/u.test(each));

describe.each(MANUAL_LANGUAGES)("the manual in %s", (language) => {
  it("has every page and heading that the help of a screen leads to", () => {
    const missing = places.filter((place) => {
      const [name = "", heading] = place.split("#");
      const page = manualPage(name, language);
      return !page || (heading !== undefined && !page.ids.includes(heading));
    });
    expect(missing).toEqual([]);
  });

  it("leads to pages and headings that are there", () => {
    const dead = translated(language).flatMap((name) => links(text(name, language)).filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = "", heading] = link.split("#");
      const file = path === "" ? manualFile(name, language) : resolve(dirname(manualFile(name, language)), path);
      const target = /([\w-]+)\.md$/.exec(file)?.[1] ?? "";
      return !existsSync(file) || (heading !== undefined && !manualPage(target, language === "en" || path.startsWith("..") ? "en" : language)?.ids.includes(heading));
    }).map((link) => `${name}: ${link}`));
    expect(dead).toEqual([]);
  });
});

describe.each(MANUAL_LANGUAGES.filter((language) => language !== "en"))("the manual in %s", (language) => {
  it.each(needed)("says in %s what the English page says, part by part", (name) => {
    expect(shape(text(name, language))).toEqual(shape(text(name, "en")));
    expect(codes(text(name, language))).toEqual(codes(text(name, "en")));
    expect(links(text(name, language)).map((link) => link.replace(/^(\.\.\/)+/, "")).sort()).toEqual(links(text(name, "en")).map((link) => link.replace(/^(\.\.\/)+/, "")).sort());
  });

  it("leaves nothing in English", () => {
    const forgotten = translated(language).flatMap((name) => {
      const english = new Set(sentences(text(name, "en")));
      return sentences(text(name, language)).filter((sentence) => english.has(sentence)).map((sentence) => `${name}: ${sentence}`);
    });
    expect(forgotten).toEqual([]);
  });

  it("has no page that English lacks", () => {
    expect(translated(language).filter((name) => !existsSync(manualFile(name, "en")))).toEqual([]);
  });
});

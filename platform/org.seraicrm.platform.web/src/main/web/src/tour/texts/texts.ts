import type { Language } from "../../api/types.ts";
import type { Chapter, StepName } from "../chapters.ts";

/** What the tour says in one language: of each thing a heading, and a sentence or two. */
export interface TourTexts {
  next: string; back: string; close: string; done: string;
  chapters: Record<Chapter, string>;
  /** On the button that goes on to a chapter. */
  then: Record<Chapter, string>;
  steps: Record<StepName, [string, string]>;
}

const LOADERS: Record<Language, () => Promise<TourTexts>> = {
  en: async () => (await import("./en.ts")).en,
  hu: async () => (await import("./hu.ts")).hu,
  ru: async () => (await import("./ru.ts")).ru,
  pl: async () => (await import("./pl.ts")).pl,
};

const loaded = new Map<Language, Promise<TourTexts>>();

/** The texts in a language; the same promise each time. */
export function textsIn(language: Language): Promise<TourTexts> {
  const texts = loaded.get(language) ?? LOADERS[language]();
  loaded.set(language, texts);
  return texts;
}

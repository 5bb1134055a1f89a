import { en } from "../../../../../../platform/org.seraicrm.platform.web/src/main/web/src/i18n/en.ts";
import { hu } from "../../../../../../platform/org.seraicrm.platform.web/src/main/web/src/i18n/hu.ts";
import { pl } from "../../../../../../platform/org.seraicrm.platform.web/src/main/web/src/i18n/pl.ts";
import { ru } from "../../../../../../platform/org.seraicrm.platform.web/src/main/web/src/i18n/ru.ts";

type Texts = { [key: string]: string | Texts };

export const LANGUAGES = ["en", "hu", "ru", "pl"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The product's own text of a name such as "list.export". */
export type Say = (name: string) => string;

/** How the product says things in a language: a page is led by its texts whatever language it is in. */
export function words(language: Language): Say {
  const texts: Texts = { en, hu, ru, pl }[language];
  return (name) => {
    const text = name.split(".").reduce<string | Texts | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), texts);
    if (typeof text !== "string") throw new Error(`no text ${name} in ${language}`);
    return text;
  };
}

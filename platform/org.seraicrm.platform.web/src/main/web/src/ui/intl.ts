/** Formats take far longer to make than to use: there is one for each language and way of writing. */
const made = new Map<string, unknown>();

function once<T>(kind: string, language: string, options: object, make: () => T): T {
  const key = `${kind} ${language} ${JSON.stringify(options)}`;
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const format = make();
  made.set(key, format);
  return format;
}

export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once("date", language, options, () => new Intl.DateTimeFormat(language, options));
}

export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once("number", language, options, () => new Intl.NumberFormat(language, options));
}

/** "yesterday", "in 3 days" */
export function relativeFormat(language: string): Intl.RelativeTimeFormat {
  return once("relative", language, {}, () => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));
}

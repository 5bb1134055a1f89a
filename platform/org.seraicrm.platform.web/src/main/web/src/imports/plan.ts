/** How the table is to be understood, as the server takes it. */
export interface Step { tool: string; column: number; row?: number; value?: string; rows?: number[] }
export type Known = "SKIP" | "UPDATE" | "CREATE";
export type Reason = "PHONE" | "EMAIL" | "NAME";
export interface Plan {
  targets: string[];
  steps: Step[];
  kind?: "PERSON" | "COMPANY" | "INSTITUTION" | null;
  known: Known;
  match: Reason[];
  module?: string | null;
}

/** Headings stand still; columns of the source lie below them and are moved. */
export interface Layout { headings: string[]; columns: number[] }

export const TARGETS = [
  "name", "company", "family-name", "given-name", "phone", "email", "site", "messenger", "address", "postal-code", "city",
  "street", "person", "position", "decision-maker", "kind", "responsible", "note",
] as const;

/** Those of the cards that are opened. */
export const CARD_TARGETS = ["card-title", "card-status"] as const;

export const TOOLS = [
  "split-surname", "split-name", "split-sex", "copy-cyrillic", "copy-latin", "to-cyrillic", "to-latin", "clean",
  "title-case", "upper-case", "lower-case", "phones", "dates",
] as const;

const adds = (tool: string): boolean => tool.startsWith("split-") || tool.startsWith("copy-");

export function layoutOf(targets: string[]): Layout {
  return { headings: [...targets], columns: targets.map((_, column) => column) };
}

export function targetsOf({ headings, columns }: Layout): string[] {
  const targets: string[] = Array.from({ length: columns.length }, () => "");
  columns.forEach((column, place) => { targets[column] = headings[place] ?? ""; });
  return targets;
}

/** Puts the column at one place under the heading of another; the one that was there comes to the first place. */
export function moved(layout: Layout, from: number, to: number): Layout {
  if (to < 0 || to >= layout.columns.length || from === to) return layout;
  const columns = [...layout.columns];
  [columns[from], columns[to]] = [columns[to] as number, columns[from] as number];
  return { ...layout, columns };
}

export function headed(layout: Layout, place: number, heading: string): Layout {
  return { ...layout, headings: layout.headings.map((old, at) => (at === place ? heading : old)) };
}

/** A tool on the column at a place; what it adds comes to the right of it. */
export function worked(layout: Layout, steps: Step[], tool: string, place: number): { layout: Layout; steps: Step[] } {
  const column = layout.columns[place] ?? 0;
  const next = [...steps, { tool, column }];
  if (!adds(tool)) return { layout, steps: next };
  const split = tool === "split-surname" || tool === "split-name";
  const headings = [...layout.headings];
  if (split) headings[place] = "family-name";
  headings.splice(place + 1, 0, split ? "given-name" : "");
  const columns = [...layout.columns];
  columns.splice(place + 1, 0, columns.length);
  return { layout: { headings, columns }, steps: next };
}

/** Without the last step, and the column it added. */
export function unworked(layout: Layout, steps: Step[]): { layout: Layout; steps: Step[] } {
  const last = steps.at(-1);
  const rest = steps.slice(0, -1);
  if (!last || !adds(last.tool)) return { layout, steps: rest };
  const gone = layout.columns.indexOf(layout.columns.length - 1);
  const headings = [...layout.headings];
  if (headings[gone - 1] === "family-name") headings[gone - 1] = "name";
  const without = <T,>(list: T[]): T[] => list.filter((_, place) => place !== gone);
  return { layout: { headings: without(headings), columns: without(layout.columns) }, steps: rest };
}

/** A table of a clipboard's HTML, as spreadsheets, word processors and mails have it, with tabs; or nothing. */
export function tableOf(html: string): string | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [quoted((cell.innerText ?? cell.textContent ?? "").trim()), ...Array.from({ length: cell.colSpan - 1 }, () => "")]).join("\t"),
  ).join("\n");
}

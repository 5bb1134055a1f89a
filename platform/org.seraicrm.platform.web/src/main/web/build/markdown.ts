/** The little of Markdown that the manual is written in, as HTML; whatever else it says is shown as it stands. */
export interface ManualPage { title: string; html: string; /** By which its headings are addressed, in order. */ ids: string[] }

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const idOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

/** Code first, so that nothing in it is taken for something else. */
function inline(text: string): string {
  return text.split(/(`[^`]+`)/).map((part) => {
    if (part.length > 2 && part.startsWith("`") && part.endsWith("`")) return `<code>${escaped(part.slice(1, -1))}</code>`;
    return escaped(part)
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label: string, target: string) => link(label, target))
      .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
      .replace(/(^|[\s(])\*([^*\s][^*]*)\*/g, "$1<em>$2</em>");
  }).join("");
}

function link(label: string, target: string): string {
  const page = /^(?:\.\.\/)?([\w-]+)\.md(#.*)?$/.exec(target);
  if (page) return `<a href="/help/${page[1]}${page[2] ?? ""}">${label}</a>`;
  return /^(https?:\/\/|\/|#)/.test(target) ? `<a href="${target}"${target.startsWith("http") ? ' rel="noopener noreferrer" target="_blank"' : ""}>${label}</a>` : label;
}

const cells = (line: string): string[] => line.replace(/^\||\|\s*$/g, "").split(/(?<!\\)\|/).map((cell) => inline(cell.trim().replace(/\\\|/g, "|")));

function table(lines: string[]): string {
  const row = (line: string, tag: string): string => `<tr>${cells(line).map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  const [head = "", , ...rows] = lines;
  const named = cells(head).some((cell) => cell !== "");
  return `<div class="manual-table" tabindex="0"><table>${named ? `<thead>${row(head, "th")}</thead>` : ""}<tbody>${rows.map((line) => row(line, "td")).join("")}</tbody></table></div>`;
}

/** A list, in whose items lists may lie. */
function list(lines: string[]): string {
  const indent = /^\s*/.exec(lines[0] ?? "")![0].length;
  const tag = /^\s*\d+\./.test(lines[0] ?? "") ? "ol" : "ul";
  const items: Array<{ text: string; inner: string[] }> = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    const last = items.at(-1);
    if (item && item[1]!.length <= indent) items.push({ text: item[2] ?? "", inner: [] });
    else if (last && (item || last.inner.length > 0)) last.inner.push(line);
    else if (last) last.text += ` ${line.trim()}`;
  }
  return `<${tag}>${items.map(({ text, inner }) => `<li>${inline(text)}${inner.length > 0 ? list(inner) : ""}</li>`).join("")}</${tag}>`;
}

type Block = { begins: (line: string) => boolean; goesOn: (line: string) => boolean; html: (lines: string[]) => string };
const ITEM = /^(\s*)(?:[-*]|\d+\.)\s+(.*)$/;
const LIST = /^([-*]|\d+\.)\s+/;
const BLOCKS: Block[] = [
  { begins: (line) => line.startsWith("|"), goesOn: (line) => line.startsWith("|"), html: table },
  { begins: (line) => LIST.test(line), goesOn: (line) => LIST.test(line) || /^\s+\S/.test(line), html: list },
  { begins: (line) => /^ {4}/.test(line), goesOn: (line) => /^ {4}/.test(line), html: (lines) => code(lines.map((line) => line.slice(4))) },
];

const code = (lines: string[]): string => `<pre tabindex="0"><code>${escaped(lines.join("\n"))}</code></pre>`;
const special = (line: string): boolean => line.trim() === "" || line.startsWith("#") || line.startsWith("```") || BLOCKS.some((block) => block.begins(line));

/** A page, its first heading as its title. @param asked by which its headings are addressed, in order; by their words when left out */
export function page(markdown: string, asked?: string[]): ManualPage {
  const lines = markdown.split(/\r?\n/);
  const html: string[] = [];
  const ids: string[] = [];
  let title = "";
  let at = 0;
  const take = (wanted: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && wanted(lines[at] ?? "")) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    const block = BLOCKS.find((each) => each.begins(line));
    if (line.trim() === "") at++;
    else if (heading) {
      at++;
      const text = heading[2] ?? "";
      if (heading[1] === "#" && title === "") title = text.replace(/[`*]/g, "");
      else {
        const level = Math.max(2, heading[1]!.length);
        const id = asked?.[ids.length] ?? idOf(text);
        ids.push(id);
        html.push(`<h${level} id="${id}">${inline(text)}</h${level}>`);
      }
    } else if (line.startsWith("```")) {
      at++;
      html.push(code(take((each) => !each.startsWith("```"))));
      at++;
    } else if (block) html.push(block.html(take(block.goesOn)));
    else {
      const first = lines[at++] ?? "";
      html.push(`<p>${inline([first, ...take((each) => !special(each))].join(" "))}</p>`);
    }
  }
  return { title, html: html.join("\n"), ids };
}

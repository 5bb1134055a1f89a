/** The little of Markdown that the manual is written in, as HTML; whatever else it says is shown as it stands. */
export interface ManualPage { title: string; html: string; headings: Array<{ id: string; text: string }> }

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
  const page = /^([\w-]+)\.md(#.*)?$/.exec(target);
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

function list(lines: string[]): string {
  const ordered = /^\d+\./.test(lines[0] ?? "");
  const items: string[] = [];
  for (const line of lines) {
    const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    if (item) items.push(item[1] ?? "");
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  const tag = ordered ? "ol" : "ul";
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join("")}</${tag}>`;
}

type Block = { begins: (line: string) => boolean; goesOn: (line: string) => boolean; html: (lines: string[]) => string };
const LIST = /^([-*]|\d+\.)\s+/;
const BLOCKS: Block[] = [
  { begins: (line) => line.startsWith("|"), goesOn: (line) => line.startsWith("|"), html: table },
  { begins: (line) => LIST.test(line), goesOn: (line) => LIST.test(line) || /^\s+\S/.test(line), html: list },
  { begins: (line) => /^ {4}/.test(line), goesOn: (line) => /^ {4}/.test(line), html: (lines) => code(lines.map((line) => line.slice(4))) },
];

const code = (lines: string[]): string => `<pre tabindex="0"><code>${escaped(lines.join("\n"))}</code></pre>`;
const special = (line: string): boolean => line.trim() === "" || line.startsWith("#") || line.startsWith("```") || BLOCKS.some((block) => block.begins(line));

/** A page, its first heading as its title. */
export function page(markdown: string): ManualPage {
  const lines = markdown.split(/\r?\n/);
  const html: string[] = [];
  const headings: ManualPage["headings"] = [];
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
        if (level === 2) headings.push({ id: idOf(text), text: text.replace(/[`*]/g, "") });
        html.push(`<h${level} id="${idOf(text)}">${inline(text)}</h${level}>`);
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
  return { title, html: html.join("\n"), headings };
}

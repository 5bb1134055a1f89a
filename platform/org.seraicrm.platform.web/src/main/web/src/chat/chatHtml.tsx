import { Fragment, type ReactNode } from "react";

/**
 * Chat texts carry a little HTML: b, i, a, code. They are read as a document that runs nothing and rebuilt from
 * elements of ours; every other element is only its text.
 */
export function chatHtml(html: string): ReactNode {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return children(body);
}

function children(node: Node): ReactNode {
  return [...node.childNodes].map((child, index) => <Fragment key={index}>{render(child)}</Fragment>);
}

function render(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  switch (node.tagName.toLowerCase()) {
    case "b": case "strong": return <b>{children(node)}</b>;
    case "i": case "em": return <i>{children(node)}</i>;
    case "code": case "pre": return <code>{children(node)}</code>;
    case "br": return <br />;
    case "a": {
      const link = safeLink(node.getAttribute("href"));
      return link ? <a href={link} {...outside(link)}>{children(node)}</a> : children(node);
    }
    case "script": case "style": case "template": return null;
    default: return children(node);
  }
}

/** http, https, mailto, tel and places of our own; nothing else is followed. */
export function safeLink(href: string | null): string | undefined {
  if (!href) return undefined;
  if (/^\/(?![/\\])/.test(href)) return href;
  return /^(https?|mailto|tel):/i.test(href.trim()) ? href.trim() : undefined;
}

function outside(link: string): { target?: string; rel?: string } {
  return /^https?:/i.test(link) ? { target: "_blank", rel: "noopener noreferrer" } : {};
}

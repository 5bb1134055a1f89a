import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chatHtml, safeLink } from "./chatHtml.tsx";

const html = (text: string): string => renderToStaticMarkup(<>{chatHtml(text)}</>);

describe("chat texts", () => {
  it("keep bold, italic, code and links", () => {
    expect(html('<b>Glass</b> <i>Ltd</i> <code>1</code> <a href="tel:+361">+361</a>')).toBe(
      '<b>Glass</b> <i>Ltd</i> <code>1</code> <a href="tel:+361">+361</a>',
    );
  });

  it("lose everything that could run", () => {
    expect(html('<img src=x onerror=alert(1)><script>alert(1)</script><b onclick="x()">a</b>')).toBe("<b>a</b>");
    expect(html('<a href="javascript:alert(1)">x</a>')).toBe("x");
  });

  it("follow only safe places", () => {
    expect(safeLink("/cards/1")).toBe("/cards/1");
    expect(safeLink("//evil.example")).toBeUndefined();
    expect(safeLink("data:text/html,x")).toBeUndefined();
  });
});

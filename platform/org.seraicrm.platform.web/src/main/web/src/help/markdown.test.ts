import { describe, expect, it } from "vitest";
import { page } from "../../build/markdown.ts";

describe("a page of the manual", () => {
  it("is called by its first heading, and addresses the others", () => {
    const { title, ids, html } = page("# Lists\nA list shows cards.\nAnd clients.\n\n## Views and `more`\nText");
    expect(title).toBe("Lists");
    expect(ids).toEqual(["views-and-more"]);
    expect(html).toBe('<p>A list shows cards. And clients.</p>\n<h2 id="views-and-more">Views and <code>more</code></h2>\n<p>Text</p>');
  });

  it("has headings that are addressed as in another language", () => {
    expect(page("# Listák\n## Nézetek", ["views"]).html).toBe('<h2 id="views">Nézetek</h2>');
  });

  it("leads to other pages inside the help, and outside in a window of its own", () => {
    expect(page("# A\n[lists](lists.md) [more](../rest.md#it) [site](https://seraicrm.org)").html)
      .toBe('<p><a href="/help/lists">lists</a> <a href="/help/rest#it">more</a> <a href="https://seraicrm.org" rel="noopener noreferrer" target="_blank">site</a></p>');
  });

  it("shows code as it stands, and no tags of its own", () => {
    expect(page("# A\n```\n<b> *x*\n```\n`<i>` & **bold** <script>").html).toBe('<pre tabindex="0"><code>&lt;b&gt; *x*</code></pre>\n<p><code>&lt;i&gt;</code> &amp; <strong>bold</strong> &lt;script&gt;</p>');
    expect(page("# A\n[x](javascript:alert)").html).toBe("<p>x</p>");
  });

  it("has tables and lists", () => {
    const { html } = page("# A\n| a | b |\n|---|---|\n| `x|y` \\| z | 2 |\n\n- one\n  more\n- two");
    expect(html).toContain("<thead><tr><th>a</th><th>b</th></tr></thead>");
    expect(html).toContain("<ul><li>one more</li><li>two</li></ul>");
    expect(page("# A\n1. one\n   - a\n     b\n   - c\n2. two").html).toBe("<ol><li>one<ul><li>a b</li><li>c</li></ul></li><li>two</li></ol>");
  });
});

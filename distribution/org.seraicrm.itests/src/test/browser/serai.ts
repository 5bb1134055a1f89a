import { type APIRequestContext, expect, type Page, request, test as base } from "@playwright/test";
import { administrator, type Person } from "./people.ts";

interface Me { csrf: string; user: { id: string; name: string }; modules: Array<{ id: string; kind: string; name: string }> }

/** Prepares data the way a program would: through the REST API. */
export class Api {
  private constructor(
    private readonly context: APIRequestContext,
    readonly me: Me,
  ) {}

  static async signIn(baseURL: string, who: Person = administrator): Promise<Api> {
    const context = await request.newContext({ baseURL });
    const answer = await context.post("/api/v1/session", { data: who });
    expect(answer.status(), await answer.text()).toBe(200);
    return new Api(context, (await (await context.get("/api/v1/me")).json()) as Me);
  }

  async act(name: string, input: Record<string, unknown>): Promise<string> {
    const answer = await this.context.post(`/api/v1/actions/${name}`, { data: input, headers: { "X-CSRF-Token": this.me.csrf } });
    expect(answer.status(), `${name}: ${await answer.text()}`).toBe(200);
    const { result } = (await answer.json()) as { result: string | { id: string } | null };
    return typeof result === "string" ? result : (result?.id ?? "");
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.context.get(`/api/v1${path}`);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  /** The company's module of a kind; made when there is none. */
  async module(kind: string): Promise<string> {
    const { modules } = await this.get<{ modules: Array<{ id: string; kind: string; trashed: boolean }> }>("/settings/modules");
    return modules.find((module) => module.kind === kind && !module.trashed)?.id ?? this.act("module.create", { kind });
  }

  /** Uploads a file for an import; answers where it is kept. */
  async upload(name: string, content: string): Promise<string> {
    const answer = await this.context.post(`/api/v1/imports?name=${encodeURIComponent(name)}`, {
      data: Buffer.from(content), headers: { "X-CSRF-Token": this.me.csrf, "Content-Type": "application/octet-stream" },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return ((await answer.json()) as { id: string }).id;
  }

  close(): Promise<void> {
    return this.context.dispose();
  }
}

/** A name that no other run used. */
export function unique(name: string): string {
  return `${name} ${Date.now().toString(36).slice(-5)}`;
}

export const test = base.extend<{ api: Api; signedIn: Page; quiet: undefined }>({
  api: async ({ baseURL }, use) => {
    const api = await Api.signIn(baseURL ?? "");
    await use(api);
    await api.close();
  },
  signedIn: async ({ page }, use) => {
    await page.context().request.post("/api/v1/session", { data: administrator });
    await page.goto("/");
    await expect(page.locator("h1").first()).toBeVisible();
    await use(page);
  },
  // A script error or a blocked resource fails whatever test it happens in.
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && /Content Security Policy|Uncaught/.test(message.text())) errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

import { createServer, type Server } from "node:http";
import { Provider } from "oidc-provider";

export interface Account { email: string; email_verified: boolean }

/** A provider of OpenID Connect where the password is right whatever it is; accounts are named by their user's name. */
export async function startProvider(port: number, site: string, accounts: Record<string, Account>): Promise<{ stop: () => Promise<void> }> {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ client_id: "serai", client_secret: "not-so-secret-on-loopback", redirect_uris: [`${site}/api/v1/single-sign-on/end`] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["of this run"] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id, ...accounts[id] }) }),
  });
  const server: Server = createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    stop: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Told { type: string; headers: IncomingHttpHeaders }

/** A program that is told of events; it answers as it is bidden. */
export class Receiver {
  readonly told: Told[] = [];
  status = 200;

  private readonly server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => { body += part.toString(); });
    request.on("end", () => {
      this.told.push({ type: (JSON.parse(body) as { type: string }).type, headers: request.headers });
      response.statusCode = this.status;
      response.end(this.status === 200 ? "taken" : "out of order");
    });
  });

  static async open(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((ready) => receiver.server.listen(0, "127.0.0.1", ready));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/events`;
  }

  close(): void {
    this.server.close();
  }
}

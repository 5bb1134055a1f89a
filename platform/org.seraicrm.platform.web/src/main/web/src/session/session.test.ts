import { beforeEach, describe, expect, it } from "vitest";
import { session } from "./session.ts";

describe("an expired session", () => {
  beforeEach(() => {
    session.signedOut();
    session.signedIn("first", "anna");
  });

  it("holds requests until the user has signed in again", async () => {
    const done: string[] = [];
    const waiting = session.again().then(() => done.push("resumed"));
    expect(session.expired()).toBe(true);
    await Promise.resolve();
    expect(done).toEqual([]);
    session.signedIn("second", "anna");
    await waiting;
    expect(done).toEqual(["resumed"]);
    expect(session.csrf()).toBe("second");
    expect(session.expired()).toBe(false);
  });
});

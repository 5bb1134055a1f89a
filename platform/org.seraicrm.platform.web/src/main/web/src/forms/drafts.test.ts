import { beforeEach, describe, expect, it } from "vitest";
import { session } from "../session/session.ts";
import { dropDraft, readDraft, sweepDrafts, writeDraft } from "./drafts.ts";

const DAY = 24 * 3600 * 1000;

describe("drafts", () => {
  beforeEach(() => {
    localStorage.clear();
    session.signedOut();
    session.signedIn("csrf", "anna");
  });

  it("survive a reload", () => {
    writeDraft("note.a1", "half a sen");
    expect(readDraft("note.a1")).toBe("half a sen");
  });

  it("belong to the user who typed them", () => {
    writeDraft("note.a1", "Anna's");
    session.signedOut();
    session.signedIn("csrf", "piotr");
    expect(readDraft("note.a1")).toBeUndefined();
  });

  it("are gone once saved", () => {
    writeDraft("note.a1", "text");
    dropDraft("note.a1");
    expect(readDraft("note.a1")).toBeUndefined();
  });

  it("are kept for thirty days and swept afterwards", () => {
    writeDraft("old", "text", 0);
    expect(readDraft("old", 30 * DAY)).toBe("text");
    sweepDrafts(31 * DAY);
    expect(localStorage.length).toBe(0);
  });

  it("do not break on what somebody else stored", () => {
    localStorage.setItem("serai.draft.anna.bad", "{");
    expect(readDraft("bad")).toBeUndefined();
  });
});

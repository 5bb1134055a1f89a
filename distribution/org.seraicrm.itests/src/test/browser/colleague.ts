import type { Person } from "./people.ts";
import { type Api, unique } from "./serai.ts";

export interface Colleague { id: string; family: string; person: Person }

/** Somebody else of the company, with the usual rights, whose family name no other run used. */
export async function colleague(api: Api, name = "Wójcik", departments: string[] = []): Promise<Colleague> {
  const family = unique(name);
  const person = { email: `${unique("colleague").replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  const id = await api.act("user.add", { familyName: family, givenName: "Anna", email: person.email, role: "STANDARD", language: "en", password: person.password, departments });
  return { id, family, person };
}

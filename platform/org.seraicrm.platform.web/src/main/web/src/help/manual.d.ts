declare module "virtual:manual" {
  /** A page; without text where it stands in English alone. */
  export interface ManualPage { id: string; title: string; html?: string }
  export const manual: Record<"en" | "hu" | "ru" | "pl", () => Promise<{ pages: ManualPage[] }>>;
}

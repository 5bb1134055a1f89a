declare module "virtual:manual" {
  export const pages: Array<{ id: string; title: string; html: string; headings: Array<{ id: string; text: string }> }>;
}

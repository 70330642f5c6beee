declare module '*.md' {
  /** The page's first heading. */
  export const title: string;
  /** The names of the pages that it leads to, in their order. */
  export const links: string[];
  /** All below the heading. */
  export const html: string;
}

/** A page of the manual, as the build made it from docs/manual. */
interface ManualPage {
  title: string;
  links: string[];
  html: string;
}

const files = import.meta.glob<ManualPage>('../../../docs/manual/*.md', { eager: true });

/** The page of a name; undefined where there is none. */
export function pageNamed(name: string): ManualPage | undefined {
  return files[`../../../docs/manual/${name}.md`];
}

/** The table of contents, which names every page once in the order of the work. */
export const contents = pageNamed('README');

import { opens, type Screen } from './sight.ts';
import { useMe } from './viewer.ts';

/** Tells whether the viewer's roles open a screen. */
export function useMay(): (screen: Screen) => boolean {
  const { roles } = useMe();
  return (screen) => opens(roles, screen);
}

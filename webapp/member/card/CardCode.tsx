import { useLingui } from '@lingui/react/macro';
import { CodePicture } from './CodePicture.tsx';
import { useCard } from './useCard.ts';

/** The code of the viewer's own card. It comes after the first screen, and has the phone keep the card. */
export default function CardCode() {
  const { t } = useLingui();
  const code = useCard()?.code;
  return code ? <CodePicture code={code} label={t`会員証のQRコード`} /> : null;
}

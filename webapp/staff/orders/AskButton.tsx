import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { yen } from '../../kit/format.ts';
import type { Asked } from './useAskFor.ts';

/** What an AskButton takes. */
export interface AskButtonProps {
  asked: Asked;
  quantity: number;
  price: number;
  isDisabled: boolean;
  isPending: boolean;
}

/** The button that asks for tickets for a member; it says what for, and of an order how much it is. */
export function AskButton({ asked, quantity, price, ...rest }: AskButtonProps) {
  return (
    <Button {...rest} type="submit">
      {asked === 'ENTRY' && <Trans>{quantity}枚で抽選に申し込む</Trans>}
      {asked === 'TURN' && <Trans>{quantity}枚の整理券を取る</Trans>}
      {asked === 'ORDER' && (
        <Trans>
          {quantity}枚 {yen(quantity * price)} を申し込む
        </Trans>
      )}
    </Button>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';

/** What an EditorBar takes; what cannot be done now has no handler. */
export interface EditorBarProps {
  zoom: number;
  moving: boolean;
  onZoom: (zoom: number) => void;
  onMoving: (moving: boolean) => void;
  onTurn: () => void;
  onAdd: () => void;
  onUndo: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

const zooms = [1, 1.5, 2, 3, 4];

/** The tools below a picture. */
export function EditorBar({ zoom, moving, onZoom, onMoving, onTurn, onAdd, onUndo, onRemove }: EditorBarProps) {
  const { t } = useLingui();
  const at = zooms.indexOf(zoom);
  const to = (next: number) => () => onZoom(zooms[next] ?? 1);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button aria-label={t`縮小`} isDisabled={at === 0} look="secondary" onPress={to(at - 1)}>
        −
      </Button>
      <output className="min-w-12 text-center tabular-nums">{zoom * 100}%</output>
      <Button aria-label={t`拡大`} isDisabled={at === zooms.length - 1} look="secondary" onPress={to(at + 1)}>
        ＋
      </Button>
      {zoom > 1 && (
        <Button aria-pressed={moving} look={moving ? 'primary' : 'secondary'} onPress={() => onMoving(!moving)}>
          <Trans>紙を動かす</Trans>
        </Button>
      )}
      <Button aria-label={t`右に回す`} look="secondary" onPress={onTurn}>
        <Icon name="turn" size={20} />
      </Button>
      <Button isDisabled={!onUndo} look="secondary" onPress={() => onUndo?.()}>
        <Trans>ひとつもどす</Trans>
      </Button>
      <Button id="add-mark" look="text" onPress={onAdd}>
        <Trans>黒ぬりを加える</Trans>
      </Button>
      {onRemove && (
        <Button look="text" onPress={onRemove}>
          <Trans>選んだ黒ぬりを消す</Trans>
        </Button>
      )}
    </div>
  );
}

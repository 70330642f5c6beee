import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';

/** Keeps a screen that broke from taking the whole app along, and says what to do. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  return (
    <main className="mx-auto flex w-full max-w-2xl grow flex-col gap-6 px-4 pt-8">
      <Notice live title={<Trans>画面を表示できませんでした</Trans>} tone="error">
        <p>
          <Trans>もう一度開いてください。続くときは、時刻と操作の内容を管理者へ知らせてください。</Trans>
        </p>
      </Notice>
      <Button onPress={() => location.reload()}>
        <Trans>もう一度開く</Trans>
      </Button>
    </main>
  );
}

import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';

/** Keeps a page that broke from taking the whole app along, and says what to do. */
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
      <h1 className="text-std-24B-150">
        <Trans>ページを表示できませんでした</Trans>
      </h1>
      <p role="alert">
        <Trans>お手数ですが、もう一度お開きください。保存した内容は残っています。</Trans>
      </p>
      <Button onPress={() => location.reload()} wide>
        <Trans>もう一度開く</Trans>
      </Button>
    </main>
  );
}

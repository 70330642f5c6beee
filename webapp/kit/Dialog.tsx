import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from './icons.tsx';

/** What a Dialog takes. Without `onClose` it cannot be put aside. */
export interface DialogProps {
  isOpen: boolean;
  onClose?: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The buttons, the one that does it last. On a terminal they stay in sight while what stands above them scrolls. */
  actions?: ReactNode;
  /** It asks before something that matters. */
  alert?: boolean;
  /** For a document or a table. */
  large?: boolean;
}

/** A question or a form over the page; the focus stays in it and goes back where it was. */
export function Dialog({ isOpen, onClose, title, children, actions, alert, large }: DialogProps) {
  return (
    <ModalOverlay
      className="fixed inset-0 z-50 flex items-end justify-center bg-black/60 sm:items-center sm:p-4"
      isDismissable={Boolean(onClose) && !alert}
      isKeyboardDismissDisabled={!onClose}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose?.()}
    >
      <Modal
        className={`max-h-[92dvh] w-full overflow-y-auto rounded-t-16 sm:scroll-pb-24 bg-white shadow-2xl sm:rounded-16 ${large ? 'sm:max-w-5xl' : 'sm:max-w-xl'}`}
      >
        <AriaDialog className="flex flex-col gap-4 p-5 outline-none sm:p-6" role={alert ? 'alertdialog' : 'dialog'}>
          <div className="flex items-start justify-between gap-3">
            <Heading className="text-std-20B-150" slot="title">
              {title}
            </Heading>
            {onClose && <CloseButton onClose={onClose} />}
          </div>
          <div>{children}</div>
          {actions && (
            <div className="flex flex-col gap-3 pt-2 sm:sticky sm:bottom-0 sm:-mx-6 sm:-mb-6 sm:flex-row sm:justify-end sm:bg-white sm:px-6 sm:pb-6">
              {actions}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Plain
      aria-label={t`閉じる`}
      className="focus-mark -mt-1 -mr-1 flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-8 hover:bg-solid-gray-50"
      onPress={onClose}
    >
      <Icon name="cross" />
    </Plain>
  );
}

import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

/** Covers the whole page, so that nothing of it can be read, with one thing to do before it goes on as it was. */
export function Veil({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <ModalOverlay
      className="fixed inset-0 z-60 flex items-center justify-center bg-solid-gray-100 p-4"
      isKeyboardDismissDisabled
      isOpen
    >
      <Modal className="w-full max-w-xl rounded-16 bg-white shadow-2xl">
        <Dialog className="flex flex-col gap-4 p-6 outline-none" role="alertdialog">
          <Heading className="text-std-20B-150" slot="title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

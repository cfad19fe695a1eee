import type { ReactNode } from 'react'
import { Dialog as Box, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

export interface DialogProps {
  readonly size: 'narrow' | 'middle' | 'wide'
  readonly close: () => void
  /** Among them its `DialogTitle`. */
  readonly children: ReactNode
}

/** What stands above the screen until it is done with: Escape, or a press beside it, leaves it. */
export const Dialog = ({ size, close, children }: DialogProps) => (
  <ModalOverlay
    className="dialog-overlay"
    isOpen
    isDismissable
    onOpenChange={(isOpen) => {
      if (!isOpen) close()
    }}
  >
    <Modal className={`dialog-${size}`}>
      <Box className="dialog">{children}</Box>
    </Modal>
  </ModalOverlay>
)

/** What a dialog is called, also to whoever hears it. */
export const DialogTitle = ({ children }: { readonly children: string }) => (
  <Heading slot="title" className="dialog-title">
    {children}
  </Heading>
)

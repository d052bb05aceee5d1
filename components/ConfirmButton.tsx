import './ConfirmButton.css';
import { AlertDialog } from '@kobalte/core/alert-dialog';
import { createSignal, type ParentProps } from 'solid-js';

/** A button for what cannot be undone: it asks first. */
export function ConfirmButton(
  props: ParentProps<{
    class: string;
    disabled?: boolean;
    title: string;
    warning: string;
    confirm: string;
    cancel: string;
    onConfirm: () => void;
  }>,
) {
  const [asking, setAsking] = createSignal(false);
  const confirm = () => {
    setAsking(false);
    props.onConfirm();
  };
  return (
    <AlertDialog open={asking()} onOpenChange={setAsking}>
      <AlertDialog.Trigger class={props.class} disabled={props.disabled ?? false}>
        {props.children}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="dialog__overlay" />
        <AlertDialog.Content class="dialog">
          <AlertDialog.Title as="h2">{props.title}</AlertDialog.Title>
          <AlertDialog.Description as="p">{props.warning}</AlertDialog.Description>
          <div class="dialog__actions">
            <AlertDialog.CloseButton class="button" aria-label={props.cancel}>
              {props.cancel}
            </AlertDialog.CloseButton>
            <button type="button" class="button button--danger" onClick={confirm}>
              {props.confirm}
            </button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog>
  );
}

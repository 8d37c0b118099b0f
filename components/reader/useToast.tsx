import { useCallback, useEffect, useState } from 'preact/hooks';

/** A short message, with a way to undo what it tells. */
export interface Toast {
  text: string;
  undo?: { label: string; act: () => void };
}

/** One message at a time, gone after some seconds. */
export function useToast(): { toast: Toast | null; say: (toast: Toast) => void } {
  const [toast, setToast] = useState<Toast | null>(null);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), toast.undo ? 8000 : 3500);
    return () => clearTimeout(timer);
  }, [toast]);
  return { toast, say: useCallback((next: Toast) => setToast(next), []) };
}

/** Shows the message; screen readers hear it. */
export function ToastLine({ toast }: { toast: Toast | null }) {
  return (
    <div class="toast" role="status" data-empty={toast ? undefined : ''}>
      {toast?.text}
      {toast?.undo && (
        <button type="button" onClick={toast.undo.act}>
          {toast.undo.label}
        </button>
      )}
    </div>
  );
}

/** A button inside a post's HTML; `act` says what a click on it does (see `useActs`). */
export function actButton(act: string, label: string, text = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.act = act;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.textContent = text;
  return button;
}

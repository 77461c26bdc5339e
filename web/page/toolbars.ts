/** Each toolbar is one Tab stop: the arrow keys, Home and End go from button to button within it. */
export function setUpToolbars(): void {
  for (const toolbar of document.querySelectorAll<HTMLElement>('[role=toolbar]')) {
    const buttons = [...toolbar.querySelectorAll('button')];
    const stopAt = (stop: unknown): void => {
      for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
    };
    stopAt(buttons[0]);
    toolbar.addEventListener('focusin', ({target}) => stopAt(target));
    toolbar.addEventListener('keydown', (event) => {
      const {length} = buttons;
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1}[event.key];
      if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      buttons[(to + length) % length]?.focus();
    });
  }
}

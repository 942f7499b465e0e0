/** What Magento does on every page of its admin as it starts: its own settings leave the document. Served as text. */
export function adminScript(): void {
  for (const script of document.querySelectorAll('script[type="text/x-magento-init"]')) script.remove();
}

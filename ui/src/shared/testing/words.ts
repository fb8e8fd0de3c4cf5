/** Both languages are there before a test of the page begins, as the chosen one is before the page is drawn. */
if ('window' in globalThis) {
  const { learn } = await import('../i18n');
  await Promise.all([learn('en'), learn('vi')]);
}

export {};

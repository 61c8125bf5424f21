/** Says to the server in which language its sentences are read here: the one the page is shown in. */
export const languageHeader = () => ({ 'tandem-language': document.documentElement.lang });

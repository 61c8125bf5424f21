import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { DesignProvider } from './design/DesignProvider.js';
import { directionOf } from './lib/direction.js';
import { intlLocale } from './lib/intl-locale.js';
import english from './locales/en.json';
import { loadMessages, type Language, type Messages } from './locales/languages.js';
import { useLanguage } from './locales/useLanguage.js';

/** The words, the reading direction and the look of everything inside. What a language lacks stands in English. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  const [shown, setShown] = useState<{ language: Language; messages: Messages } | null>(
    language === 'en' ? { language, messages: english } : null,
  );

  useEffect(() => {
    let isWanted = true;
    void loadMessages[language]().then((messages) => {
      if (isWanted) setShown({ language, messages: { ...english, ...messages } });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);

  useEffect(() => {
    if (shown) document.documentElement.lang = shown.language;
  }, [shown]);

  if (!shown) return null;
  return (
    <IntlProvider locale={intlLocale(shown.language)} messages={shown.messages}>
      <DesignProvider direction={directionOf(shown.language)}>{children}</DesignProvider>
    </IntlProvider>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { DesignProvider } from './design/DesignProvider.js';
import { directionOf } from './lib/direction.js';
import { intlLocale } from './lib/intl-locale.js';
import type { Language, Messages } from './locales/languages.js';
import { useLanguage } from './locales/useLanguage.js';
import { speakOnly, wordsIn } from './locales/words.js';

interface Shown {
  readonly language: Language;
  readonly messages: Messages;
}

/** The words, the reading direction and the look of everything inside; a new language is shown once its words are there. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    let isWanted = true;
    void wordsIn(language).then((messages) => {
      if (isWanted) setShown({ language, messages });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);

  useEffect(() => {
    if (!shown) return;
    document.documentElement.lang = shown.language;
    if (shown.language === language) speakOnly(language);
  }, [shown, language]);

  if (!shown) return null;
  return (
    <IntlProvider locale={intlLocale(shown.language)} messages={shown.messages}>
      <DesignProvider direction={directionOf(shown.language)}>{children}</DesignProvider>
    </IntlProvider>
  );
}

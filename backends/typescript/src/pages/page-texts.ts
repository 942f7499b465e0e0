/** What visitors read. Only general terms: the page says neither which customer nor which agent a link is about. */
export interface PageTexts {
  readonly language: 'en' | 'de';
  readonly goTitle: string;
  readonly goIntro: string;
  readonly goLoggedIn: string;
  readonly goButton: string;
  readonly goSent: string;
  readonly goEmpty: string;
  readonly goNoScript: string;
  readonly backToShop: string;
  readonly problems: Readonly<Record<PageProblem, { readonly title: string; readonly text: string }>>;
}

/** What a visitor can run into that deserves words of its own; everything else is `other`. */
export type PageProblem =
  | 'link_invalid'
  | 'impersonating'
  | 'origin_refused'
  | 'rate_limited'
  | 'read_only'
  | 'checkout_blocked'
  | 'change_refused'
  | 'unavailable'
  | 'other';

const en: PageTexts = {
  language: 'en',
  goTitle: 'Open a customer account',
  goIntro: 'This link logs this browser in to a customer account of this shop. It works for a short time only.',
  goLoggedIn: 'Somebody is logged in here already. If you go on, this browser is logged out of that account first.',
  goButton: 'Log in',
  goSent: 'Logging in …',
  goEmpty: 'The link is not complete. Please copy it in full and open it again.',
  goNoScript: 'This page needs JavaScript, because the secret part of the link never leaves your browser without it.',
  backToShop: 'To the shop',
  problems: {
    link_invalid: {
      title: 'This link is invalid or has expired',
      text: 'Links work for a short time and usually once. Please ask the person who sent it for a new one; if you work for this shop, press “Connect as customer” again.',
    },
    impersonating: {
      title: 'This browser is helping another customer',
      text: 'Please leave that customer’s account with “Exit” in the banner, or open the link in another browser.',
    },
    origin_refused: {
      title: 'Please open the link again',
      text: 'The request did not come from the page of the link, or this browser does not keep cookies for this shop. The link has not been used up.',
    },
    rate_limited: {
      title: 'Too many attempts',
      text: 'Please wait a few minutes, then open the link again.',
    },
    read_only: {
      title: 'You are looking only',
      text: 'This session is read-only, so nothing was changed. Switch it to full access in the extension if you have to act for the customer.',
    },
    checkout_blocked: {
      title: 'Checkout is blocked',
      text: 'This shop does not let agents place orders in a customer’s account. The cart is as it was.',
    },
    change_refused: {
      title: 'Only the customer can change this',
      text: 'E-mail address, password and means of payment cannot be changed while somebody acts for the customer. Nothing was changed.',
    },
    unavailable: {
      title: 'The shop does not answer',
      text: 'Please try again in a moment. If it stays like this, tell the people who run the shop.',
    },
    other: {
      title: 'That did not work',
      text: 'Please open the link again. If it stays like this, tell the people who run the shop.',
    },
  },
};

const de: PageTexts = {
  language: 'de',
  goTitle: 'Kundenkonto öffnen',
  goIntro: 'Dieser Link meldet diesen Browser in einem Kundenkonto dieses Shops an. Er gilt nur für kurze Zeit.',
  goLoggedIn:
    'In diesem Browser ist bereits jemand angemeldet. Wenn Sie fortfahren, wird dieser Browser dort zuerst abgemeldet.',
  goButton: 'Anmelden',
  goSent: 'Anmeldung läuft …',
  goEmpty: 'Der Link ist unvollständig. Bitte kopieren Sie ihn ganz und öffnen Sie ihn noch einmal.',
  goNoScript:
    'Diese Seite braucht JavaScript, denn ohne JavaScript verlässt der geheime Teil des Links Ihren Browser nicht.',
  backToShop: 'Zum Shop',
  problems: {
    link_invalid: {
      title: 'Dieser Link ist ungültig oder abgelaufen',
      text: 'Links gelten nur kurz und meist nur einmal. Bitten Sie um einen neuen; wenn Sie für diesen Shop arbeiten, klicken Sie noch einmal auf „Als Kunde verbinden“.',
    },
    impersonating: {
      title: 'In diesem Browser wird gerade ein anderes Kundenkonto betreut',
      text: 'Bitte verlassen Sie jenes Konto mit „Beenden“ im Banner oder öffnen Sie den Link in einem anderen Browser.',
    },
    origin_refused: {
      title: 'Bitte öffnen Sie den Link noch einmal',
      text: 'Die Anfrage kam nicht von der Seite des Links, oder dieser Browser speichert keine Cookies dieses Shops. Der Link ist noch nicht verbraucht.',
    },
    rate_limited: {
      title: 'Zu viele Versuche',
      text: 'Bitte warten Sie einige Minuten und öffnen Sie den Link dann noch einmal.',
    },
    read_only: {
      title: 'Sie sehen nur zu',
      text: 'Diese Sitzung darf nur lesen; es wurde nichts geändert. Schalten Sie sie in der Erweiterung auf vollen Zugriff um, wenn Sie für den Kunden handeln müssen.',
    },
    checkout_blocked: {
      title: 'Die Kasse ist gesperrt',
      text: 'In diesem Shop dürfen Mitarbeitende im Konto eines Kunden nicht bestellen. Der Warenkorb ist unverändert.',
    },
    change_refused: {
      title: 'Das kann nur der Kunde selbst ändern',
      text: 'E-Mail-Adresse, Passwort und Zahlungsmittel lassen sich nicht ändern, solange jemand für den Kunden handelt. Es wurde nichts geändert.',
    },
    unavailable: {
      title: 'Der Shop antwortet nicht',
      text: 'Bitte versuchen Sie es gleich noch einmal. Wenn es so bleibt, sagen Sie es den Betreibern des Shops.',
    },
    other: {
      title: 'Das hat nicht geklappt',
      text: 'Bitte öffnen Sie den Link noch einmal. Wenn es so bleibt, sagen Sie es den Betreibern des Shops.',
    },
  },
};

/** In the visitor's language where we have it, else in English. */
export function getPageTexts(request: Request): PageTexts {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((entry, place) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-', 1)[0]?.toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1), place };
    })
    .filter(({ language, quality }) => quality > 0 && (language === 'en' || language === 'de'))
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  return wanted[0]?.language === 'de' ? de : en;
}

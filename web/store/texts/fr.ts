import { pluralOf } from "../../kit/language.ts";
import type { StoreTexts } from "./index.ts";

const many = pluralOf("fr");

/** The narrow space that French puts before ":" ";" "!" "?" and inside quotation marks is written as its escape. */
export const texts: StoreTexts = {
  title: "Boutique des récompenses",
  skip: "Aller au contenu",
  loading: "Un instant…",
  retry: "Réessayer",
  cancel: "Annuler",
  more: "Afficher plus",
  back: "Retour à la boutique",

  nav: {
    label: "Rubriques",
    catalog: "Boutique",
    mine: "À moi",
    status: "Statut",
    orders: "Commandes",
    history: "Historique",
    inbox: "Messages",
    invite: "Inviter des amis",
    gifts: "Cadeaux",
    bargain: "Marchandage",
    account: "Compte",
    wishes: "Souhaits",
    purchases: "Achats",
    wallet: "Solde",
    coupons: "Mes coupons",
    packs: "Packs",
  },

  me: {
    player: (id) => `Joueur ${id}`,
    guest: "Invité",
    signOut: "Se déconnecter",
    signIn: "Se connecter",
    tier: (tier) => `Votre niveau\u202f: ${tier}`,
    points: (points) => `Vous avez ${points}`,
    inbox: (count, written) =>
      count === 0
        ? "Messages, rien de nouveau"
        : many(count, { one: `Messages, ${written} nouveau`, other: `Messages, ${written} nouveaux` }),
  },

  banners: {
    offline: (moment) => `Pas de connexion. Dernière mise à jour\u202f: ${moment}.`,
    sandbox: "Un jeu de test\u202f: ici, rien n’est réel.",
  },

  providers: {
    google: "Se connecter avec Google",
    apple: "Se connecter avec Apple",
    facebook: "Continuer avec Facebook",
  },

  catalog: {
    heading: "Boutique",
    inReach: "À votre portée",
    almost: "Vous y êtes presque",
    unlockedAt: (tier) => `Débloqué à partir de ${tier}`,
    later: "Indisponible pour le moment",
    results: (count, written) => many(count, { one: `${written} récompense`, other: `${written} récompenses` }),
    kinds: { label: "Type de récompense", all: "Toutes", DIGITAL: "Numériques", TANGIBLE: "Physiques" },
    kindOf: { DIGITAL: "Dans le jeu", TANGIBLE: "Envoyé chez vous" },
    filters: "Filtres",
    tier: "Niveau",
    everyTier: "Tous les niveaux",
    category: "Catégorie",
    everyCategory: "Toutes les catégories",
    affordable: "Dans mon budget",
    clear: "Tout afficher",
    empty: "Il n’y a encore rien ici. Revenez bientôt.",
    emptyFiltered: "Rien ne correspond à ces filtres.",
    tangibleSoon: "Les récompenses envoyées chez vous arrivent bientôt.",
    from: (tier) => `${tier} et plus`,
    limit: (count, written) => many(count, { other: `Maximum ${written} par joueur` }),
    firstRun: "Votre premier achat dans le jeu rapporte vos premiers points. C’est ici qu’ils se dépensent.",
  },

  item: {
    price: "Prix",
    balance: "Vos points",
    kind: "Livraison",
    tier: "Pour",
    everyTier: "Tous les niveaux",
    limit: "Limite",
    stock: "Restant",
    until: "Jusqu’au",
    gone: "Cette récompense n’est pas ici",
    goneText: "Elle est peut-être terminée, ou ne vous est pas proposée.",
    give: "Offrir",
    wish: (title) => `Souhaiter ${title}`,
    wishesFull: "Vous avez autant de souhaits que possible. Retirez-en un d’abord.",
    signInTitle: "Connectez-vous pour échanger",
    signInText:
      "En tant qu’invité, vous pouvez regarder. Pour échanger vos points, connectez-vous une fois avec un compte de confiance\u202f: vos récompenses resteront à vous, quoi qu’il arrive à votre téléphone.",
    noProviders:
      "Ce jeu ne permet pas encore de se connecter à la boutique. Ouvrez le jeu et associez-y votre compte.",
  },

  refusals: {
    ADDRESS_REQUIRED: "Veuillez indiquer où l’envoyer.",
    ALREADY_CLAIMED: "Vous l’avez déjà récupéré.",
    CODE_INVALID: "Ce code est incorrect ou a expiré.",
    COMING_SOON: "L’échange n’est pas encore possible.",
    EMAIL_REQUIRED: "Veuillez indiquer une adresse e-mail.",
    ENDED: "Cette offre est terminée.",
    IDEMPOTENCY_CONFLICT: "La demande a déjà été envoyée. Regardez dans Commandes.",
    IDENTIFICATION_REQUIRED: "Connectez-vous d’abord.",
    IDENTITY_IN_USE: "Ce compte appartient à un autre joueur.",
    INSUFFICIENT_POINTS: "Vous n’avez pas assez de points.",
    INVALID: "Quelque chose ne va pas. Veuillez vérifier.",
    LIMIT_REACHED: "Un joueur ne peut pas en avoir autant.",
    NOT_ENTITLED: "Votre niveau n’a pas cet avantage.",
    NOT_FOUND: "Cela n’existe plus.",
    NOT_PENDING: "Cela a été réglé entre-temps.",
    NOT_STARTED: "Ce n’est pas encore ouvert.",
    PRICE_CHANGED: "Le prix a changé. Rien n’a été débité.",
    SOLD_OUT: "Il en reste moins que vous n’en demandez.",
    STORE_SESSION_REQUIRED: "Rouvrez la boutique depuis le jeu.",
    TIER_TOO_LOW: "Il faut un niveau plus élevé.",
    other: "Cela n’a pas pu être fait.",
  },

  merge: {
    heading: "Ce compte a déjà des récompenses",
    lead: "Le compte avec lequel vous êtes connecté appartient à un autre de vos joueurs. Vous pouvez les réunir.",
    here: "Ici",
    there: "Là-bas",
    result: "Réunis",
    kept: "Ce qui se passe",
    points: [
      "Le niveau le plus haut reste, et la progression gagnée par l’autre s’y ajoute.",
      "Les points des deux s’additionnent, et rien n’est perdu.",
      "Les récompenses et les comptes associés des deux restent à vous.",
      "Ils ne pourront plus être séparés.",
    ],
    yes: "Les réunir",
    no: "Pas maintenant",
    done: "C’est fait\u202f: les deux ne font plus qu’un.",
    over: "Cette offre a expiré. Reconnectez-vous avec ce compte.",
  },

  gate: {
    over: "Ce lien a expiré",
    overText: "Rouvrez la boutique depuis le jeu. Un lien ne sert qu’une fois, et pendant une minute seulement.",
    goOnAs: (name) => `Continuer en tant que ${name}`,
    switchTitle: (name) => `Connecté en tant que ${name}. Changer\u202f?`,
    switchText: "Le lien que vous avez ouvert appartient à un autre joueur.",
    switchYes: "Passer à ce joueur",
    switchNo: (name) => `Continuer en tant que ${name}`,
    somebody: "quelqu’un d’autre",
    failed: "La boutique n’a pas pu s’ouvrir",
    play: "Pas de jeu sous la main\u202f? Essayez le faux",
  },

  notFound: {
    heading: "Cette page n’existe pas",
    text: "L’adresse est peut-être ancienne ou mal tapée.",
  },

  outcomes: {
    "signed-in": "Vous êtes connecté.",
    linked: "Votre compte est associé.",
    cancelled: "Vous avez interrompu la connexion. Rien n’a été changé.",
    failed: "La connexion n’a pas fonctionné. Réessayez, ou avec un autre compte.",
    "in-use": "Ce compte joue déjà à un autre jeu. Utilisez-en un autre.",
    signedOut: "Vous êtes déconnecté.",
    over: "Votre session a expiré. Rouvrez la boutique depuis le jeu.",
  },
};

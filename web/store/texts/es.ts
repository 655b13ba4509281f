import { pluralOf } from "../../kit/language.ts";
import type { StoreTexts } from "./index.ts";

const many = pluralOf("es");

export const texts: StoreTexts = {
  title: "Tienda de recompensas",
  skip: "Ir al contenido",
  loading: "Un momento…",
  retry: "Reintentar",
  cancel: "Cancelar",
  more: "Ver más",
  back: "Volver a la tienda",

  nav: {
    label: "Secciones",
    catalog: "Tienda",
    mine: "Lo mío",
    status: "Estado",
    orders: "Pedidos",
    history: "Historial",
    inbox: "Buzón",
    invite: "Invitar a amigos",
    gifts: "Regalos",
    bargain: "Regateo",
    account: "Cuenta",
    wishes: "Deseos",
    purchases: "Compras",
    wallet: "Saldo",
    coupons: "Cupones",
    packs: "Packs",
  },

  me: {
    player: (id) => `Jugador ${id}`,
    guest: "Invitado",
    signOut: "Cerrar sesión",
    signIn: "Iniciar sesión",
    tier: (tier) => `Tu nivel: ${tier}`,
    points: (points) => `Tienes ${points}`,
    inbox: (count, written) =>
      count === 0
        ? "Buzón, nada nuevo"
        : many(count, { one: `Buzón, ${written} mensaje nuevo`, other: `Buzón, ${written} mensajes nuevos` }),
  },

  banners: {
    offline: (moment) => `Sin conexión. Lo que ves corresponde a: ${moment}.`,
    sandbox: "Un juego de prueba: aquí nada es real.",
  },

  providers: {
    google: "Iniciar sesión con Google",
    apple: "Iniciar sesión con Apple",
    facebook: "Continuar con Facebook",
  },

  catalog: {
    heading: "Tienda",
    inReach: "A tu alcance",
    almost: "Ya casi",
    unlockedAt: (tier) => `Se desbloquea en ${tier}`,
    later: "No disponible ahora mismo",
    results: (count, written) => many(count, { one: `${written} recompensa`, other: `${written} recompensas` }),
    kinds: { label: "Tipo de recompensa", all: "Todas", DIGITAL: "Digitales", TANGIBLE: "Físicas" },
    kindOf: { DIGITAL: "En el juego", TANGIBLE: "Te la enviamos" },
    filters: "Filtros",
    tier: "Nivel",
    everyTier: "Todos los niveles",
    category: "Categoría",
    everyCategory: "Todas las categorías",
    affordable: "Me alcanza",
    clear: "Ver todo",
    empty: "Aquí todavía no hay nada. Vuelve pronto.",
    emptyFiltered: "Nada coincide con estos filtros.",
    tangibleSoon: "Muy pronto habrá recompensas con envío a tu casa.",
    from: (tier) => `${tier} o superior`,
    limit: (count, written) => many(count, { one: "Una por jugador", other: `Hasta ${written} por jugador` }),
    firstRun: "Tu primera compra en el juego te da tus primeros puntos. Se gastan aquí.",
  },

  item: {
    price: "Precio",
    balance: "Tus puntos",
    kind: "Cómo llega",
    tier: "Para",
    everyTier: "Todos los niveles",
    limit: "Límite",
    stock: "Quedan",
    until: "Hasta",
    gone: "Esta recompensa no está aquí",
    goneText: "Puede que haya terminado o que no esté disponible para ti.",
    give: "Regalar",
    wish: (title) => `Desear ${title}`,
    wishesFull: "No caben más deseos. Quita uno primero.",
    signInTitle: "Inicia sesión para canjear",
    signInText:
      "Como invitado puedes echar un vistazo. Para canjear, inicia sesión una vez con una cuenta de confianza: así tus recompensas seguirán siendo tuyas, le pase lo que le pase a tu móvil.",
    noProviders: "Este juego aún no permite iniciar sesión en la tienda. Abre el juego y conecta allí tu cuenta.",
  },

  refusals: {
    ADDRESS_REQUIRED: "Indica adónde enviarlo.",
    ALREADY_CLAIMED: "Ya lo has reclamado.",
    CODE_INVALID: "Este código no es correcto o ha caducado.",
    COMING_SOON: "Todavía no se puede canjear.",
    EMAIL_REQUIRED: "Indica una dirección de correo.",
    ENDED: "Esta oferta ha terminado.",
    IDEMPOTENCY_CONFLICT: "Esto ya se envió. Míralo en Pedidos.",
    IDENTIFICATION_REQUIRED: "Primero inicia sesión.",
    IDENTITY_IN_USE: "Esa cuenta pertenece a otro jugador.",
    INSUFFICIENT_POINTS: "No tienes puntos suficientes.",
    INVALID: "Hay algo que no está bien. Revísalo.",
    LIMIT_REACHED: "Un jugador no puede tener tantas.",
    NOT_ENTITLED: "Tu nivel no incluye esta ventaja.",
    NOT_FOUND: "Esto ya no está disponible.",
    NOT_PENDING: "Ya se ha resuelto entretanto.",
    NOT_STARTED: "Todavía no está abierto.",
    PRICE_CHANGED: "El precio ha cambiado. No se ha descontado nada.",
    SOLD_OUT: "Quedan menos de las que pediste.",
    STORE_SESSION_REQUIRED: "Vuelve a abrir la tienda desde el juego.",
    TIER_TOO_LOW: "Necesitas un nivel más alto.",
    other: "No se ha podido hacer.",
  },

  merge: {
    heading: "Esta cuenta ya tiene recompensas",
    lead: "La cuenta con la que has iniciado sesión pertenece a otro jugador tuyo. Puedes unir los dos.",
    here: "Aquí",
    there: "Allí",
    result: "Juntos",
    kept: "Qué ocurre",
    points: [
      "Se queda el nivel más alto y se le suma el progreso que ganó el otro.",
      "Se suman los puntos de los dos y no se pierde nada.",
      "Las recompensas y las cuentas conectadas de los dos siguen siendo tuyas.",
      "Después no se pueden volver a separar.",
    ],
    yes: "Unirlos",
    no: "Ahora no",
    done: "Listo: los dos ya son uno.",
    over: "Esta oferta ha caducado. Inicia sesión otra vez con esa cuenta.",
  },

  gate: {
    over: "Este enlace ha caducado",
    overText: "Vuelve a abrir la tienda desde el juego. Cada enlace sirve una vez y solo durante un minuto.",
    goOnAs: (name) => `Continuar como ${name}`,
    switchTitle: (name) => `Has iniciado sesión como ${name}. ¿Cambiar?`,
    switchText: "El enlace que has abierto pertenece a otro jugador.",
    switchYes: "Cambiar a ese jugador",
    switchNo: (name) => `Seguir como ${name}`,
    somebody: "otro jugador",
    failed: "No se ha podido abrir la tienda",
    play: "¿Sin juego a mano? Prueba el de mentira",
  },

  notFound: {
    heading: "Esta página no existe",
    text: "Puede que la dirección sea antigua o esté mal escrita.",
  },

  outcomes: {
    "signed-in": "Has iniciado sesión.",
    linked: "Tu cuenta está conectada.",
    cancelled: "Has detenido el inicio de sesión. No se ha cambiado nada.",
    failed: "No se ha podido iniciar sesión. Inténtalo de nuevo o con otra cuenta.",
    "in-use": "Esa cuenta ya juega a otro juego. Usa otra.",
    signedOut: "Has cerrado sesión.",
    over: "Tu sesión ha caducado. Vuelve a abrir la tienda desde el juego.",
  },
};
